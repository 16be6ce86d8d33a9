package kr.ieum.audit;

import static kr.ieum.audit.Finding.Problem.CHANGED;
import static kr.ieum.audit.Finding.Problem.REMOVED;
import static kr.ieum.audit.Finding.Problem.SLIPPED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

/** Checks that the ledger's transfers are those that events name, and say what they said. */
@ApplicationScoped
class CheckTransfers {
    private static final String OF_BLOCKS = """
            select t.id, t.event_id, encode(t.digest, 'hex') as digest
            from audit.leaf l join ledger.published_transfer t on t.event_id = l.event_id
            where l.block > ? and l.block <= ? order by t.id""";

    private static final String OF_EVENTS = """
            select t.id, t.event_id, encode(t.digest, 'hex') as digest
            from ledger.published_transfer t where t.event_id = any(?) order by t.id""";

    private static final String OF_NO_EVENT = """
            select t.id, t.event_id from ledger.published_transfer t
            where not exists (select from audit.event e where e.id = t.event_id)
            order by t.id limit\s""" + Verification.MOST_FINDINGS;

    private final Sql sql;

    CheckTransfers(Sql sql) {
        this.sql = sql;
    }

    /** What an event says of a transfer: the hash of its content in hex. */
    record Named(UUID event, String hash) {}

    private record Found(UUID id, UUID event, String digest) {}

    /** @param named what the events of these blocks name; emptied */
    void ofBlocks(long after, long upTo, Map<UUID, Named> named, Verification.Progress progress) {
        compare(OF_BLOCKS, named, progress, after, upTo);
    }

    /** @param named what these events name; emptied */
    void ofEvents(UUID[] events, Map<UUID, Named> named, Verification.Progress progress) {
        compare(OF_EVENTS, named, progress, (Object) events);
    }

    void ofNoEvent(Verification.Progress progress) {
        sql.list(OF_NO_EVENT, row -> new Found(row.uuid("id"), row.uuid("event_id"), ""))
                .forEach(found -> progress.accept(
                        Finding.transfer(SLIPPED_IN, found.id(), "its event " + found.event() + " is not there")));
    }

    private void compare(String query, Map<UUID, Named> named, Verification.Progress progress, Object... values) {
        sql.each(
                query,
                row -> new Found(row.uuid("id"), row.uuid("event_id"), row.text("digest")),
                found -> compare(found, named, progress),
                values);
        named.forEach((id, seal) -> progress.accept(
                Finding.transfer(REMOVED, id, "event " + seal.event() + " names it, and has no such transfer")));
        named.clear();
    }

    private static void compare(Found found, Map<UUID, Named> named, Verification.Progress progress) {
        progress.transfers++;
        Named seal = named.remove(found.id());
        if (seal == null)
            progress.accept(Finding.transfer(SLIPPED_IN, found.id(), "event " + found.event() + " does not name it"));
        else if (!seal.event().equals(found.event()))
            progress.accept(Finding.transfer(
                    CHANGED, found.id(), "is of event " + found.event() + " instead of " + seal.event()));
        else if (!seal.hash().equals(found.digest()))
            progress.accept(Finding.transfer(
                    CHANGED, found.id(), "what it says is not what event " + seal.event() + " sealed"));
    }
}

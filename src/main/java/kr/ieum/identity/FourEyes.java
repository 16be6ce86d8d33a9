package kr.ieum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.id.Digest;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/**
 * Two persons approving the same content. The first to send a decision proposes it; when a second person sends the very
 * same content it is acted upon, in the second one's transaction.
 */
@ApplicationScoped
public class FourEyes {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StoredJson json;

    private final Event<IdentityEvent> events;

    FourEyes(Sql sql, Ids ids, Clock clock, StoredJson json, Event<IdentityEvent> events) {
        this.events = events;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records the caller's agreement.
     *
     * @param operation what is to be done, such as {@code APPROVE_SETTLEMENT}
     * @param content everything the decision says; a different content is a different decision
     * @param deciders whose people decide it; any of these duties will do
     * @return the proposal; act if and only if it {@link Proposal#isApproved()}
     * @throws kr.ieum.platform.problem.Refused when the caller has none of the duties or proposed it, or something else is
     *     proposed
     */
    public Proposal agree(String operation, UUID subject, Object content, Caller caller, Duty... deciders) {
        if (Stream.of(deciders).noneMatch(caller::has)) throw CommonProblem.NOT_ALLOWED.with();
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, operation + subject);
        String text = json.write(content);
        String hash = HexFormat.of().formatHex(Digest.sha256(text));
        Optional<Proposal> open = awaiting(operation, subject);
        if (open.isEmpty()) return propose(operation, subject, text, hash, caller, deciders);
        Proposal proposal = open.get();
        if (!proposal.contentHash().equals(hash))
            throw IdentityProblem.PROPOSAL_DIFFERS.with(
                    "proposedBy", proposal.proposedBy(), "proposalId", proposal.id(), "proposed", proposal.content());
        if (proposal.proposedBy().equals(caller.account()))
            throw IdentityProblem.SAME_PERSON.with("proposedBy", proposal.proposedBy(), "proposalId", proposal.id());
        return approve(proposal, caller);
    }

    /** What waits for a second person, newest first. */
    public Page<Proposal> open(PageRequest page) {
        return Page.of(
                sql.list(
                        "select * from identity.proposal where decided_at is null and id < ? order by id desc limit ?",
                        FourEyes::read,
                        page.before(),
                        page.limit() + 1),
                page,
                proposal -> proposal.id().toString());
    }

    /** Every proposal there ever was about these things. */
    public Set<UUID> about(Collection<UUID> subjects) {
        return Set.copyOf(
                sql.list("select id from identity.proposal where subject = any(?)", row -> row.uuid("id"), (Object)
                        subjects.toArray(UUID[]::new)));
    }

    /** Takes a proposal back, so that another can be made: by who made it, or anybody who might have decided it. */
    public void withdraw(UUID id, Caller caller) {
        boolean may = sql.first(
                        """
                        select proposed_by = ? or duties && ? as may from identity.proposal
                        where id = ? and decided_at is null for update""",
                        row -> row.truth("may"),
                        caller.account(),
                        caller.duties().toArray(Duty[]::new),
                        id)
                .orElseThrow(IdentityProblem.UNKNOWN_PROPOSAL::with);
        if (!may) throw IdentityProblem.NOT_YOUR_PROPOSAL.with();
        sql.updateExactly(
                1,
                "update identity.proposal set decided_at = ?, outcome = 'WITHDRAWN' where id = ?",
                clock.instant(),
                id);
        events.fire(new IdentityEvent("PROPOSAL_WITHDRAWN", "PROPOSAL", id.toString(), caller, Map.of()));
    }

    /** What one person has decided about it already, while a second is awaited. */
    public Optional<Proposal> awaiting(String operation, UUID subject) {
        return sql.first(
                "select * from identity.proposal where operation = ? and subject = ? and decided_at is null",
                FourEyes::read,
                operation,
                subject);
    }

    private Proposal propose(
            String operation, UUID subject, String content, String hash, Caller caller, Duty... deciders) {
        UUID id = ids.next();
        sql.updateExactly(1, """
                insert into identity.proposal (id, operation, subject, content, content_hash, proposed_by, proposed_at, duties)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", id, operation, subject, content, hash, caller.account(), clock.instant(), deciders);
        Proposal proposal = awaiting(operation, subject).orElseThrow();
        events.fire(new IdentityEvent("PROPOSED_" + operation, "PROPOSAL", id.toString(), caller, proposal));
        return proposal;
    }

    private Proposal approve(Proposal proposal, Caller caller) {
        sql.updateExactly(
                1,
                "update identity.proposal set approved_by = ?, decided_at = ?, outcome = 'APPROVED' where id = ?",
                caller.account(),
                clock.instant(),
                proposal.id());
        return sql.one("select * from identity.proposal where id = ?", FourEyes::read, proposal.id());
    }

    private static Proposal read(Row row) throws java.sql.SQLException {
        return new Proposal(
                row.uuid("id"),
                row.text("operation"),
                row.uuid("subject"),
                row.text("content"),
                row.text("content_hash"),
                row.text("proposed_by"),
                row.instant("proposed_at"),
                row.findText("approved_by"),
                row.findText("outcome"));
    }
}

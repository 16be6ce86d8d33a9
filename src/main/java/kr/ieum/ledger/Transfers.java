package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Digest;
import org.jspecify.annotations.Nullable;

/** Transfer rows: written once, never changed. */
@ApplicationScoped
class Transfers {
    private static final String OPEN_HOLDS = """
            select t.id, t.order_id, t.amount, f.kind as from_kind, f.share as from_share, f.owner as from_owner,
                   o.kind as to_kind, o.share as to_share, o.owner as to_owner
            from ledger.transfer t
            join ledger.account f on f.id = t.from_account
            join ledger.account o on o.id = t.to_account
            where t.kind = 'HELD' and not exists (select from ledger.transfer r where r.resolves = t.id)
            """;

    private final Sql sql;
    private final Clock clock;

    Transfers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The open holds that these transfers resolve. */
    Map<UUID, Hold> holds(List<Transfer> many) {
        UUID[] wanted = many.stream()
                .map(Transfer::resolves)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (wanted.length == 0) return Map.of();
        Map<UUID, Hold> holds = new HashMap<>();
        sql.list(OPEN_HOLDS + " and t.id = any(?)", Transfers::hold, (Object) wanted)
                .forEach(hold -> holds.put(hold.id(), hold));
        if (holds.size() < wanted.length) throw LedgerProblem.ALREADY_RESOLVED.with();
        return holds;
    }

    Map<UUID, List<Hold>> openHolds(Collection<UUID> orders) {
        Map<UUID, List<Hold>> holds = new HashMap<>();
        sql.each(
                OPEN_HOLDS + " and t.order_id = any(?) order by t.id",
                row -> Map.entry(row.uuid("order_id"), hold(row)),
                entry -> holds.computeIfAbsent(entry.getKey(), order -> new ArrayList<>())
                        .add(entry.getValue()),
                (Object) orders.toArray(UUID[]::new));
        return holds;
    }

    Map<UUID, Receipt> insert(List<Posting> acts) {
        Instant now = clock.instant();
        List<Transfer> many = new ArrayList<>();
        List<UUID> events = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        Map<UUID, Receipt> receipts = new HashMap<>();
        for (Posting act : acts) {
            List<String> seals = new ArrayList<>(act.transfers().size());
            for (Transfer transfer : act.transfers()) {
                byte[] hash = Digest.sha256(canonical(transfer, act.event(), now));
                many.add(transfer);
                events.add(act.event());
                hashes.add(hash);
                seals.add(transfer.id() + ":" + HexFormat.of().formatHex(hash));
            }
            if (!seals.isEmpty()) receipts.put(act.event(), new Receipt(seals));
        }
        insert(many, events, hashes, now);
        return receipts;
    }

    private void insert(List<Transfer> many, List<UUID> events, List<byte[]> hashes, Instant now) {
        sql.updateExactly(
                many.size(),
                """
                insert into ledger.transfer (id, kind, from_account, to_account, amount, resolves, round_id, voucher_id,
                                             order_id, reason, effective_at, recorded_at, event_id, hash)
                select t.id, t.kind, t.from_account, t.to_account, t.amount, t.resolves, t.round_id, t.voucher_id,
                       t.order_id, t.reason, t.effective_at, ?, t.event_id, t.hash
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                     as t(id, kind, from_account, to_account, amount, resolves, round_id, voucher_id, order_id, reason,
                          effective_at, event_id, hash)""",
                now,
                uuids(many, Transfer::id),
                many.stream().map(Transfer::kind).toArray(Transfer.Kind[]::new),
                uuids(many, transfer -> transfer.from().id()),
                uuids(many, transfer -> transfer.to().id()),
                many.stream().mapToLong(transfer -> transfer.amount().amount()).toArray(),
                uuids(many, Transfer::resolves),
                uuids(many, transfer -> transfer.purpose().round()),
                uuids(many, transfer -> transfer.purpose().voucher()),
                uuids(many, transfer -> transfer.purpose().order()),
                many.stream().map(transfer -> transfer.purpose().reason()).toArray(String[]::new),
                many.stream().map(Transfer::effectiveAt).toArray(Instant[]::new),
                events.toArray(UUID[]::new),
                hashes.toArray(byte[][]::new));
    }

    private static @Nullable UUID[] uuids(List<Transfer> many, Function<Transfer, @Nullable UUID> of) {
        return many.stream().map(of).toArray(UUID[]::new);
    }

    /** The content that is hashed; {@code ledger.published_transfer} writes the same text in SQL. */
    private static String canonical(Transfer transfer, UUID event, Instant recordedAt) {
        Transfer.Purpose purpose = transfer.purpose();
        return String.join(
                "|",
                transfer.id().toString(),
                transfer.kind().name(),
                transfer.from().id().toString(),
                transfer.to().id().toString(),
                Long.toString(transfer.amount().amount()),
                Objects.toString(transfer.resolves(), "-"),
                Objects.toString(purpose.round(), "-"),
                Objects.toString(purpose.voucher(), "-"),
                Objects.toString(purpose.order(), "-"),
                purpose.reason(),
                micros(transfer.effectiveAt()),
                micros(recordedAt),
                event.toString());
    }

    private static String micros(Instant at) {
        return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
    }

    private static Hold hold(Row row) throws SQLException {
        return new Hold(row.uuid("id"), account(row, "from"), account(row, "to"), row.won("amount"));
    }

    static Account account(Row row, String side) throws SQLException {
        String share = row.findText(side + "_share");
        return new Account(
                AccountKind.valueOf(row.text(side + "_kind")),
                share == null ? null : Share.valueOf(share),
                row.uuid(side + "_owner"));
    }
}

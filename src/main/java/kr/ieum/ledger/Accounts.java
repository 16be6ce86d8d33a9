package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

/** Account rows: opened at first use, moved by set-based SQL in the order of their ids. */
@ApplicationScoped
class Accounts {
    private final Sql sql;
    private final Clock clock;

    Accounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The net effect of many transfers on one account. */
    private static final class Change {
        final Account account;
        long in;
        long out;
        long heldOut;
        long heldIn;

        Change(Account account) {
            this.account = account;
        }
    }

    void apply(List<Transfer> many, Map<UUID, Hold> resolved) {
        Map<UUID, Change> changes = changes(many, resolved);
        open(changes);
        lock(changes);
        sql.updateExactly(
                changes.size(),
                """
                update ledger.account a
                set in_won = a.in_won + c.in_won, out_won = a.out_won + c.out_won,
                    held_out_won = a.held_out_won + c.held_out_won, held_in_won = a.held_in_won + c.held_in_won
                from unnest(?, ?, ?, ?, ?) as c(id, in_won, out_won, held_out_won, held_in_won)
                where a.id = c.id""",
                changes.keySet().toArray(UUID[]::new),
                changes.values().stream().mapToLong(change -> change.in).toArray(),
                changes.values().stream().mapToLong(change -> change.out).toArray(),
                changes.values().stream().mapToLong(change -> change.heldOut).toArray(),
                changes.values().stream().mapToLong(change -> change.heldIn).toArray());
    }

    private static Map<UUID, Change> changes(List<Transfer> many, Map<UUID, Hold> resolved) {
        Map<UUID, Change> changes = new TreeMap<>();
        for (Transfer transfer : many) {
            Change from = changes.computeIfAbsent(transfer.from().id(), id -> new Change(transfer.from()));
            Change to = changes.computeIfAbsent(transfer.to().id(), id -> new Change(transfer.to()));
            long amount = transfer.amount().amount();
            switch (transfer.kind()) {
                case POSTED -> move(from, to, amount);
                case HELD -> hold(from, to, amount);
                case RESOLVED -> {
                    hold(from, to, -held(resolved, transfer.resolves()));
                    move(from, to, amount);
                }
            }
        }
        return changes;
    }

    private static long held(Map<UUID, Hold> resolved, @Nullable UUID hold) {
        return Objects.requireNonNull(resolved.get(hold), "a resolved hold")
                .amount()
                .amount();
    }

    private static void move(Change from, Change to, long amount) {
        from.out += amount;
        to.in += amount;
    }

    private static void hold(Change from, Change to, long amount) {
        from.heldOut += amount;
        to.heldIn += amount;
    }

    private void open(Map<UUID, Change> changes) {
        List<Account> all =
                changes.values().stream().map(change -> change.account).toList();
        sql.update(
                """
                insert into ledger.account (id, kind, share, owner, may_overdraw, opened_at)
                select n.id, n.kind, n.share, n.owner, n.may_overdraw, ?
                from unnest(?, ?, ?, ?, ?) as n(id, kind, share, owner, may_overdraw)
                where not exists (select from ledger.account a where a.id = n.id)
                on conflict do nothing""",
                clock.instant(),
                changes.keySet().toArray(UUID[]::new),
                all.stream().map(Account::kind).toArray(AccountKind[]::new),
                all.stream().map(Account::share).toArray(Share[]::new),
                all.stream().map(Account::owner).toArray(UUID[]::new),
                all.stream().map(account -> account.kind().mayOverdraw()).toArray(Boolean[]::new));
    }

    /** An UPDATE would lock in whatever order it meets the rows; two of them could wait for each other. */
    private void lock(Map<UUID, Change> changes) {
        sql.list(
                "select id from ledger.account where id = any(?) order by id for update",
                row -> row.uuid("id"),
                (Object) changes.keySet().toArray(UUID[]::new));
    }

    static Balance balance(Row row) throws SQLException {
        return new Balance(row.won("in_won"), row.won("out_won"), row.won("held_out_won"), row.won("held_in_won"));
    }
}

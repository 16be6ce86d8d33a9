package kr.ieum.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Use case: what one account saw, newest first, with the balance after each transfer. The cursor carries the balance
 * from which the next page goes on backwards, so that a page costs the same however long the account's history is.
 */
@ApplicationScoped
class ReadStatement {
    /** One statement, so that the balance and the transfers are of one moment. */
    private static final String PAGE = "select v.*, (select in_won - out_won from ledger.account where id = ?) as net"
            + " from (" + ReadTransfers.SELECT
            + """
            t.id in (
                (select id from ledger.transfer where from_account = ? and id < ? order by id desc limit ?)
                union
                (select id from ledger.transfer where to_account = ? and id < ? order by id desc limit ?))
            ) v order by v.id desc limit ?""";

    private final Sql sql;
    private final ReadAccounts accounts;

    ReadStatement(Sql sql, ReadAccounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    private record Place(UUID before, long balance) {
        static Place of(String cursor) {
            try {
                String[] parts = cursor.split("~", -1);
                return new Place(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
                throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
            }
        }

        static Place after(StatementLine last) {
            return new Place(last.transfer().id(), last.balance() - last.change());
        }

        String cursor() {
            return before + "~" + balance;
        }
    }

    private record Seen(TransferView transfer, long net) {}

    /** @throws kr.ieum.platform.problem.Refused when there is no such account */
    @Transactional
    Page<StatementLine> page(UUID account, PageRequest page) {
        @Nullable Place place = page.cursor() == null ? null : Place.of(page.cursor());
        UUID before = place == null ? page.before() : place.before();
        int most = page.limit() + 1;
        List<Seen> seen = sql.list(
                PAGE,
                row -> new Seen(ReadTransfers.view(row), row.number("net")),
                account,
                account,
                before,
                most,
                account,
                before,
                most,
                most);
        if (seen.isEmpty()) accounts.now(account);
        return Page.of(
                lines(account, seen, place), page, last -> Place.after(last).cursor());
    }

    private static List<StatementLine> lines(UUID account, List<Seen> seen, @Nullable Place place) {
        List<StatementLine> lines = new ArrayList<>();
        if (seen.isEmpty()) return lines;
        long balance = place == null ? seen.get(0).net() : place.balance();
        for (Seen one : seen) {
            long change = change(account, one.transfer());
            lines.add(new StatementLine(one.transfer(), change, balance));
            balance -= change;
        }
        return lines;
    }

    private static long change(UUID account, TransferView transfer) {
        if (transfer.kind() == Transfer.Kind.HELD) return 0;
        long amount = transfer.amount().amount();
        return transfer.to().account().equals(account) ? amount : -amount;
    }
}

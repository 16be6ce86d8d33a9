package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.settlement.claim.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A payment did not arrive: its money is owed again. An order that was to be paid whole is CONFIRMED again and collected
 * by the next run; whatever no such order stands for is written down as a credit of the supplier.
 */
@ApplicationScoped
class ReturnPayment {
    private final LineRows rows;
    private final Orders orders;
    private final Credits credits;
    private final Ids ids;
    private final Clock clock;

    ReturnPayment(LineRows rows, Orders orders, Credits credits, Ids ids, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.credits = credits;
        this.ids = ids;
        this.clock = clock;
    }

    /** The bank would not pay. The line's orders must be locked. */
    List<Transfer> refused(RunView run, LineView line, @Nullable String reason) {
        fail(run, line, reason);
        return back(line, line.payout(Share.SUBSIDY), line.payout(Share.OWN), "BANK_REFUSED");
    }

    /** The bank had paid, and the money came back. The line's orders must be locked. */
    List<Transfer> cameBack(RunView run, LineView line) {
        fail(run, line, "CAME_BACK");
        return back(line, line.payee().bank(), line.payee().bank(), "PAYMENT_CAME_BACK");
    }

    private void fail(RunView run, LineView line, @Nullable String reason) {
        rows.become(line, LineStatus.FAILED, reason);
        for (LineView.Item item : line.orders()) if (!item.net().isNothing()) free(run, line, item);
    }

    private void free(RunView run, LineView line, LineView.Item item) {
        boolean whole = item.netted().isNothing();
        OrderId order = item.orderId();
        if (order == null) {
            if (whole) rows.free(line, item);
            else owe(run, line, item.net(), rows.behind(item).orElse(null));
        } else if (!whole || orders.get(order).status() == OrderStatus.REFUNDED) {
            owe(run, line, item.net(), order);
        } else {
            rows.free(line, item);
            orders.payoutRefused(List.of(order));
            owe(run, line, beyond(item.net(), earned(order)), null);
        }
    }

    /** Part of it was refunded by a claim that the supplier has paid meanwhile; he is still owed that part. */
    private static Split beyond(Split net, Split earned) {
        return new Split(net.subsidy().minusOrZero(earned.subsidy()), net.own().minusOrZero(earned.own()));
    }

    private Split earned(OrderId id) {
        OrderView order = orders.get(id);
        return orders.kept(id).plus(order.claimed());
    }

    private void owe(RunView run, LineView line, Split amount, @Nullable OrderId order) {
        if (run.programme() != null)
            credits.give(line.supplier(), run.programme(), amount, Credits.Reason.PAYOUT_RETURNED, order);
    }

    private List<Transfer> back(LineView line, Account subsidyFrom, Account ownFrom, String reason) {
        List<Transfer> transfers = new ArrayList<>();
        move(
                transfers,
                subsidyFrom,
                line.payee().owed(Share.SUBSIDY),
                line.amount().subsidy(),
                reason);
        move(transfers, ownFrom, line.payee().owed(Share.OWN), line.amount().own(), reason);
        return transfers;
    }

    private void move(List<Transfer> transfers, Account from, Account to, Won amount, String reason) {
        if (!amount.isZero())
            transfers.add(Transfer.post(ids.next(), from, to, amount, Transfer.Purpose.of(reason), clock.instant()));
    }
}

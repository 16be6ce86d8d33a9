package kr.ieum.order;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import kr.ieum.voucher.SelectionCancelled;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/**
 * When selections are taken back, their open orders end as if the firms gave them up: agreed or unused they cost nothing, and
 * of a used one the part used so far is the supplier's. A disputed order waits for its decision.
 */
@ApplicationScoped
class LetGo {
    private final OrderRepository orders;
    private final Vouchers vouchers;
    private final ReturnMoney money;
    private final FulfilOrder fulfil;

    LetGo(OrderRepository orders, Vouchers vouchers, ReturnMoney money, FulfilOrder fulfil) {
        this.orders = orders;
        this.vouchers = vouchers;
        this.money = money;
        this.fulfil = fulfil;
    }

    /** The vouchers are locked first, so that nobody pays with them between the look and the end. */
    void selectionCancelled(@Observes @Priority(SelectionCancelled.ORDERS) SelectionCancelled cancelled) {
        List<VoucherId> ended =
                cancelled.reasons().keySet().stream().map(VoucherView::id).toList();
        vouchers.lock(ended);
        fulfil.end(
                money.lock(orders.unearned(ended)).stream()
                        .map(order -> fulfil.givenUp(order, "SELECTION_CANCELLED"))
                        .toList(),
                cancelled.by());
    }
}

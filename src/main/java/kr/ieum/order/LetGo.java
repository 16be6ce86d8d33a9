package kr.ieum.order;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.ieum.voucher.SelectionCancelled;
import kr.ieum.voucher.Vouchers;

/**
 * When a selection is taken back, its open orders end as if the firm gave them up: unused they cost nothing, and of a used
 * one the part used so far is the supplier's. A disputed order waits for its decision.
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

    /** The voucher is locked first, so that nobody pays with it between the look and the end. */
    void selectionCancelled(@Observes @Priority(SelectionCancelled.ORDERS) SelectionCancelled cancelled) {
        vouchers.lock(cancelled.voucher().id());
        for (OrderId id : orders.holding(cancelled.voucher().id()))
            fulfil.giveUp(money.lock(id), "SELECTION_CANCELLED", cancelled.by());
    }
}

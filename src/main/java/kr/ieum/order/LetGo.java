package kr.ieum.order;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.ieum.voucher.SelectionCancelled;

/**
 * When a selection is taken back, its open orders end as if the firm gave them up: unused they cost nothing, and of a used
 * one the part used so far is the supplier's. A disputed order waits for its decision.
 */
@ApplicationScoped
class LetGo {
    private final OrderRepository orders;
    private final ReturnMoney money;
    private final FulfilOrder fulfil;

    LetGo(OrderRepository orders, ReturnMoney money, FulfilOrder fulfil) {
        this.orders = orders;
        this.money = money;
        this.fulfil = fulfil;
    }

    void selectionCancelled(@Observes @Priority(SelectionCancelled.ORDERS) SelectionCancelled cancelled) {
        for (OrderId id : orders.holding(cancelled.voucher().id()))
            fulfil.giveUp(money.lock(id), "SELECTION_CANCELLED", cancelled.by());
    }
}

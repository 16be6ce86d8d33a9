package kr.ieum.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.money.Won;

/** A supplier who pays back what was claimed of an order, as whoever collects claims hands it on. */
@ApplicationScoped
class ClaimMoney {
    private final Orders orders;
    private final AuditTrail audit;

    ClaimMoney(Orders orders, AuditTrail audit) {
        this.orders = orders;
        this.audit = audit;
    }

    @Transactional
    OrderView comesBack(String order, Share share, long won) {
        OrderId id = OrderId.fromString(order);
        Account bank = Account.of(
                AccountKind.SUPPLIER_BANK, orders.get(id).supplierId().value());
        UUID event = audit.newEvent();
        List<String> seals = orders.comeBack(id, share, Won.won(won), bank, "CLAIM_COLLECTED", event);
        audit.record(AuditEvent.of(event, Caller.system("test"), "CLAIM_COLLECTED")
                .to("ORDER", id.value())
                .moving(seals));
        return orders.get(id);
    }
}

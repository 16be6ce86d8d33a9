package kr.ieum.web.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.order.SoldOrders;
import kr.ieum.order.UsageOutcome;
import kr.ieum.order.UsageRecord;
import kr.ieum.platform.company.TaxInvoiceNumber;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.settlement.SupplierAccounts;
import kr.ieum.web.Forms;
import org.jspecify.annotations.Nullable;

/** What the forms of an order's page do. */
@ApplicationScoped
class MoveOrder {
    private final SoldOrders sold;
    private final Orders orders;
    private final SupplierAccounts accounts;

    MoveOrder(SoldOrders sold, Orders orders, SupplierAccounts accounts) {
        this.sold = sold;
        this.orders = orders;
        this.accounts = accounts;
    }

    /** What the page's buttons say. */
    private enum Move {
        OPEN,
        USAGE,
        INVOICE
    }

    /** @param from none for today */
    record Opening(@Nullable LocalDate from) {}

    /** The approval number of a tax invoice. */
    record Invoice(@NotNull TaxInvoiceNumber approvalNumber) {}

    void move(OrderId id, Forms.Sent sent, Caller caller) {
        switch (sent.move(Move.class)) {
            case USAGE -> use(id, record(sent), caller);
            case INVOICE -> accounts.invoice(id, sent.as(Invoice.class).approvalNumber(), caller);
            case OPEN ->
                sold.provision(id, sent.version(), sent.as(Opening.class).from(), caller);
        }
    }

    private void use(OrderId id, UsageRecord record, Caller caller) {
        for (UsageOutcome outcome : orders.used(List.of(Map.entry(id, List.of(record))), caller)
                .get(0)
                .get()) {
            Refused refused = outcome.refused();
            if (refused != null) throw refused;
        }
    }

    /** A form knows no time zone: what is written there is meant in Korea. */
    private static UsageRecord record(Forms.Sent sent) {
        try {
            LocalDateTime at = LocalDateTime.parse(sent.value("usedAt"));
            sent.sheet().with("usedAt", at.atZone(KoreanTime.SEOUL).toInstant());
        } catch (DateTimeParseException unreadable) {
            // What it is read as says so, with every other mistake.
        }
        return sent.as(UsageRecord.class);
    }
}

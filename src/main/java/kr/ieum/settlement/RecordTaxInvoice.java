package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.company.TaxInvoiceNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.supplier.Suppliers;

/**
 * Use case: a supplier records the approval number of an order's tax invoice, which some versions demand before payment.
 * It is issued once the use is confirmed (domain 1.1), and proves one order only.
 */
@ApplicationScoped
class RecordTaxInvoice {
    private final Orders orders;
    private final Suppliers suppliers;
    private final Firms firms;
    private final AuditTrail audit;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    RecordTaxInvoice(Orders orders, Suppliers suppliers, Firms firms, AuditTrail audit, Sql sql, Ids ids, Clock clock) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.firms = firms;
        this.audit = audit;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    TaxInvoiceView record(OrderId id, TaxInvoiceNumber number, Caller caller) {
        OrderView order = orders.get(id);
        caller.mustBelongTo(suppliers.get(order.supplierId()).businessNumber());
        if (order.confirmedAt() == null) throw SettlementProblem.INVOICE_TOO_EARLY.with("order", order.code());
        if (number.date().isAfter(KoreanTime.today(clock)))
            throw SettlementProblem.INVOICE_DATE.with("date", number.date());
        TaxInvoiceView invoice = new TaxInvoiceView(ids.next(), id, number, number.date(), clock.instant());
        int stored = sql.update(
                """
                insert into settlement.tax_invoice (id, approval_number, order_id, issued_on, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?) on conflict (approval_number) do nothing""",
                invoice.id(),
                number.characters(),
                id.value(),
                invoice.issuedOn(),
                caller.account(),
                invoice.recordedAt());
        if (stored == 0) throw SettlementProblem.INVOICE_TAKEN.with();
        audit.record(AuditEvent.of(audit.newEvent(), caller, "TAX_INVOICE_RECORDED")
                .to("ORDER", id.value())
                .about(order.supplierId().value())
                .about(order.firmId().value())
                .inRound(order.roundId().value())
                .changing(null, invoice));
        return invoice;
    }

    /** Of an order, for its supplier, the firm that paid the tax, and the agency. */
    @Transactional
    List<TaxInvoiceView> of(OrderId id, Caller caller) {
        OrderView order = orders.get(id);
        boolean buys = caller.has(Duty.FIRM_MEMBER)
                && caller.actsFor(firms.get(order.firmId()).businessNumber());
        if (!buys) caller.mustSee(suppliers.get(order.supplierId()).businessNumber());
        return sql.list(
                "select * from settlement.tax_invoice where order_id = ? order by id",
                row -> new TaxInvoiceView(
                        row.uuid("id"),
                        id,
                        TaxInvoiceNumber.of(row.text("approval_number")),
                        java.util.Objects.requireNonNull(row.findDate("issued_on")),
                        row.instant("recorded_at")),
                id.value());
    }
}

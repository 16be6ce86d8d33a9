package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.TaxInvoiceNumber;
import kr.ieum.supplier.SupplierId;

/** What a supplier was paid, will be paid and why not yet: facade. What is another's does not exist (404). */
@ApplicationScoped
public class SupplierAccounts {
    private final WriteStatement writeStatement;
    private final FollowPayment followPayment;
    private final RecordTaxInvoice recordTaxInvoice;

    SupplierAccounts(WriteStatement writeStatement, FollowPayment followPayment, RecordTaxInvoice recordTaxInvoice) {
        this.writeStatement = writeStatement;
        this.followPayment = followPayment;
        this.recordTaxInvoice = recordTaxInvoice;
    }

    /** What was approved from the first to the last day. */
    public StatementView statement(SupplierId supplier, LocalDate from, LocalDate to, Caller caller) {
        return writeStatement.of(supplier, from, to, caller);
    }

    /** How far the payment of an order is. */
    public PaymentOutlook outlook(OrderId order, Caller caller) {
        return followPayment.of(order, caller);
    }

    public List<TaxInvoiceView> invoices(OrderId order, Caller caller) {
        return recordTaxInvoice.of(order, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused before the use is confirmed, and for a number that is taken */
    @RolesAllowed(SUPPLIER_MEMBER)
    public TaxInvoiceView invoice(OrderId order, TaxInvoiceNumber number, Caller caller) {
        return recordTaxInvoice.record(order, number, caller);
    }
}

package kr.ieum.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/**
 * Use case: finance makes sure that a bank account is the supplier's before anything is paid to it. It is not a matter
 * for {@code FourEyes}, whose proposals are kept readable: the account itself waits, encrypted, at the supplier.
 */
@ApplicationScoped
class ConfirmAccount {
    private final SupplierRepository suppliers;
    private final AuditTrail audit;

    ConfirmAccount(SupplierRepository suppliers, AuditTrail audit) {
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** Both accounts in full, as finance needs them to ask the bank. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accounts(
            @Nullable BankAccount confirmed, @Nullable BankAccount proposed) {}

    /** Reading an account is itself recorded, with what for. */
    @Transactional
    Accounts read(SupplierId id, String purpose, Caller caller) {
        Supplier supplier = suppliers.get(id);
        record("PAYOUT_ACCOUNT_READ", id, caller, purpose, null, null);
        return new Accounts(supplier.payoutAccount(), supplier.proposedAccount());
    }

    @Transactional
    SupplierView confirm(SupplierId id, @Nullable IfMatch ifMatch, @Nullable String how, Caller caller) {
        Supplier supplier = suppliers.get(id);
        IfMatch.check(ifMatch, supplier.version());
        SupplierView before = supplier.view();
        supplier.confirmAccount(caller.account());
        return done("PAYOUT_ACCOUNT_CONFIRMED", supplier, before, how, caller);
    }

    @Transactional
    SupplierView refuse(SupplierId id, @Nullable IfMatch ifMatch, @Nullable String reason, Caller caller) {
        Supplier supplier = suppliers.get(id);
        IfMatch.check(ifMatch, supplier.version());
        if (reason == null || reason.isBlank()) throw SupplierProblem.REFUSAL_NEEDS_REASON.with();
        SupplierView before = supplier.view();
        supplier.refuseAccount(caller.account());
        return done("PAYOUT_ACCOUNT_REFUSED", supplier, before, reason, caller);
    }

    private SupplierView done(
            String action, Supplier supplier, SupplierView before, @Nullable String reason, Caller caller) {
        suppliers.flush();
        SupplierView after = supplier.view();
        record(action, supplier.id(), caller, reason, before, after);
        return after;
    }

    private void record(
            String action,
            SupplierId id,
            Caller caller,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("SUPPLIER", id.value())
                .about(id.value())
                .because(reason)
                .changing(before, after));
    }
}

package kr.ieum.firm;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: finance makes sure that a bank account is the firm's before anything is sent to it. */
@ApplicationScoped
class ConfirmRefundAccount {
    private final FirmRepository firms;
    private final Certificates certificates;
    private final AuditTrail audit;

    ConfirmRefundAccount(FirmRepository firms, Certificates certificates, AuditTrail audit) {
        this.firms = firms;
        this.certificates = certificates;
        this.audit = audit;
    }

    /** Both accounts in full, as finance needs them to ask the bank. */
    @Schema(name = "RefundAccounts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accounts(
            @Nullable BankAccount confirmed, @Nullable BankAccount proposed) {}

    /** Reading an account is itself recorded, with what for. */
    @Transactional
    Accounts read(FirmId id, String purpose, Caller caller) {
        Firm firm = firms.get(id);
        audit.recordAccess(caller, id.value(), purpose);
        return new Accounts(firm.refundAccount(), firm.proposedAccount());
    }

    @Transactional
    FirmView confirm(FirmId id, @Nullable IfMatch ifMatch, @Nullable String how, Caller caller) {
        Firm firm = firms.get(id);
        IfMatch.check(ifMatch, firm.version());
        firm.confirmAccount(caller.account());
        return done("REFUND_ACCOUNT_CONFIRMED", firm, how, caller);
    }

    @Transactional
    FirmView refuse(FirmId id, @Nullable IfMatch ifMatch, @Nullable String reason, Caller caller) {
        Firm firm = firms.get(id);
        IfMatch.check(ifMatch, firm.version());
        if (reason == null || reason.isBlank()) throw FirmProblem.REFUND_ACCOUNT_REFUSAL_REASON.with();
        firm.refuseAccount(caller.account());
        return done("REFUND_ACCOUNT_REFUSED", firm, reason, caller);
    }

    private FirmView done(String action, Firm firm, @Nullable String reason, Caller caller) {
        firms.flush();
        FirmView after = firm.view(certificates.of(firm.id()));
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("FIRM", firm.id().value())
                .about(firm.id().value())
                .because(reason)
                .changing(null, after.refundAccount()));
        return after;
    }
}

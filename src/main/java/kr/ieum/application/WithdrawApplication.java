package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.programme.Programmes;
import kr.ieum.voucher.Ending;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/** Use case: a firm takes its application back, at the latest before its deposit is complete. */
@ApplicationScoped
class WithdrawApplication {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Deposits deposits;
    private final Admission admission;
    private final Ledger ledger;

    WithdrawApplication(
            ApplicationRepository applications,
            Programmes programmes,
            Vouchers vouchers,
            Deposits deposits,
            Admission admission,
            Ledger ledger) {
        this.applications = applications;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.deposits = deposits;
        this.admission = admission;
        this.ledger = ledger;
    }

    @Transactional
    Application withdraw(ApplicationId id, @Nullable IfMatch ifMatch, Caller caller) {
        caller.mustBelongTo(applications.get(id).firmNumber());
        ledger.lock(List.of(programmes.round(applications.get(id).round()).budget()));
        Application application = applications.lock(id);
        IfMatch.check(ifMatch, application.version());
        end(application, ApplicationStatus.WITHDRAWN, "WITHDRAWN_BY_FIRM", caller);
        return application;
    }

    private void end(Application application, ApplicationStatus how, String reason, Caller caller) {
        if (application.status() == ApplicationStatus.ADMITTED) {
            mustAwaitDeposit(application);
            endAdmissions(List.of(application), how, reason, caller);
        } else admission.leave(List.of(application), how, reason, caller);
    }

    /**
     * Ends admissions whose own share never became complete; what came of it goes back to the firms.
     *
     * @param many locked, after their rounds' budgets and before their vouchers, which wait for their deposits
     */
    void endAdmissions(List<Application> many, ApplicationStatus how, String reason, Caller caller) {
        if (many.isEmpty()) return;
        admission.leave(many, how, reason, caller);
        applications.flush();
        deposits.giveBack(many, caller);
        vouchers.end(
                many.stream()
                        .map(application -> new Ending(application.voucher(), VoucherStatus.LAPSED, reason))
                        .toList(),
                caller);
    }

    private void mustAwaitDeposit(Application application) {
        VoucherView voucher = vouchers.lock(application.voucher());
        if (voucher.status() != VoucherStatus.AWAITING_DEPOSIT)
            voucher.status().to(VoucherStatus.LAPSED, voucher.code());
    }
}

package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;

/** Writes down that agreements are over. Nobody sells a day longer for its being late: see {@link Approval#statusOn}. */
@ApplicationScoped
class ExpireApprovals implements RecurringJob {
    private final ApprovalRepository approvals;
    private final TellSupplier telling;
    private final Clock clock;
    private final AuditTrail audit;

    ExpireApprovals(ApprovalRepository approvals, TellSupplier telling, Clock clock, AuditTrail audit) {
        this.approvals = approvals;
        this.telling = telling;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "expire-approvals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        for (Approval approval : approvals.over(today)) {
            approval.expire();
            ApprovalView view = approval.view(today);
            audit.record(AuditEvent.of(audit.newEvent(), Caller.system(name()), "APPROVAL_EXPIRED")
                    .to("APPROVAL", view.id().value())
                    .about(view.supplierId().value())
                    .changing(null, view));
            telling.tell(view.supplierId(), "approval.expired", view);
        }
    }
}

package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases of reviewers: one takes an application into review, two decide it, two revoke what was agreed. */
@ApplicationScoped
class ReviewApproval {
    private static final String DECISION = "DECIDE_SUPPLIER_APPROVAL";

    private final ApprovalRepository approvals;
    private final TellSupplier telling;
    private final FourEyes fourEyes;
    private final Clock clock;
    private final AuditTrail audit;

    ReviewApproval(
            ApprovalRepository approvals, TellSupplier telling, FourEyes fourEyes, Clock clock, AuditTrail audit) {
        this.approvals = approvals;
        this.telling = telling;
        this.fourEyes = fourEyes;
        this.clock = clock;
        this.audit = audit;
    }

    /** The first person's proposal, or the approval as it became by the second. */
    record Result(@Nullable Proposal proposal, @Nullable ApprovalView approval) {}

    /** The version is part of what two persons agree on: both have read the same evidence. */
    record Decided(long version, ApprovalDecision decision) {}

    record Revoked(long version, String reason) {}

    @Transactional
    ApprovalView take(SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, Caller caller) {
        Approval approval = get(supplier, id, ifMatch);
        ApprovalView before = approval.view(today());
        approval.takeIntoReview();
        return done("APPROVAL_TAKEN_INTO_REVIEW", approval, before, null, caller);
    }

    @Transactional
    Result decide(
            SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, ApprovalDecision decision, Caller caller) {
        Approval approval = get(supplier, id, ifMatch);
        approval.mustAllow(decision);
        decision.mustBeExplained();
        Proposal proposal =
                fourEyes.agree(DECISION, id.value(), new Decided(approval.version(), decision), caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return new Result(proposal, null);
        ApprovalView before = approval.view(today());
        approval.decide(decision, clock.instant());
        ApprovalView after = done("APPROVAL_" + decision.status(), approval, before, decision.reasons(), caller);
        telling.tell(supplier, "approval.decided", after);
        return new Result(null, after);
    }

    @Transactional
    Result revoke(SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Approval approval = get(supplier, id, ifMatch);
        approval.status().to(ApprovalStatus.REVOKED, Approval.THING);
        Proposal proposal = fourEyes.agree(
                "REVOKE_SUPPLIER_APPROVAL", id.value(), new Revoked(approval.version(), reason), caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return new Result(proposal, null);
        ApprovalView before = approval.view(today());
        approval.revoke(reason, clock.instant());
        ApprovalView after = done("APPROVAL_REVOKED", approval, before, reason, caller);
        telling.tell(supplier, "approval.revoked", after);
        return new Result(null, after);
    }

    /** What the first of the two has decided, while the second is awaited. */
    Optional<Proposal> proposed(ApprovalId id) {
        return fourEyes.awaiting(DECISION, id.value());
    }

    private Approval get(SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch) {
        Approval approval = approvals.get(supplier, id);
        IfMatch.check(ifMatch, approval.version());
        return approval;
    }

    private LocalDate today() {
        return KoreanTime.today(clock);
    }

    private ApprovalView done(
            String action, Approval approval, ApprovalView before, @Nullable String reason, Caller caller) {
        approvals.flush();
        ApprovalView after = approval.view(today());
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("APPROVAL", approval.id().value())
                .about(approval.supplier().value())
                .because(reason)
                .changing(before, after));
        return after;
    }
}

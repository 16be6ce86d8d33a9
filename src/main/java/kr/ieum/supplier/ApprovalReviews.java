package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What reviewers read of all suppliers' approvals and decide: facade of this room for reviews. */
@ApplicationScoped
@RolesAllowed({REVIEWER, AUDITOR})
public class ApprovalReviews {
    private final ApprovalRepository approvals;
    private final ReviewApproval reviewApproval;
    private final Clock clock;

    ApprovalReviews(ApprovalRepository approvals, ReviewApproval reviewApproval, Clock clock) {
        this.approvals = approvals;
        this.reviewApproval = reviewApproval;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    public Page<ApprovalView> queue(@Nullable ApprovalStatus status, PageRequest page) {
        return Page.of(approvals.queue(status, page), page, approval -> approval.id()
                        .toString())
                .map(approval -> approval.view(KoreanTime.today(clock)));
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such approval */
    @Transactional
    public ApprovalView get(ApprovalId id) {
        return approvals.get(id).view(KoreanTime.today(clock));
    }

    /** What one reviewer has decided already, while the second is awaited. */
    @Transactional
    public Optional<Proposal> proposed(ApprovalId id) {
        return reviewApproval.proposed(id);
    }

    /** From then on the supplier cannot change its evidence. */
    @RolesAllowed(REVIEWER)
    public void take(SupplierId supplier, ApprovalId id, IfMatch ifMatch, Caller caller) {
        reviewApproval.take(supplier, id, ifMatch, caller);
    }

    /** Says what should become of it; the second who says the same makes it so. */
    @RolesAllowed(REVIEWER)
    public void decide(SupplierId supplier, ApprovalId id, IfMatch ifMatch, ApprovalDecision decision, Caller caller) {
        reviewApproval.decide(supplier, id, ifMatch, decision, caller);
    }
}

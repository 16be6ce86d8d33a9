package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.time.Period;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases of the supplier on the way to selling: apply, answer conditions, sign. */
@ApplicationScoped
class ApplyForApproval {
    private static final int MOST_YEARS = 3;

    private final SupplierRepository suppliers;
    private final ApprovalRepository approvals;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;
    private final Event<ApprovalAsked> asked;

    ApplyForApproval(
            SupplierRepository suppliers,
            ApprovalRepository approvals,
            Ids ids,
            Clock clock,
            AuditTrail audit,
            Event<ApprovalAsked> asked) {
        this.asked = asked;
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ApprovalView apply(SupplierId id, NewApproval wanted, Caller caller) {
        Supplier supplier = suppliers.own(id, caller);
        if (supplier.status() == SupplierStatus.DISQUALIFIED) throw SupplierProblem.DISQUALIFIED_SUPPLIER.with();
        String programme = wanted.programme();
        String category = wanted.category();
        asked.fire(new ApprovalAsked(programme, category));
        if (approvals.isUnderWay(id, programme, category))
            throw SupplierProblem.APPROVAL_UNDER_WAY.with("programme", programme, "category", category);
        Approval approval =
                new Approval(ids.next(), id, programme, category, period(wanted), wanted.evidence(), clock.instant());
        approvals.persist(approval);
        return done("APPROVAL_APPLIED_FOR", approval, null, caller);
    }

    @Transactional
    ApprovalView answer(
            SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, Evidence evidence, Caller caller) {
        Approval approval = own(supplier, id, ifMatch, caller);
        ApprovalView before = approval.view(today());
        approval.answer(evidence);
        return done("APPROVAL_EVIDENCE_CHANGED", approval, before, caller);
    }

    /** The supplier signs the text he has read, which its hash tells. */
    @Transactional
    ApprovalView sign(SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, String textHash, Caller caller) {
        Approval approval = own(supplier, id, ifMatch, caller);
        ApprovalView before = approval.view(today());
        Agreement agreement = Agreement.of(approval, suppliers.get(supplier));
        if (approval.status() == ApprovalStatus.APPROVED) {
            if (!agreement.textHash().equals(textHash)) throw SupplierProblem.AGREEMENT_DIFFERS.with();
            if (approval.isOver(today()))
                throw refused(
                        SupplierProblem.APPROVAL_PERIOD_OVER,
                        approval.period().from(),
                        approval.period().to());
        }
        approval.agree(agreement, caller.account(), clock.instant());
        return done("AGREEMENT_SIGNED", approval, before, caller);
    }

    private Approval own(SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, Caller caller) {
        suppliers.own(supplier, caller);
        Approval approval = approvals.get(supplier, id);
        IfMatch.check(ifMatch, approval.version());
        return approval;
    }

    private Period period(NewApproval wanted) {
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        if (from.isAfter(to)) throw refused(SupplierProblem.APPROVAL_PERIOD, from, to);
        if (to.isBefore(today())) throw refused(SupplierProblem.APPROVAL_PERIOD_OVER, from, to);
        if (to.isAfter(from.plusYears(MOST_YEARS))) throw refused(SupplierProblem.APPROVAL_PERIOD_LONG, from, to);
        return new Period(from, to);
    }

    private static RuntimeException refused(SupplierProblem why, LocalDate from, LocalDate to) {
        return why.with("from", from, "to", to);
    }

    private LocalDate today() {
        return KoreanTime.today(clock);
    }

    private ApprovalView done(String action, Approval approval, @Nullable ApprovalView before, Caller caller) {
        approvals.flush();
        ApprovalView after = approval.view(today());
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("APPROVAL", approval.id().value())
                .about(approval.supplier().value())
                .changing(before, after));
        return after;
    }
}

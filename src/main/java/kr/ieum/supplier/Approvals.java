package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** A supplier's way to selling, for its own people and, to read, for the agency. To others it does not exist (404). */
@ApplicationScoped
public class Approvals {
    private final SupplierRepository suppliers;
    private final ApprovalRepository approvals;
    private final ApplyForApproval applyForApproval;
    private final Clock clock;

    Approvals(
            SupplierRepository suppliers,
            ApprovalRepository approvals,
            ApplyForApproval applyForApproval,
            Clock clock) {
        this.suppliers = suppliers;
        this.approvals = approvals;
        this.applyForApproval = applyForApproval;
        this.clock = clock;
    }

    @RolesAllowed(SUPPLIER_MEMBER)
    public ApprovalView apply(SupplierId supplier, NewApproval application, Caller caller) {
        return applyForApproval.apply(supplier, application, caller);
    }

    /** The newest first. */
    @Transactional
    public Page<ApprovalView> of(SupplierId supplier, PageRequest page, Caller caller) {
        suppliers.visible(supplier, caller);
        return Page.of(approvals.of(supplier, page), page, approval -> approval.id()
                        .toString())
                .map(approval -> approval.view(today()));
    }

    @Transactional
    public ApprovalView get(SupplierId supplier, ApprovalId id, Caller caller) {
        return visible(supplier, id, caller).view(today());
    }

    /** New evidence, before it is read or as the answer to conditions. */
    @RolesAllowed(SUPPLIER_MEMBER)
    public ApprovalView answer(
            SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, Evidence evidence, Caller caller) {
        return applyForApproval.answer(supplier, id, ifMatch, evidence, caller);
    }

    /** What is to be signed; afterwards what was signed. */
    @Transactional
    public Agreement agreement(SupplierId supplier, ApprovalId id, Caller caller) {
        Approval approval = visible(supplier, id, caller);
        Agreement signed = approval.signed();
        return signed == null ? Agreement.of(approval, suppliers.get(supplier)) : signed;
    }

    /** @throws kr.ieum.platform.problem.Refused when the text with that hash is not what there is to sign */
    @RolesAllowed(SUPPLIER_MEMBER)
    public ApprovalView sign(
            SupplierId supplier, ApprovalId id, @Nullable IfMatch ifMatch, String textHash, Caller caller) {
        return applyForApproval.sign(supplier, id, ifMatch, textHash, caller);
    }

    private Approval visible(SupplierId supplier, ApprovalId id, Caller caller) {
        suppliers.visible(supplier, caller);
        return approvals.get(supplier, id);
    }

    private LocalDate today() {
        return KoreanTime.today(clock);
    }
}

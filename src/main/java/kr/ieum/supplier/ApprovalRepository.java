package kr.ieum.supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.Suppliers.Sale;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApprovalRepository implements PanacheRepositoryBase<Approval, UUID> {

    /** An approval that is another supplier's does not exist. */
    Approval get(SupplierId supplier, ApprovalId id) {
        return findByIdOptional(id.value())
                .filter(approval -> approval.supplier().equals(supplier))
                .orElseThrow(SupplierProblem.UNKNOWN_APPROVAL::with);
    }

    Approval get(ApprovalId id) {
        return findByIdOptional(id.value()).orElseThrow(SupplierProblem.UNKNOWN_APPROVAL::with);
    }

    List<Approval> of(SupplierId supplier, PageRequest page) {
        return find("supplierId = ?1 and id < ?2", Sort.descending("id"), supplier.value(), page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    List<Approval> queue(@Nullable ApprovalStatus status, PageRequest page) {
        return find("(?1 is null or status = ?1) and id < ?2", Sort.descending("id"), status, page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    boolean isUnderWay(SupplierId supplier, String programme, String category) {
        List<ApprovalStatus> underWay = List.of(
                ApprovalStatus.APPLIED, ApprovalStatus.IN_REVIEW, ApprovalStatus.CONDITIONAL, ApprovalStatus.APPROVED);
        return count(
                        "supplierId = ?1 and programme = ?2 and category = ?3 and status in ?4",
                        supplier.value(),
                        programme,
                        category,
                        underWay)
                > 0;
    }

    /** The best reason of all that supplier's approvals for the category; a sale that one of them allows is not there. */
    Map<Sale, String> whyNotApproved(Collection<Sale> sales, LocalDate on) {
        Map<Sale, List<Approval>> approvals = list(
                        "supplierId in ?1",
                        Sort.ascending("id"),
                        sales.stream()
                                .map(sale -> sale.supplier().value())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(Approval::sale));
        Map<Sale, String> reasons = new HashMap<>();
        for (Sale sale : sales) {
            List<Approval> all = approvals.getOrDefault(sale, List.of());
            if (all.stream().noneMatch(approval -> approval.allowsSellingOn(on)))
                reasons.put(sale, all.isEmpty() ? "NOT_APPROVED" : reason(all.get(all.size() - 1), on));
        }
        return reasons;
    }

    private static String reason(Approval last, LocalDate on) {
        return switch (last.status()) {
            case APPLIED, IN_REVIEW, CONDITIONAL, REJECTED -> "NOT_APPROVED";
            case APPROVED -> "NOT_AGREED";
            case AGREED, EXPIRED -> last.isOver(on) ? "APPROVAL_EXPIRED" : "APPROVAL_NOT_BEGUN";
            case REVOKED -> "APPROVAL_REVOKED";
        };
    }

    /** Agreed ones whose last day has passed. */
    List<Approval> over(LocalDate today) {
        return list("status = ?1 and periodTo < ?2", ApprovalStatus.AGREED, today);
    }
}

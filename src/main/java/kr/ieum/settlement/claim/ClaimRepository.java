package kr.ieum.settlement.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ClaimRepository implements PanacheRepositoryBase<Claim, UUID> {
    private static final List<ClaimStatus> OPEN = List.of(ClaimStatus.RAISED, ClaimStatus.PART_COLLECTED);

    Claim get(ClaimId id) {
        return findByIdOptional(id.value()).orElseThrow(ClaimProblem.UNKNOWN_CLAIM::with);
    }

    /** Claims are locked before budgets, vouchers, orders and accounts, everywhere. */
    Claim lock(ClaimId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ClaimProblem.UNKNOWN_CLAIM::with);
    }

    List<Claim> lockByCode(Collection<String> codes) {
        return find("code in ?1", Sort.by("id"), codes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<Claim> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Whether a bank's taking back of that money was made a claim already. */
    boolean isTakenBack(String bankReference) {
        return count("ground = ?1 and reason = ?2", ClaimGround.DEPOSIT_TAKEN_BACK, bankReference) > 0;
    }

    /** The oldest first: that is the order they are netted in. */
    List<Claim> lockOpenOfSuppliers(Collection<UUID> suppliers) {
        return find("supplierId in ?1 and status in ?2", Sort.by("id"), suppliers, OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @param debtors whose; absent for everybody's */
    List<Claim> page(PageRequest page, @Nullable List<UUID> debtors, @Nullable ClaimStatus status) {
        return find(
                        "id < :before and (:all = true or supplierId in :debtors or firmId in :debtors)"
                                + " and (:status is null or status = :status)",
                        Sort.descending("id"),
                        Parameters.with("before", page.before())
                                .and("all", debtors == null)
                                .and("debtors", debtors == null ? List.of() : debtors)
                                .and("status", status))
                .page(0, page.limit() + 1)
                .list();
    }
}

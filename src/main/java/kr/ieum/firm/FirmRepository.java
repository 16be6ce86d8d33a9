package kr.ieum.firm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class FirmRepository implements PanacheRepositoryBase<Firm, UUID> {

    Firm get(FirmId id) {
        return findByIdOptional(id.value()).orElseThrow(FirmProblem.UNKNOWN_FIRM::with);
    }

    Optional<Firm> byNumber(BusinessNumber number) {
        return find("businessNumber", number.digits()).firstResultOptional();
    }

    List<Firm> all(Collection<FirmId> ids) {
        return list("id in ?1", ids.stream().map(FirmId::value).distinct().toList());
    }

    List<Firm> called(String part, int most) {
        return find("locate(lower(?1), lower(name)) > 0", Sort.descending("id"), part)
                .page(0, most)
                .list();
    }

    List<Firm> page(PageRequest page) {
        return find("id < ?1", Sort.descending("id"), page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    /** A new version of it, though its own row says the same: its certificates are read with it. */
    void touch(Firm firm) {
        getEntityManager().lock(firm, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}

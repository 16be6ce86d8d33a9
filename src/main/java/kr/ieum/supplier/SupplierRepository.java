package kr.ieum.supplier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class SupplierRepository implements PanacheRepositoryBase<Supplier, UUID> {

    Supplier get(SupplierId id) {
        return findByIdOptional(id.value()).orElseThrow(SupplierProblem.UNKNOWN_SUPPLIER::with);
    }

    /** As {@link #get}, for the supplier's own people only: to others it does not exist. */
    Supplier own(SupplierId id, Caller caller) {
        Supplier supplier = get(id);
        caller.mustBelongTo(supplier.businessNumber());
        return supplier;
    }

    Supplier visible(SupplierId id, Caller caller) {
        Supplier supplier = get(id);
        caller.mustSee(supplier.businessNumber());
        return supplier;
    }

    List<Supplier> all(Collection<SupplierId> ids) {
        return list("id in ?1", ids.stream().map(SupplierId::value).distinct().toList());
    }

    Optional<Supplier> byNumber(BusinessNumber number) {
        return find("businessNumber", number.digits()).firstResultOptional();
    }

    List<Supplier> called(String part, int most) {
        return find("locate(lower(?1), lower(name)) > 0", Sort.descending("id"), part)
                .page(0, most)
                .list();
    }

    List<Supplier> page(PageRequest page) {
        return find("id < ?1", Sort.descending("id"), page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}

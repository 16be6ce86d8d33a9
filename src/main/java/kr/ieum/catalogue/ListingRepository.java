package kr.ieum.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;

@ApplicationScoped
class ListingRepository implements PanacheRepositoryBase<Listing, UUID> {

    Listing get(ListingId id) {
        return findByIdOptional(id.value()).orElseThrow(ListingProblem.UNKNOWN_LISTING::with);
    }

    Listing get(SupplierId supplier, String sku) {
        return find(supplier, sku).orElseThrow(ListingProblem.UNKNOWN_LISTING::with);
    }

    Optional<Listing> find(SupplierId supplier, String sku) {
        return find("supplierId = ?1 and sku = ?2", supplier.value(), sku).firstResultOptional();
    }

    List<Listing> find(SupplierId supplier, Collection<String> skus) {
        return list("supplierId = ?1 and sku in ?2", supplier.value(), skus);
    }

    List<Listing> of(SupplierId supplier, PageRequest page) {
        return find("supplierId = ?1 and id < ?2", Sort.descending("id"), supplier.value(), page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    List<Listing> all(List<UUID> ids) {
        return list("id in ?1", Sort.descending("id"), ids);
    }
}

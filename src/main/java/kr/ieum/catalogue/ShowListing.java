package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;

/** Puts together what is seen of a listing. */
@ApplicationScoped
class ShowListing {
    private final VersionRepository versions;
    private final Suppliers suppliers;

    ShowListing(VersionRepository versions, Suppliers suppliers) {
        this.versions = versions;
        this.suppliers = suppliers;
    }

    ListingView show(Listing listing) {
        Optional<ListingVersion> open = versions.open(listing.id());
        ListingVersion shown = versions.published(listing)
                .or(() -> open)
                .orElseGet(() -> versions.get(listing.id(), listing.latestNumber()));
        ListingVersionView writing =
                open.map(version -> version.view(listing.version())).orElse(null);
        SupplierView supplier = suppliers.get(listing.supplier());
        ListingContent content = shown.content();
        return new ListingView(
                listing.id(),
                listing.version(),
                supplier.id(),
                supplier.name(),
                listing.sku(),
                shown.number(),
                shown.status(),
                content.title(),
                content.description(),
                content.category(),
                content.attributes(),
                content.plans().stream()
                        .map(plan -> PlanView.of(plan, supplier.vatFree()))
                        .toList(),
                supplier.vatFree(),
                shown.publishedAt(),
                writing);
    }
}

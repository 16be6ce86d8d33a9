package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import kr.ieum.supplier.Suppliers;

/** What other rooms may ask of the catalogue: facade of this room. */
@ApplicationScoped
public class Listings {
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final Suppliers suppliers;

    Listings(ListingRepository listings, VersionRepository versions, ShowListing showing, Suppliers suppliers) {
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.suppliers = suppliers;
    }

    /**
     * As everybody may see it, whether or not it is on sale.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such listing
     */
    public ListingView get(ListingId id) {
        return showing.show(listings.get(id)).withoutOpen();
    }

    public Optional<ListingView> find(ListingId id) {
        return listings.findByIdOptional(id.value()).map(showing::show).map(ListingView::withoutOpen);
    }

    /**
     * What a plan costs on that day in that programme.
     *
     * @throws kr.ieum.platform.problem.Refused when the listing, the plan or the supplier is not for sale there and then
     */
    public Offer offer(ListingId id, String planCode, String programme, LocalDate on) {
        Listing listing = listings.get(id);
        ListingVersion version = versions.published(listing)
                .orElseThrow(() -> ListingProblem.LISTING_NOT_ON_SALE.with("state", "NOT_PUBLISHED"));
        if (version.status() != ListingStatus.PUBLISHED)
            throw ListingProblem.LISTING_NOT_ON_SALE.with("state", version.status());
        ListingContent content = version.content();
        Plan plan = content.plan(planCode).orElseThrow(() -> ListingProblem.UNKNOWN_PLAN.with("plan", planCode));
        var supplier = suppliers.get(listing.supplier());
        suppliers.whyNotSell(supplier.id(), programme, content.category(), on).ifPresent(reason -> {
            throw ListingProblem.SUPPLIER_NOT_SELLING.with(
                    "supplier",
                    supplier.name(),
                    "programme",
                    programme,
                    "category",
                    content.category(),
                    "reason",
                    reason);
        });
        return new Offer(
                id,
                listing.sku(),
                supplier.id(),
                content.category(),
                version.number(),
                plan.code(),
                content.title().ko(),
                plan.name(),
                plan.price(supplier.vatFree()),
                plan.seats(),
                plan.termMonths());
    }
}

package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.problem.Refused;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.supplier.Suppliers.Sale;

/** Finds what is for sale, and at what price, for many buyers in four statements. */
@ApplicationScoped
class FindOffers {
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final Suppliers suppliers;

    FindOffers(ListingRepository listings, VersionRepository versions, Suppliers suppliers) {
        this.listings = listings;
        this.versions = versions;
        this.suppliers = suppliers;
    }

    Map<Wish, Reply<List<Offer>>> find(Set<Wish> wishes, LocalDate on) {
        Shelf shelf = shelf(wishes);
        Map<Wish, Sale> sales = new HashMap<>();
        Map<Wish, Reply<List<Offer>>> offers = new HashMap<>();
        for (Wish wish : wishes)
            try {
                sales.put(wish, shelf.sale(wish));
            } catch (Refused refused) {
                offers.put(wish, Reply.refused(refused));
            }
        Map<Sale, String> reasons = suppliers.whyNotSell(Set.copyOf(sales.values()), on);
        sales.forEach((wish, sale) -> offers.put(wish, shelf.offers(wish, sale, reasons)));
        return offers;
    }

    private Shelf shelf(Collection<Wish> wishes) {
        List<Listing> known = listings.all(
                wishes.stream().map(wish -> wish.listing().value()).distinct().toList());
        return new Shelf(
                known.stream().collect(Collectors.toMap(Listing::id, Function.identity())),
                versions.published(known).stream()
                        .collect(Collectors.toMap(ListingVersion::listing, Function.identity())),
                suppliers.all(known.stream().map(Listing::supplier).toList()));
    }

    /** What was read of the listings that are asked for. */
    private record Shelf(
            Map<ListingId, Listing> listings,
            Map<ListingId, ListingVersion> published,
            Map<SupplierId, SupplierView> suppliers) {

        Sale sale(Wish wish) {
            Listing listing = listings.get(wish.listing());
            if (listing == null) throw ListingProblem.UNKNOWN_LISTING.with();
            ListingVersion version = published.get(wish.listing());
            if (version == null) throw ListingProblem.LISTING_NOT_ON_SALE.with("state", "NOT_PUBLISHED");
            if (version.status() != ListingStatus.PUBLISHED)
                throw ListingProblem.LISTING_NOT_ON_SALE.with("state", version.status());
            ListingContent content = version.content();
            for (String code : wish.plans())
                if (content.plan(code).isEmpty()) throw ListingProblem.UNKNOWN_PLAN.with("plan", code);
            return new Sale(listing.supplier(), wish.programme(), content.category());
        }

        Reply<List<Offer>> offers(Wish wish, Sale sale, Map<Sale, String> reasons) {
            SupplierView supplier = Objects.requireNonNull(suppliers.get(sale.supplier()));
            String reason = reasons.get(sale);
            if (reason != null)
                return Reply.refused(ListingProblem.SUPPLIER_NOT_SELLING.with(
                        "supplier",
                        supplier.name(),
                        "programme",
                        sale.programme(),
                        "category",
                        sale.category(),
                        "reason",
                        reason));
            return Reply.of(wish.plans().stream()
                    .map(code -> offer(wish.listing(), code, supplier))
                    .toList());
        }

        private Offer offer(ListingId id, String planCode, SupplierView supplier) {
            Listing listing = Objects.requireNonNull(listings.get(id));
            ListingVersion version = Objects.requireNonNull(published.get(id));
            Plan plan = version.content().plan(planCode).orElseThrow();
            return new Offer(
                    id,
                    listing.sku(),
                    supplier.id(),
                    version.content().category(),
                    version.number(),
                    plan.code(),
                    version.content().title().ko(),
                    plan.name(),
                    plan.price(supplier.vatFree()),
                    plan.seats(),
                    plan.termMonths());
        }
    }
}

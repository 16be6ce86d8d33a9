package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** What other rooms may ask of the catalogue: facade of this room. */
@ApplicationScoped
public class Listings {
    private final ListingRepository listings;
    private final ShowListing showing;
    private final FindOffers findOffers;
    private final FindListings finding;

    Listings(ListingRepository listings, ShowListing showing, FindOffers findOffers, FindListings finding) {
        this.listings = listings;
        this.showing = showing;
        this.findOffers = findOffers;
        this.finding = finding;
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

    /** What can be bought today, newest first, or for the agency everything in a status. */
    public Page<ListingView> browse(ListingSearch search, PageRequest page) {
        ListingStatus status = search.status();
        return status == null ? finding.forSale(search, page) : finding.inStatus(status, search, page);
    }

    /** Those of these listings that are published, as everybody may see them, in the same order. */
    public List<ListingView> published(List<ListingId> ids) {
        Map<ListingId, ListingView> there =
                showing.show(listings.all(ids.stream().map(ListingId::value).toList())).stream()
                        .filter(listing -> listing.status() == ListingStatus.PUBLISHED)
                        .collect(Collectors.toMap(ListingView::id, ListingView::withoutOpen));
        return ids.stream().flatMap(id -> Stream.ofNullable(there.get(id))).toList();
    }

    /**
     * What plans cost on that day in that programme, for many buyers at once.
     *
     * @return for each wish its offers, or the refusal when the listing, a plan or the supplier is not for sale there and
     *     then
     */
    public Map<Wish, Reply<List<Offer>>> offers(Collection<Wish> wishes, LocalDate on) {
        return findOffers.find(Set.copyOf(wishes), on);
    }
}

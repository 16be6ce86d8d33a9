package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of the catalogue: facade of this room. */
@ApplicationScoped
public class Listings {
    private final ListingRepository listings;
    private final ShowListing showing;
    private final FindOffers findOffers;
    private final FindListings finding;
    private final ResearchBadges badges;
    private final Attestations attestations;

    Listings(
            ListingRepository listings,
            ShowListing showing,
            FindOffers findOffers,
            FindListings finding,
            ResearchBadges badges,
            Attestations attestations) {
        this.listings = listings;
        this.showing = showing;
        this.findOffers = findOffers;
        this.finding = finding;
        this.badges = badges;
        this.attestations = attestations;
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

    /** Shows on a listing that it carries an output of public research, or what has changed about that. */
    public void giveBadge(ListingId id, ResearchBadge badge) {
        badges.give(id, badge);
    }

    /** Takes the badge of that output off a listing. */
    public void takeBadge(ListingId id, UUID output) {
        badges.take(id, output);
    }

    /**
     * Shows on a supplier's listings what another body attested, while it is valid.
     *
     * @param listing the one it is about; none when it holds for all that the supplier offers
     */
    public void attest(SupplierId supplier, @Nullable ListingId listing, Attestation attested) {
        attestations.add(supplier, listing, attested);
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

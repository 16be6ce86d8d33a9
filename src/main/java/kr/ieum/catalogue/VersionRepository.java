package kr.ieum.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<ListingVersion, UUID> {
    private static final List<ListingStatus> OPEN = List.of(ListingStatus.DRAFT, ListingStatus.IN_REVIEW);
    private static final List<ListingStatus> CURRENT =
            List.of(ListingStatus.DRAFT, ListingStatus.IN_REVIEW, ListingStatus.PUBLISHED, ListingStatus.STOPPED);

    /** What came back from review is the latest until something is written anew. */
    private static final String IS_CURRENT = """
            from ListingVersion v where v.listingId in ?1 and (v.status in ?2 or v.status = ?3
              and v.number = (select l.latestNumber from Listing l where l.id = v.listingId))""";

    ListingVersion get(ListingId listing, int number) {
        return find(listing, number).orElseThrow(ListingProblem.UNKNOWN_LISTING_VERSION::with);
    }

    Optional<ListingVersion> find(ListingId listing, int number) {
        return find("listingId = ?1 and number = ?2", listing.value(), number).firstResultOptional();
    }

    /** The one being written or reviewed. */
    Optional<ListingVersion> open(ListingId listing) {
        return find("listingId = ?1 and status in ?2", listing.value(), OPEN).firstResultOptional();
    }

    /** The one on sale, or last on sale. */
    Optional<ListingVersion> published(Listing listing) {
        Integer number = listing.publishedNumber();
        return number == null ? Optional.empty() : find(listing.id(), number);
    }

    /** The ones on sale, or last on sale, of many listings. */
    List<ListingVersion> published(Collection<Listing> listings) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Listing listing : listings)
            if (listing.publishedNumber() != null) numbers.put(listing.id().value(), listing.publishedNumber());
        return numbers.isEmpty()
                ? List.of()
                : list("listingId in ?1 and number in ?2", numbers.keySet(), Set.copyOf(numbers.values())).stream()
                        .filter(version ->
                                Objects.equals(numbers.get(version.listing().value()), version.number()))
                        .toList();
    }

    /** Whatever of these listings is, or was last, on sale, is being written or was sent back. */
    Map<ListingId, List<ListingVersion>> currentByListing(List<Listing> listings) {
        if (listings.isEmpty()) return Map.of();
        List<UUID> ids = listings.stream().map(listing -> listing.id().value()).toList();
        return list(IS_CURRENT, ids, CURRENT, ListingStatus.RETURNED).stream()
                .collect(Collectors.groupingBy(ListingVersion::listing));
    }

    /** Newest first; the cursor is the number of the last one seen. */
    List<ListingVersion> of(ListingId listing, int before, PageRequest page) {
        return find("listingId = ?1 and number < ?2", Sort.descending("number"), listing.value(), before)
                .page(0, page.limit() + 1)
                .list();
    }
}

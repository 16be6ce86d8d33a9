package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a supplier's own system is told when the agency has decided on a listing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListingNews(
        ListingId listingId,
        String sku,
        int number,
        ListingStatus status,
        @Nullable String reason) {

    static ListingNews of(Listing listing, ListingVersion version, @Nullable String reason) {
        return new ListingNews(listing.id(), listing.sku(), version.number(), version.status(), reason);
    }
}

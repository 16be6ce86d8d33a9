package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Finds listings for those they are for: another supplier's do not exist. */
@ApplicationScoped
class OwnListing {
    private final ListingRepository listings;
    private final Suppliers suppliers;

    OwnListing(ListingRepository listings, Suppliers suppliers) {
        this.listings = listings;
        this.suppliers = suppliers;
    }

    void mustBeOf(SupplierId supplier, Caller caller) {
        caller.mustBelongTo(suppliers.get(supplier).businessNumber());
    }

    void mustSee(SupplierId supplier, Caller caller) {
        caller.mustSee(suppliers.get(supplier).businessNumber());
    }

    boolean isOf(Listing listing, Caller caller) {
        return caller.actsFor(suppliers.get(listing.supplier()).businessNumber());
    }

    /** In the version the caller has read. */
    Listing get(ListingId id, @Nullable IfMatch ifMatch, Caller caller) {
        Listing listing = listings.get(id);
        mustBeOf(listing.supplier(), caller);
        IfMatch.check(ifMatch, listing.version());
        return listing;
    }

    /** For its supplier and the agency. */
    Listing visible(ListingId id, Caller caller) {
        Listing listing = listings.get(id);
        mustSee(listing.supplier(), caller);
        return listing;
    }
}

package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.platform.bulk.BulkReport;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's own listings, by its own SKUs: drafts and what is in review too. For its people and, to read, for the
 * agency; to others they do not exist (404).
 */
@ApplicationScoped
public class SupplierListings {
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final WriteListing writeListing;
    private final SubmitListing submitListing;
    private final StopListing stopListing;
    private final BulkListings bulk;

    SupplierListings(
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            ShowListing showing,
            WriteListing writeListing,
            SubmitListing submitListing,
            StopListing stopListing,
            BulkListings bulk) {
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.writeListing = writeListing;
        this.submitListing = submitListing;
        this.stopListing = stopListing;
        this.bulk = bulk;
    }

    /** The newest first. */
    @Transactional
    public Page<ListingView> of(SupplierId supplier, PageRequest page, Caller caller) {
        own.mustSee(supplier, caller);
        Page<Listing> found = Page.of(
                listings.of(supplier, page), page, listing -> listing.id().toString());
        return new Page<>(showing.show(found.items()), found.next());
    }

    @Transactional
    public ListingView get(SupplierId supplier, String sku, Caller caller) {
        own.mustSee(supplier, caller);
        return showing.show(listings.get(supplier, sku));
    }

    /** What a change begins from: what is being written, else what was sent back, else what is on sale or was last. */
    @Transactional
    public ListingContent latest(SupplierId supplier, String sku, Caller caller) {
        ListingView listing = get(supplier, sku, caller);
        ListingVersionView written = listing.open() == null ? listing.returned() : listing.open();
        return written == null ? versions.get(listing.id(), listing.number()).content() : written.content();
    }

    /**
     * Writes what a listing says next; what is on sale stays on sale until the review.
     *
     * @param ifNoneMatch a star where the listing is to be new
     */
    @RolesAllowed(SUPPLIER_MEMBER)
    public ListingView write(
            SupplierId supplier,
            String sku,
            @Nullable String ifNoneMatch,
            @Nullable IfMatch ifMatch,
            ListingContent content,
            Caller caller) {
        return writeListing
                .put(supplier, sku, ifNoneMatch, ifMatch, content, caller)
                .listing();
    }

    @RolesAllowed(SUPPLIER_MEMBER)
    public ListingView submit(SupplierId supplier, String sku, @Nullable IfMatch ifMatch, Caller caller) {
        return submitListing.submit(supplier, sku, ifMatch, caller);
    }

    @Transactional
    @RolesAllowed(SUPPLIER_MEMBER)
    public ListingView stop(SupplierId supplier, String sku, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        return decided(stopListing.stop(find(supplier, sku, caller), ifMatch, reason, caller));
    }

    /** @throws kr.ieum.platform.problem.Refused when the agency has stopped it */
    @Transactional
    @RolesAllowed(SUPPLIER_MEMBER)
    public ListingView resume(
            SupplierId supplier, String sku, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        return decided(stopListing.resume(find(supplier, sku, caller), ifMatch, reason, caller));
    }

    /**
     * A file of many listings, each a transaction of its own: not to be called within one.
     *
     * @param type of the file, CSV or NDJSON
     * @param submit whether drafts go to review at once
     */
    @RolesAllowed(SUPPLIER_MEMBER)
    public BulkReport write(
            SupplierId supplier, InputStream file, String type, boolean submit, Language language, Caller caller) {
        return bulk.write(file, type, new BulkListings.Sender(supplier, submit, language, caller));
    }

    private ListingId find(SupplierId supplier, String sku, Caller caller) {
        own.mustBeOf(supplier, caller);
        return listings.get(supplier, sku).id();
    }

    /** Its own supplier decides alone. */
    private static ListingView decided(Decided decided) {
        return Objects.requireNonNull(decided.listing());
    }
}

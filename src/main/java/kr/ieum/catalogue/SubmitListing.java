package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** Use case: a supplier hands its draft in for review, and hears at once what the reviewer will be warned of. */
@ApplicationScoped
class SubmitListing {
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final Precheck precheck;
    private final ShowListing showing;
    private final Clock clock;
    private final AuditTrail audit;

    SubmitListing(
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            Precheck precheck,
            ShowListing showing,
            Clock clock,
            AuditTrail audit) {
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.precheck = precheck;
        this.showing = showing;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    ListingView submit(SupplierId supplier, String sku, @Nullable IfMatch ifMatch, Caller caller) {
        own.mustBeOf(supplier, caller);
        Listing listing = listings.get(supplier, sku);
        IfMatch.check(ifMatch, listing.version());
        return submit(listing, caller);
    }

    /** The draft as it is now, whoever has read which. */
    @Transactional
    ListingView submit(ListingId id, Caller caller) {
        return submit(listings.get(id), caller);
    }

    private ListingView submit(Listing listing, Caller caller) {
        ListingVersion draft = versions.open(listing.id()).orElseThrow(ListingProblem.NO_DRAFT::with);
        Optional<ListingContent> published = versions.published(listing).map(ListingVersion::content);
        draft.submit(precheck.check(listing.supplier(), draft.content(), published), clock.instant());
        listing.touch();
        listings.flush();
        audit.record(AuditEvent.of(audit.newEvent(), caller, "LISTING_SUBMITTED")
                .to("LISTING", listing.id().value())
                .about(listing.supplier().value())
                .changing(null, draft.view(listing.version())));
        return showing.show(listing);
    }
}

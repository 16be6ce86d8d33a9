package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use case: the sale of a listing is stopped or resumed, by its supplier alone or by two persons of the agency. */
@ApplicationScoped
class StopListing {
    private final OwnListing own;
    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final Suppliers suppliers;
    private final FourEyes fourEyes;
    private final AuditTrail audit;

    StopListing(
            OwnListing own,
            ListingRepository listings,
            VersionRepository versions,
            ShowListing showing,
            Suppliers suppliers,
            FourEyes fourEyes,
            AuditTrail audit) {
        this.own = own;
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.suppliers = suppliers;
        this.fourEyes = fourEyes;
        this.audit = audit;
    }

    /** What two persons agree on. */
    record Sale(int number, String reason) {}

    @Transactional
    Decided stop(ListingId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Listing listing = listings.get(id);
        StoppedBy by = side(listing, caller);
        IfMatch.check(ifMatch, listing.version());
        ListingVersion version = onSale(listing);
        version.mustBeStoppableBy(by);
        if (by == StoppedBy.AGENCY) {
            Proposal proposal = agree("STOP_LISTING", listing, version, reason, caller);
            if (!proposal.isApproved()) return Decided.proposed(proposal);
        }
        version.stop(by, reason);
        return done("LISTING_STOPPED", "listing.stopped", listing, version, reason, caller);
    }

    @Transactional
    Decided resume(ListingId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Listing listing = listings.get(id);
        StoppedBy by = side(listing, caller);
        IfMatch.check(ifMatch, listing.version());
        ListingVersion version = onSale(listing);
        version.mustBeResumableBy(by);
        if (by == StoppedBy.AGENCY) {
            Proposal proposal = agree("RESUME_LISTING", listing, version, reason, caller);
            if (!proposal.isApproved()) return Decided.proposed(proposal);
        }
        version.resume(by);
        return done("LISTING_RESUMED", "listing.resumed", listing, version, reason, caller);
    }

    private StoppedBy side(Listing listing, Caller caller) {
        if (own.isOf(listing, caller)) return StoppedBy.SUPPLIER;
        if (!caller.has(Duty.REVIEWER)) throw CommonProblem.NOT_FOUND.with();
        return StoppedBy.AGENCY;
    }

    private ListingVersion onSale(Listing listing) {
        return versions.published(listing)
                .orElseThrow(() -> ListingProblem.LISTING_NOT_ON_SALE.with("state", "NOT_PUBLISHED"));
    }

    private Proposal agree(String operation, Listing listing, ListingVersion version, String reason, Caller caller) {
        return fourEyes.agree(
                operation, listing.id().value(), new Sale(version.number(), reason), caller, Duty.REVIEWER);
    }

    private Decided done(
            String action, String told, Listing listing, ListingVersion version, String reason, Caller caller) {
        listing.touch();
        listings.flush();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("LISTING", listing.id().value())
                .about(listing.supplier().value())
                .because(reason)
                .changing(null, ListingNews.of(listing, version, reason)));
        suppliers.tell(listing.supplier(), told, ListingNews.of(listing, version, reason));
        return Decided.on(showing.show(listing));
    }
}

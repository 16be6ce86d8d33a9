package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use case: a reviewer publishes a submitted version, in place of the one on sale, or sends it back. */
@ApplicationScoped
class ReviewListing {
    private static final String OVER_STOP = "PUBLISH_STOPPED_LISTING";

    private final ListingRepository listings;
    private final VersionRepository versions;
    private final ShowListing showing;
    private final Suppliers suppliers;
    private final ResearchBadges badges;
    private final FourEyes fourEyes;
    private final Clock clock;
    private final AuditTrail audit;

    ReviewListing(
            ListingRepository listings,
            VersionRepository versions,
            ShowListing showing,
            Suppliers suppliers,
            ResearchBadges badges,
            FourEyes fourEyes,
            Clock clock,
            AuditTrail audit) {
        this.listings = listings;
        this.versions = versions;
        this.showing = showing;
        this.suppliers = suppliers;
        this.badges = badges;
        this.fourEyes = fourEyes;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    Decided review(ListingId id, int number, @Nullable IfMatch ifMatch, ListingReview review, Caller caller) {
        Listing listing = listings.get(id);
        IfMatch.check(ifMatch, listing.version());
        ListingVersion version = versions.get(id, number);
        return switch (review.decision()) {
            case PUBLISH -> publish(listing, version, review, caller);
            case RETURN -> sendBack(listing, version, review, caller);
        };
    }

    /** To publish over what the agency has stopped takes two persons, as lifting the stop would. */
    private Decided publish(Listing listing, ListingVersion version, ListingReview review, Caller caller) {
        version.mustBeReviewable(ListingStatus.PUBLISHED, caller.account());
        Optional<ListingVersion> before = versions.published(listing);
        if (before.filter(ListingVersion::isStoppedByAgency).isPresent()) {
            Proposal proposal = fourEyes.agree(
                    OVER_STOP,
                    listing.id().value(),
                    new NumberedReview(version.number(), review),
                    caller,
                    Duty.REVIEWER);
            if (!proposal.isApproved()) return Decided.proposed(proposal);
        }
        before.filter(on -> on.status() == ListingStatus.PUBLISHED).ifPresent(ListingVersion::replace);
        versions.flush();
        if (Boolean.TRUE.equals(review.fastTrack()))
            version.skipTechnicalPartFor(badges.best(listing.id()).orElseThrow(ListingProblem.NO_RESEARCH_BADGE::with));
        version.publish(review.reason(), caller.account(), clock.instant());
        listing.publish(version.number());
        return done("LISTING_PUBLISHED", "listing.published", listing, version, review.reason(), caller);
    }

    /** What the first of the two has decided, while the second is awaited. */
    Optional<Proposal> proposed(ListingId id) {
        return fourEyes.awaiting(OVER_STOP, id.value());
    }

    record NumberedReview(int number, ListingReview review) {}

    private Decided sendBack(Listing listing, ListingVersion version, ListingReview review, Caller caller) {
        version.mustBeReviewable(ListingStatus.RETURNED, caller.account());
        String reason = review.reason();
        if (reason == null || reason.isBlank()) throw ListingProblem.RETURN_NEEDS_REASON.with();
        version.sendBack(reason, caller.account(), clock.instant());
        return done("LISTING_RETURNED", "listing.returned", listing, version, reason, caller);
    }

    private Decided done(
            String action,
            String told,
            Listing listing,
            ListingVersion version,
            @Nullable String reason,
            Caller caller) {
        listing.touch();
        listings.flush();
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("LISTING", listing.id().value())
                .about(listing.supplier().value())
                .because(reason)
                .changing(null, version.view(listing.version())));
        suppliers.tell(listing.supplier(), told, ListingNews.of(listing, version, reason));
        return Decided.on(showing.show(listing));
    }
}

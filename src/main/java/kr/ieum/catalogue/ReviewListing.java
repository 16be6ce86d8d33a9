package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: a reviewer publishes a submitted version, in place of the one on sale, or sends it back. */
@ApplicationScoped
class ReviewListing {
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

    @Schema(name = "ListingDecision")
    enum Decision {
        PUBLISH,
        RETURN
    }

    @Schema(name = "ListingReview", description = "상품 심사 결과")
    record Review(
            @NotNull Decision decision,

            @Nullable @Size(max = 4_000) @Schema(description = "사유. RETURN이면 꼭 적습니다.", examples = "납품 계약서와 가격이 맞음")
            String reason,

            @Nullable
            @Schema(
                    description = "빠른 심사: 게시하면서 기술 심사를 건너뜁니다. 상품에 연구개발 성과 표시(researchBadges)가 있어야 합니다.",
                    examples = "false")
            Boolean fastTrack) {}

    @Transactional
    Decided review(ListingId id, int number, @Nullable IfMatch ifMatch, Review review, Caller caller) {
        Listing listing = listings.get(id);
        IfMatch.check(ifMatch, listing.version());
        ListingVersion version = versions.get(id, number);
        return switch (review.decision()) {
            case PUBLISH -> publish(listing, version, review, caller);
            case RETURN -> sendBack(listing, version, review, caller);
        };
    }

    /** To publish over what the agency has stopped takes two persons, as lifting the stop would. */
    private Decided publish(Listing listing, ListingVersion version, Review review, Caller caller) {
        version.mustBeReviewable(ListingStatus.PUBLISHED, caller.account());
        Optional<ListingVersion> before = versions.published(listing);
        if (before.filter(ListingVersion::isStoppedByAgency).isPresent()) {
            Proposal proposal = fourEyes.agree(
                    "PUBLISH_STOPPED_LISTING",
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

    record NumberedReview(int number, Review review) {}

    private Decided sendBack(Listing listing, ListingVersion version, Review review, Caller caller) {
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

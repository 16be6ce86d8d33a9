package kr.ieum.catalogue;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** What the agency's people read of every version of listings and decide: facade of this room for reviews. */
@ApplicationScoped
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
public class ListingReviews {
    private final FindListings finding;
    private final OwnListing own;
    private final VersionRepository versions;
    private final ReviewListing reviewListing;
    private final ObjectMapper json;

    ListingReviews(
            FindListings finding,
            OwnListing own,
            VersionRepository versions,
            ReviewListing reviewListing,
            ObjectMapper json) {
        this.finding = finding;
        this.own = own;
        this.versions = versions;
        this.reviewListing = reviewListing;
        this.json = json;
    }

    /** Listings of every state whose title has this in it in any version, the newest first. */
    @Transactional
    public List<ListingView> called(String part, int most) {
        return finding.called(part, most);
    }

    /** Listings that have a version in review, newest first. */
    @Transactional
    public Page<ListingView> inReview(PageRequest page) {
        return finding.inStatus(ListingStatus.IN_REVIEW, new ListingSearch(), page);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such version */
    @Transactional
    public ListingVersionView version(ListingId id, int number, Caller caller) {
        return versions.get(id, number).view(own.visible(id, caller).version());
    }

    /** What a version says otherwise than the one before; empty for the first. */
    @Transactional
    public Optional<Difference> difference(ListingId id, int number, Caller caller) {
        own.visible(id, caller);
        return number == 1
                ? Optional.empty()
                : Optional.of(Difference.between(versions.get(id, number - 1), versions.get(id, number), json));
    }

    /** That one reviewer would publish a listing over the agency's own stop, while the second is awaited. */
    @Transactional
    public Optional<Proposal> proposed(ListingId id) {
        return reviewListing.proposed(id);
    }

    /** Publishes a version or sends it back; see the API for when that takes two persons. */
    @RolesAllowed(REVIEWER)
    public void review(ListingId id, int number, IfMatch ifMatch, ListingReview review, Caller caller) {
        reviewListing.review(id, number, ifMatch, review, caller);
    }
}

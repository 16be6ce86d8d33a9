package kr.ieum.catalogue;

import kr.ieum.identity.Proposal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What came of a decision: the listing as it is now, or the first person's proposal. */
record Decided(@Nullable Proposal proposal, @Nullable ListingView listing) {

    static Decided proposed(Proposal proposal) {
        return new Decided(proposal, null);
    }

    static Decided on(ListingView listing) {
        return new Decided(null, listing);
    }

    RestResponse<?> answer() {
        return proposal == null
                ? RestResponse.ok(listing)
                : RestResponse.status(RestResponse.Status.ACCEPTED, proposal);
    }
}

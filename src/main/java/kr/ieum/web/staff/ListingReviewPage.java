package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.catalogue.Difference;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingReview;
import kr.ieum.catalogue.ListingReviews;
import kr.ieum.catalogue.ListingStatus;
import kr.ieum.catalogue.ListingVersionView;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Listings in review: the queue, a version with what it says otherwise than the one before, and the decision. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class ListingReviewPage {
    private final ListingReviews reviews;
    private final Listings listings;
    private final CurrentCaller callers;
    private final Forms forms;

    ListingReviewPage(ListingReviews reviews, Listings listings, CurrentCaller callers, Forms forms) {
        this.reviews = reviews;
        this.listings = listings;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance listings(Page<ListingView> page);

        static native TemplateInstance version(
                Sheet sheet,
                ListingVersionView version,
                ListingView listing,
                List<Difference.Change> changes,
                boolean decide,
                @Nullable Awaited awaited);

        private Templates() {}
    }

    @GET
    @Path("/listings")
    @Operation(hidden = true)
    public TemplateInstance queue(@BeanParam PageRequest request) {
        return Templates.listings(reviews.inReview(request));
    }

    @GET
    @Path("/listings/{id}/versions/{number}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") ListingId id, @PathParam("number") int number) {
        return page(id, number, Sheet.blank());
    }

    @POST
    @Path("/listings/{id}/versions/{number}")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") ListingId id, @PathParam("number") int number, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    reviews.review(id, number, sent.version(), sent.as(ListingReview.class), callers.get());
                    return "/staff/listings/" + id + "/versions/" + number;
                },
                sheet -> page(id, number, sheet));
    }

    private TemplateInstance page(ListingId id, int number, Sheet sheet) {
        Caller reader = callers.get();
        ListingVersionView version = reviews.version(id, number, reader);
        return Templates.version(
                sheet,
                version,
                listings.get(id),
                reviews.difference(id, number, reader).map(Difference::changes).orElse(List.of()),
                reader.has(Duty.REVIEWER) && version.status() == ListingStatus.IN_REVIEW,
                reviews.proposed(id)
                        .map(proposal -> Awaited.of(
                                proposal, "/review", reader, "/staff/listings/" + id + "/versions/" + number))
                        .orElse(null));
    }
}

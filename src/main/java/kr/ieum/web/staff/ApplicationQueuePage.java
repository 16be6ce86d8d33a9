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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.application.ApplicationView;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Applications by where they stand, and the way from one in review to the next. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class ApplicationQueuePage {
    private static final List<ApplicationStatus> SHOWN = List.of(
            ApplicationStatus.IN_REVIEW,
            ApplicationStatus.APPEALED,
            ApplicationStatus.CLARIFYING,
            ApplicationStatus.WAITING,
            ApplicationStatus.ADMITTED,
            ApplicationStatus.REFUSED);

    private final ApplicationReviews reviews;
    private final Firms firms;

    ApplicationQueuePage(ApplicationReviews reviews, Firms firms) {
        this.reviews = reviews;
        this.firms = firms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance applications(
                Page<ApplicationView> page,
                Map<FirmId, String> names,
                ApplicationStatus status,
                List<ApplicationStatus> statuses);

        private Templates() {}
    }

    @GET
    @Path("/applications")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("status") @DefaultValue("IN_REVIEW") ApplicationStatus status, @BeanParam PageRequest request) {
        Page<ApplicationView> page = reviews.page(null, status, request);
        Map<FirmId, String> names =
                firms.names(page.items().stream().map(ApplicationView::firmId).toList());
        return Templates.applications(page, names, status, SHOWN);
    }

    /** The first of those in review after the one the cursor names; back to the queue at its end. */
    @GET
    @Path("/next-application")
    @Operation(hidden = true)
    public Response next(@BeanParam PageRequest request) {
        String path = reviews.page(null, ApplicationStatus.IN_REVIEW, request).items().stream()
                .findFirst()
                .map(application -> "/" + application.id())
                .orElse("");
        return Response.seeOther(URI.create("/staff/applications" + path)).build();
    }
}

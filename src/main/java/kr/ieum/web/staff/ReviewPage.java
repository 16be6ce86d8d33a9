package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.application.ApplicationView;
import kr.ieum.application.ReviewDecision;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.EventView;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One application with everything its decision is drawn from, and the decision. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class ReviewPage {
    private static final Set<ApplicationStatus> WAYS = Set.of(ApplicationStatus.ADMITTED, ApplicationStatus.REFUSED);
    private static final int MOST_EVENTS = 200;

    private final ApplicationReviews reviews;
    private final Firms firms;
    private final Programmes programmes;
    private final AuditRecords records;
    private final CurrentCaller callers;
    private final Forms forms;

    ReviewPage(
            ApplicationReviews reviews,
            Firms firms,
            Programmes programmes,
            AuditRecords records,
            CurrentCaller callers,
            Forms forms) {
        this.reviews = reviews;
        this.firms = firms;
        this.programmes = programmes;
        this.records = records;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance application(
                Sheet sheet,
                ApplicationView application,
                FirmView firm,
                RoundView round,
                Choices choices,
                List<EventView> events);

        private Templates() {}
    }

    /** What the reader may do with it now. */
    record Choices(
            boolean decide,
            boolean ask,
            boolean review,
            @Nullable Awaited awaited) {}

    /** What the firm is asked. */
    record Question(@NotBlank @Size(max = 2_000) String question) {}

    @GET
    @Path("/applications/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") ApplicationId id) {
        return page(id, Sheet.blank());
    }

    @POST
    @Path("/applications/{id}")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") ApplicationId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    reviews.decide(id, sent.version(), sent.as(ReviewDecision.class), callers.get());
                    return "/staff/applications/" + id;
                },
                sheet -> page(id, sheet));
    }

    @POST
    @Path("/applications/{id}/question")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("id") ApplicationId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    reviews.ask(id, sent.version(), sent.as(Question.class).question(), callers.get());
                    return "/staff/applications/" + id;
                },
                sheet -> page(id, sheet));
    }

    private TemplateInstance page(ApplicationId id, Sheet sheet) {
        ApplicationView application = reviews.get(id);
        return Templates.application(
                sheet,
                application,
                firms.get(application.firmId()),
                programmes.round(application.roundId()),
                choices(application),
                records.about(Map.of("APPLICATION", Set.of(id.toString())), List.of(), MOST_EVENTS));
    }

    private Choices choices(ApplicationView application) {
        Caller reader = callers.get();
        boolean review = reader.has(Duty.REVIEWER);
        Set<ApplicationStatus> next = application.status().next();
        Awaited awaited = reviews.proposed(application.id())
                .map(proposal -> Awaited.of(proposal, "", reader, "/staff/applications/" + application.id()))
                .orElse(null);
        return new Choices(
                review && next.containsAll(WAYS),
                review && next.contains(ApplicationStatus.CLARIFYING),
                review,
                awaited);
    }
}

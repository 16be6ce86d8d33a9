package kr.ieum.web.auditor;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.ieum.application.ApplicationReviews;
import kr.ieum.application.ApplicationView;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.EventFilter;
import kr.ieum.audit.EventView;
import kr.ieum.audit.InclusionProof;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.TransferView;
import kr.ieum.platform.web.Download;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail: what was done by whom and why, one event with the proof that it is sealed, and all as a file. */
@Path("/audit")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
class EventPage {
    /** What people come with from another page, rather than write. */
    private static final List<String> BY_LINK = List.of("company", "round");

    private static final List<String> OF_THE_PAGE = List.of("cursor", "limit", "lang", "reason");

    private static final Set<String> DECISIONS =
            Set.of("APPLICATION_ADMITTED", "APPLICATION_REFUSED", "APPLICATION_WAITING", "APPLICATION_IN_REVIEW");
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int MOST_AROUND = 100;

    private final AuditRecords records;
    private final Ledger ledger;
    private final ApplicationReviews applications;
    private final CurrentCaller callers;

    EventPage(AuditRecords records, Ledger ledger, ApplicationReviews applications, CurrentCaller callers) {
        this.records = records;
        this.ledger = ledger;
        this.applications = applications;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance events(Page<EventView> page, Sheet filter, String query, List<String> kept);

        static native TemplateInstance event(
                EventView event,
                @Nullable InclusionProof proof,
                List<TransferView> transfers,
                @Nullable ApplicationView judged,
                List<EventView> around);

        private Templates() {}
    }

    @GET
    @Path("/events")
    @Operation(hidden = true)
    public Response list(@BeanParam EventFilter filter, @BeanParam PageRequest request, @Context UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        // A form sends its empty fields too, and an empty name would be the name of nobody.
        if (asked.values().stream().anyMatch(values -> values.contains("")))
            return Response.seeOther(without(uri, "")).build();
        Sheet sheet = Sheet.blank();
        asked.forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name)) sheet.with(name, values.get(0));
        });
        return Response.ok(Templates.events(records.list(filter, request), sheet, query(sheet), BY_LINK))
                .build();
    }

    @GET
    @Path("/events/file")
    @Produces("text/csv;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> file(
            @BeanParam EventFilter filter, @QueryParam("reason") @Nullable String reason, @Context UriInfo uri) {
        String asked = String.valueOf(uri.getRequestUri().getQuery());
        return Download.csv("audit-events", records.csv(filter, callers.get(), reason, asked));
    }

    @GET
    @Path("/events/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") UUID id) {
        EventView event = records.get(id);
        return Templates.event(
                event,
                event.block() == null ? null : records.prove(id),
                ledger.ofEvent(id),
                judged(event),
                around(event));
    }

    /** The application that an event decided, with the rules' verdict; none when it is about something else. */
    private @Nullable ApplicationView judged(EventView event) {
        return event.subjectKind().equals("APPLICATION") && DECISIONS.contains(event.action())
                ? applications
                        .named("", UUID.fromString(event.subjectId()))
                        .map(applications::get)
                        .orElse(null)
                : null;
    }

    /** What else was done to the same thing, and who proposed it. */
    private List<EventView> around(EventView event) {
        if (!event.subjectId().matches(UUID_FORM)) return List.of();
        return records.about(Map.of(event.subjectKind(), Set.of(event.subjectId())), List.of(), MOST_AROUND);
    }

    private static java.net.URI without(UriInfo uri, String value) {
        UriBuilder shorter = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> {
            if (!values.contains(value)) shorter.queryParam(name, values.get(0));
        });
        return shorter.build();
    }

    /** The filter, to be taken along. */
    private static String query(Sheet filter) {
        UriBuilder query = UriBuilder.fromPath("");
        filter.written().forEach((name, values) -> query.queryParam(name, values.get(0)));
        String written = query.build().toString();
        return written.isEmpty() ? "?" : written + "&";
    }
}

package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.EventView;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.settlement.RunApproval;
import kr.ieum.settlement.RunId;
import kr.ieum.settlement.RunStatus;
import kr.ieum.settlement.RunView;
import kr.ieum.settlement.Settlements;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One settlement run: its lines, the two approvals, the payment file and the bank. */
@Path("/staff")
@RolesAllowed({FINANCE, REVIEWER, AUDITOR})
class RunPage {
    private static final int MOST_EVENTS = 200;

    private final Settlements settlements;
    private final Suppliers suppliers;
    private final Firms firms;
    private final AuditRecords records;
    private final CurrentCaller callers;
    private final Forms forms;

    RunPage(
            Settlements settlements,
            Suppliers suppliers,
            Firms firms,
            AuditRecords records,
            CurrentCaller callers,
            Forms forms) {
        this.settlements = settlements;
        this.suppliers = suppliers;
        this.firms = firms;
        this.records = records;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance run(
                Sheet sheet, RunView run, Map<UUID, String> payees, Choices choices, List<EventView> events);

        private Templates() {}
    }

    /** What the reader may do with it now. */
    record Choices(
            boolean approve,
            boolean send,
            boolean file,
            boolean pay,
            @Nullable Awaited awaited) {}

    @GET
    @Path("/settlements/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") RunId id) {
        return page(id, Sheet.blank());
    }

    @GET
    @Path("/settlements/{id}/payment-file")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(hidden = true)
    public Response file(@PathParam("id") RunId id) {
        String name = settlements.get(id).code() + ".xml";
        return Response.ok(settlements.paymentFile(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("/settlements/{id}")
    @RolesAllowed(FINANCE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(@PathParam("id") RunId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return move(
                id, sent, (version, caller) -> settlements.approve(id, version, sent.as(RunApproval.class), caller));
    }

    @POST
    @Path("/settlements/{id}/discarding")
    @RolesAllowed(FINANCE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response discard(@PathParam("id") RunId id, MultivaluedMap<String, String> form) {
        return move(id, forms.sent(form), (version, caller) -> settlements.discard(id, version, caller));
    }

    @POST
    @Path("/settlements/{id}/sending")
    @RolesAllowed(FINANCE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("id") RunId id, MultivaluedMap<String, String> form) {
        return move(id, forms.sent(form), (version, caller) -> settlements.sent(id, version, caller));
    }

    private Response move(RunId id, Forms.Sent sent, BiConsumer<IfMatch, Caller> act) {
        return sent.once(
                () -> {
                    act.accept(sent.version(), callers.get());
                    return "/staff/settlements/" + id;
                },
                sheet -> page(id, sheet));
    }

    private TemplateInstance page(RunId id, Sheet sheet) {
        RunView run = settlements.get(id);
        return Templates.run(
                sheet,
                run,
                payees(run),
                choices(run),
                records.about(Map.of("SETTLEMENT_RUN", Set.of(id.toString())), List.of(), MOST_EVENTS));
    }

    private Choices choices(RunView run) {
        Caller reader = callers.get();
        boolean finance = reader.has(Duty.FINANCE);
        Set<RunStatus> next = run.status().next();
        Awaited awaited = settlements
                .proposed(run.id())
                .map(proposal -> Awaited.of(proposal, "", reader, "/staff/settlements/" + run.id()))
                .orElse(null);
        return new Choices(
                finance && next.contains(RunStatus.APPROVED),
                finance && next.contains(RunStatus.SENT),
                run.approvedAt() != null && (finance || reader.has(Duty.AUDITOR)),
                finance,
                awaited);
    }

    private Map<UUID, String> payees(RunView run) {
        List<UUID> ids = run.lines().stream().map(line -> line.payee().id()).toList();
        Map<UUID, String> names = new HashMap<>();
        suppliers
                .all(ids.stream().map(SupplierId::new).toList())
                .forEach((supplier, view) -> names.put(supplier.value(), view.name()));
        firms.names(ids.stream().map(FirmId::new).toList()).forEach((firm, name) -> names.put(firm.value(), name));
        return names;
    }
}

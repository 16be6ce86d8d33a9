package kr.ieum.web.staff;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.ieum.audit.AuditRecords;
import kr.ieum.audit.EventView;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.ApprovalDecision;
import kr.ieum.supplier.ApprovalId;
import kr.ieum.supplier.ApprovalReviews;
import kr.ieum.supplier.ApprovalStatus;
import kr.ieum.supplier.ApprovalView;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.SupplierView;
import kr.ieum.supplier.Suppliers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Suppliers' approvals: the queue, one of them with its evidence, and the decision. */
@Path("/staff")
@RolesAllowed({REVIEWER, AUDITOR})
class ApprovalPage {
    private static final int MOST_EVENTS = 200;

    private final ApprovalReviews reviews;
    private final Suppliers suppliers;
    private final AuditRecords records;
    private final CurrentCaller callers;
    private final Forms forms;

    ApprovalPage(
            ApprovalReviews reviews, Suppliers suppliers, AuditRecords records, CurrentCaller callers, Forms forms) {
        this.reviews = reviews;
        this.suppliers = suppliers;
        this.records = records;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance approvals(
                Page<ApprovalView> page,
                Map<SupplierId, SupplierView> suppliers,
                ApprovalStatus status,
                List<ApprovalStatus> statuses);

        static native TemplateInstance approval(
                Sheet sheet,
                ApprovalView approval,
                SupplierView supplier,
                boolean review,
                Set<ApprovalStatus> next,
                @Nullable Awaited awaited,
                List<EventView> events);

        private Templates() {}
    }

    @GET
    @Path("/approvals")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance queue(
            @QueryParam("status") @DefaultValue("APPLIED") ApprovalStatus status, @BeanParam PageRequest request) {
        Page<ApprovalView> page = reviews.queue(status, request);
        return Templates.approvals(
                page,
                suppliers.all(
                        page.items().stream().map(ApprovalView::supplierId).toList()),
                status,
                List.of(ApprovalStatus.values()));
    }

    @GET
    @Path("/approvals/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") ApprovalId id) {
        return page(id, Sheet.blank());
    }

    @POST
    @Path("/approvals/{id}/review")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@PathParam("id") ApprovalId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    reviews.take(reviews.get(id).supplierId(), id, sent.version(), callers.get());
                    return "/staff/approvals/" + id;
                },
                sheet -> page(id, sheet));
    }

    @POST
    @Path("/approvals/{id}")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") ApprovalId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    ApprovalDecision decision = sent.as(ApprovalDecision.class);
                    reviews.decide(reviews.get(id).supplierId(), id, sent.version(), decision, callers.get());
                    return "/staff/approvals/" + id;
                },
                sheet -> page(id, sheet));
    }

    private TemplateInstance page(ApprovalId id, Sheet sheet) {
        Caller reader = callers.get();
        ApprovalView approval = reviews.get(id);
        return Templates.approval(
                sheet,
                approval,
                suppliers.get(approval.supplierId()),
                reader.has(Duty.REVIEWER),
                approval.status().next(),
                reviews.proposed(id)
                        .map(proposal -> Awaited.of(proposal, "/decision", reader, "/staff/approvals/" + id))
                        .orElse(null),
                records.about(Map.of("APPROVAL", Set.of(id.toString())), List.of(), MOST_EVENTS));
    }
}

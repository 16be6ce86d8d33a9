package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.outcome.Dimension;
import kr.ieum.outcome.Outcomes;
import kr.ieum.outcome.planner.PlanView;
import kr.ieum.outcome.planner.Plans;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RuleDocuments;
import kr.ieum.programme.RuleVersionView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A round is tried before it opens: what is asked, how far it is, and what came of it side by side. */
@Path("/staff")
@RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
class PlannerPage {
    private static final int COUNTRY = 84_000;

    private final Plans plans;
    private final RuleDocuments documents;
    private final Outcomes outcomes;
    private final CurrentCaller callers;
    private final Forms forms;

    PlannerPage(Plans plans, RuleDocuments documents, Outcomes outcomes, CurrentCaller callers, Forms forms) {
        this.plans = plans;
        this.documents = documents;
        this.outcomes = outcomes;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance plans(
                Sheet sheet, List<RuleVersionView> versions, Page<PlanView> page, boolean ask);

        static native TemplateInstance plan(PlanView plan, @Nullable SideBySide result);

        private Templates() {}
    }

    @GET
    @Path("/plans")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("rules") @Nullable String rules, @BeanParam PageRequest request) {
        Sheet sheet = Sheet.blank()
                .with("rules", rules)
                .with("population", PlanForm.Population.MADE)
                .with("firms", COUNTRY)
                .with("favourable", true);
        return page(sheet, request);
    }

    @POST
    @Path("/plans")
    @RolesAllowed({REVIEWER, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> "/staff/plans/" + plans.start(sent.as(PlanForm.class).question()),
                sheet -> page(sheet, new PageRequest()));
    }

    @GET
    @Path("/plans/{id}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance plan(@PathParam("id") UUID id) {
        PlanView plan = plans.get(id);
        return Templates.plan(
                plan,
                plans.result(plan)
                        .map(result -> new SideBySide(result, outcomes.names(Dimension.INDUSTRY)))
                        .orElse(null));
    }

    private TemplateInstance page(Sheet sheet, PageRequest request) {
        return Templates.plans(
                sheet,
                documents.all(),
                plans.list(request),
                callers.get().has(Duty.REVIEWER) || callers.get().has(Duty.ADMINISTRATOR));
    }
}

package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.ieum.application.ApplicationView;
import kr.ieum.application.Applications;
import kr.ieum.application.Drafts;
import kr.ieum.application.NewApplication;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Verdict;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import kr.ieum.web.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A firm applies: it is asked only for what nobody can look up, its answers are kept as a draft, and it checks them once
 * more before they are sent.
 */
@Path("/firm/rounds/{round}/application")
@RolesAllowed(FIRM_MEMBER)
class ApplyPage {
    private static final String PLAN = Questions.PLAN;
    private static final String LATER = "later";
    private static final String PLEDGE = "integrityPledge";
    private static final Told NOTHING = new Told(Map.of(), Set.of());

    private final Programmes programmes;
    private final Applications applications;
    private final Drafts drafts;
    private final Firms firms;
    private final CurrentCaller callers;
    private final Forms forms;
    private final Questions questions;

    ApplyPage(
            Programmes programmes,
            Applications applications,
            Drafts drafts,
            Firms firms,
            CurrentCaller callers,
            Forms forms,
            Questions questions) {
        this.questions = questions;
        this.programmes = programmes;
        this.applications = applications;
        this.drafts = drafts;
        this.firms = firms;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance form(
                Sheet sheet,
                RoundView round,
                RuleSet rules,
                List<FactType> questions,
                boolean pledge,
                FirmView firm,
                Verdict known);

        static native TemplateInstance answers(
                Sheet sheet, RoundView round, RuleSet rules, List<FactType> questions, boolean pledge, Verdict verdict);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public Object write(@PathParam("round") RoundId id, @Context UriInfo address) {
        if (firms.own(callers.get()).isEmpty())
            return Response.seeOther(URI.create("/firm/registration")).build();
        if (live(id).isPresent()) return applied(id);
        Sheet sheet = draft(id);
        Told.of(address.getQueryParameters()).fields().forEach(field -> sheet.with(field.name(), field.value()));
        return form(id, sheet);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(@PathParam("round") RoundId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        if (live(id).isPresent()) return applied(id);
        if (!sent.switchesLanguage()) drafts.keep(programmes.round(id).id(), written(sent.sheet()), callers.get());
        return sent.once(
                () -> {
                    if (sent.value(LATER).equals("true")) return "/firm?done";
                    questions.mustBeAnswered(id, sent.sheet(), callers.get());
                    return "/firm/rounds/" + id + "/application/answers";
                },
                sheet -> form(id, sheet));
    }

    @GET
    @Path("/answers")
    @Operation(hidden = true)
    @Transactional
    public Object check(@PathParam("round") RoundId id) {
        return live(id).isPresent() ? applied(id) : answers(id, draft(id));
    }

    @POST
    @Path("/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(@PathParam("round") RoundId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        Response answer =
                sent.inRush(key -> applications.apply(id, key, written(sent.sheet())), sheet -> answers(id, sheet));
        boolean went = answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode();
        if (went) drafts.drop(id, callers.get());
        return !went && !sent.switchesLanguage() && live(id).isPresent() ? applied(id) : answer;
    }

    /** What the firm has applied with in this round and not withdrawn. */
    private Optional<ApplicationView> live(RoundId id) {
        return applications.own(callers.get()).stream()
                .filter(each -> each.roundId().equals(id) && each.status().isLive())
                .findFirst();
    }

    /** Nobody writes another application beside one that lives. */
    private Response applied(RoundId id) {
        return Response.seeOther(URI.create(
                        "/firm/applications/" + live(id).orElseThrow().id()))
                .build();
    }

    private static NewApplication written(Sheet sheet) {
        String plan = sheet.value(PLAN).strip();
        return new NewApplication(
                Told.of(sheet.written()).facts(),
                plan.isEmpty() ? null : plan,
                sheet.value(PLEDGE).equals("true") ? Boolean.TRUE : null,
                null);
    }

    private Sheet draft(RoundId id) {
        Sheet sheet = Sheet.blank();
        drafts.find(id, callers.get()).ifPresent(draft -> {
            draft.declarations().forEach((name, value) -> sheet.with("f." + name, value.asText()));
            sheet.with(PLAN, draft.usePlan()).with(PLEDGE, draft.integrityPledge());
        });
        return sheet;
    }

    private TemplateInstance form(RoundId id, Sheet sheet) {
        RoundView round = programmes.round(id);
        RuleSet rules = programmes.rules(round);
        return Templates.form(
                sheet,
                round,
                rules,
                questions.of(id, NOTHING, callers.get()),
                asksForPledge(rules),
                firms.own(callers.get()).orElseThrow(CommonProblem.NOT_FOUND::with),
                applications.check(id, written(Sheet.blank()), callers.get()));
    }

    private TemplateInstance answers(RoundId id, Sheet sheet) {
        RoundView round = programmes.round(id);
        RuleSet rules = programmes.rules(round);
        Verdict verdict = applications.check(id, written(sheet), callers.get());
        return Templates.answers(
                sheet, round, rules, questions.of(id, NOTHING, callers.get()), asksForPledge(rules), verdict);
    }

    private static boolean asksForPledge(RuleSet rules) {
        return rules.rules().stream().anyMatch(rule -> rule.requires().contains(FactType.INTEGRITY_PLEDGE.factName()));
    }
}

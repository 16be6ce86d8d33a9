package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleDocuments;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVersionView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Programme documents: all versions, one as people read it, what it says otherwise than the one before, and its way on. */
@Path("/staff")
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
class RulesPage {
    private final RuleDocuments documents;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Forms forms;

    RulesPage(RuleDocuments documents, Programmes programmes, CurrentCaller callers, Forms forms) {
        this.documents = documents;
        this.programmes = programmes;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance documents(List<RuleVersionView> versions, boolean write);

        static native TemplateInstance version(
                Sheet sheet,
                RuleVersionView version,
                RuleSet rules,
                List<RulesInWords.Part> parts,
                @Nullable RuleVersionView before,
                @Nullable Step step);

        static native TemplateInstance difference(
                RuleVersionView version, @Nullable RuleVersionView before, List<LineDifference.Line> lines);

        private Templates() {}
    }

    /**
     * What the reader can do with a version now.
     *
     * @param move its name in the form
     * @param own whether the reader wrote the draft and so cannot agree to it
     */
    record Step(String move, boolean own) {
        static @Nullable Step of(RuleVersionView version, Caller reader) {
            if (!reader.has(Duty.REVIEWER)) return null;
            return switch (version.status()) {
                case DRAFT -> new Step("review", version.writtenBy().equals(reader.account()));
                case REVIEWED -> new Step("publish", false);
                case PUBLISHED -> new Step("retire", false);
                case RETIRED -> null;
            };
        }
    }

    @GET
    @Path("/programmes")
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.documents(documents.all(), callers.get().has(Duty.REVIEWER));
    }

    @GET
    @Path("/programmes/{programme}/{name}")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("programme") String programme, @PathParam("name") String name) {
        return page(programme, name, Sheet.blank());
    }

    @GET
    @Path("/programmes/{programme}/{name}/difference")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance difference(@PathParam("programme") String programme, @PathParam("name") String name) {
        RuleVersionView before = documents.before(programme, name).orElse(null);
        return Templates.difference(
                documents.get(programme, name),
                before,
                before == null
                        ? List.of()
                        : LineDifference.between(
                                documents.text(programme, before.name()), documents.text(programme, name)));
    }

    @POST
    @Path("/programmes/{programme}/{name}")
    @RolesAllowed(REVIEWER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(
            @PathParam("programme") String programme,
            @PathParam("name") String name,
            MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    decide(programme, name, sent);
                    return "/staff/programmes/" + programme + "/" + name;
                },
                sheet -> page(programme, name, sheet));
    }

    private void decide(String programme, String name, Forms.Sent sent) {
        String hash = sent.value("contentHash");
        switch (sent.value("move")) {
            case "review" -> documents.review(programme, name, hash, sent.version(), callers.get());
            case "publish" -> documents.publish(programme, name, hash, sent.version(), callers.get());
            case "retire" -> documents.retire(programme, name, hash, sent.version(), callers.get());
            default ->
                throw CommonProblem.INVALID_PARAMETER.with("parameter", "move", "expected", "review, publish, retire");
        }
    }

    private TemplateInstance page(String programme, String name, Sheet sheet) {
        RuleVersionView version = documents.get(programme, name);
        RuleSet rules = programmes.rules(programme, name);
        return Templates.version(
                sheet,
                version,
                rules,
                RulesInWords.of(rules),
                documents.before(programme, name).orElse(null),
                Step.of(version, callers.get()));
    }
}

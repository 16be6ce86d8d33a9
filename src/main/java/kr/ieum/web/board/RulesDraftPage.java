package kr.ieum.web.board;

import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleDocuments;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.RuleVersionStatus;
import kr.ieum.programme.RuleVersionView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A new document, or another text of a draft: looked at with every fault or what it would say, and then kept as a draft. */
@Path("/staff")
@RolesAllowed(REVIEWER)
class RulesDraftPage {
    private static final String TEXT = "document";

    private final RuleDocuments documents;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Forms forms;

    RulesDraftPage(RuleDocuments documents, Programmes programmes, CurrentCaller callers, Forms forms) {
        this.documents = documents;
        this.programmes = programmes;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance draft(Sheet sheet, @Nullable Preview preview);

        private Templates() {}
    }

    /**
     * What a document that has no fault would be.
     *
     * @param replaced the draft it would replace; none when it would be new
     * @param taken whether a published or retired version has its name already
     * @param before the version it is compared with
     */
    record Preview(
            RuleSet rules,
            List<RulesInWords.Part> parts,
            @Nullable RuleVersionView replaced,
            boolean taken,
            @Nullable RuleVersionView before,
            List<LineDifference.Line> lines) {}

    @GET
    @Path("/new-rules")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("programme") @Nullable String programme, @QueryParam("name") @Nullable String name) {
        Sheet sheet = Sheet.blank();
        return Templates.draft(
                programme == null || name == null ? sheet : sheet.with(TEXT, documents.text(programme, name)), null);
    }

    /** Nothing is kept by looking. */
    @POST
    @Path("/new-rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response look(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.shown(
                () -> Templates.draft(sent.sheet(), preview(text(sent))), sheet -> Templates.draft(sheet, null));
    }

    @POST
    @Path("/new-rules/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    RuleVersionView written = documents.write(
                            text(sent), sent.value("version").isEmpty() ? null : sent.version(), callers.get());
                    return "/staff/programmes/" + written.programme() + "/" + written.name();
                },
                sheet -> Templates.draft(sheet, null));
    }

    /** Browsers end lines in their own way, and the same text must have the same hash. */
    private static String text(Forms.Sent sent) {
        return sent.value(TEXT).replace("\r\n", "\n");
    }

    private Preview preview(String text) {
        RuleSet rules = programmes.read(text);
        Optional<RuleVersionView> there = documents.all().stream()
                .filter(each -> each.programme().equals(rules.programme())
                        && each.name().equals(rules.version()))
                .findFirst();
        boolean isOpen = there.map(RuleVersionView::status)
                .filter(status -> status == RuleVersionStatus.DRAFT || status == RuleVersionStatus.REVIEWED)
                .isPresent();
        RuleVersionView before = there.or(() -> documents.before(rules.programme(), rules.version()))
                .orElse(null);
        return new Preview(
                rules,
                RulesInWords.of(rules),
                isOpen ? there.get() : null,
                there.isPresent() && !isOpen,
                before,
                before == null
                        ? List.of()
                        : LineDifference.between(documents.text(before.programme(), before.name()), text));
    }
}

package kr.ieum.web.partner;

import static kr.ieum.identity.Duty.Names.PARTNER;

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
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.OutputSearch;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;
import kr.ieum.techdev.link.LinkDecision;
import kr.ieum.techdev.link.OutputLinkId;
import kr.ieum.techdev.link.OutputLinkStatus;
import kr.ieum.techdev.link.OutputLinkView;
import kr.ieum.techdev.link.OutputLinks;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A ministry's outputs, and the claims that listings carry them: confirmed or rejected with a reason. */
@Path("/partner/links")
@RolesAllowed(PARTNER)
class PartnerLinksPage {
    private final OutputLinks links;
    private final TechOutputs outputs;
    private final CurrentCaller callers;
    private final Forms forms;

    PartnerLinksPage(OutputLinks links, TechOutputs outputs, CurrentCaller callers, Forms forms) {
        this.links = links;
        this.outputs = outputs;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance claims(
                Page<OutputLinkView> page,
                @Nullable OutputLinkStatus status,
                List<OutputLinkStatus> statuses,
                List<TechOutputView> outputs,
                String keep);

        static native TemplateInstance claim(Sheet sheet, OutputLinkView link);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@QueryParam("status") @Nullable OutputLinkStatus status, @BeanParam PageRequest page) {
        OutputSearch own = OutputSearch.ofMinistry(callers.get().bodyOrRefuse());
        return Templates.claims(
                links.of(callers.get(), status, page),
                status,
                List.of(OutputLinkStatus.values()),
                outputs.find(own, new PageRequest(), callers.get()).items(),
                status == null ? "" : "&status=" + status);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") OutputLinkId id) {
        return one(id, Sheet.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") OutputLinkId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    links.decide(id, sent.version(), sent.as(LinkDecision.class), callers.get());
                    return "/partner/links/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    private TemplateInstance one(OutputLinkId id, Sheet sheet) {
        return Templates.claim(sheet, links.get(id, callers.get()));
    }
}

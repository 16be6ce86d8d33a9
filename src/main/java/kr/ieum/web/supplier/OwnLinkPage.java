package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

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
import kr.ieum.techdev.link.OutputLinkId;
import kr.ieum.techdev.link.OutputLinkView;
import kr.ieum.techdev.link.OutputLinks;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A claim of an output: how far it is, and taking it back. */
@Path("/supplier/links/{id}")
@RolesAllowed(SUPPLIER_MEMBER)
class OwnLinkPage {
    private final OutputLinks links;
    private final Seller seller;
    private final Forms forms;

    OwnLinkPage(OutputLinks links, Seller seller, Forms forms) {
        this.links = links;
        this.seller = seller;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance link(Sheet sheet, OutputLinkView link);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") OutputLinkId id) {
        return one(id, Sheet.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") OutputLinkId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    links.withdraw(id, sent.version(), sent.as(Because.class).reason(), seller.caller());
                    return "/supplier/links/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    private TemplateInstance one(OutputLinkId id, Sheet sheet) {
        return Templates.link(sheet, links.get(id, seller.caller()));
    }
}

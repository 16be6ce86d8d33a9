package kr.ieum.web.supplier;

import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.OutputSearch;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;
import kr.ieum.techdev.link.NewOutputLink;
import kr.ieum.techdev.link.OutputLinkView;
import kr.ieum.techdev.link.OutputLinks;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Outputs of public research, and the claim that a listing carries one of them. */
@Path("/supplier/outputs")
@RolesAllowed(SUPPLIER_MEMBER)
class OwnOutputsPage {
    private final TechOutputs outputs;
    private final OutputLinks links;
    private final SupplierListings listings;
    private final Seller seller;
    private final Forms forms;

    OwnOutputsPage(TechOutputs outputs, OutputLinks links, SupplierListings listings, Seller seller, Forms forms) {
        this.outputs = outputs;
        this.links = links;
        this.listings = listings;
        this.seller = seller;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance outputs(List<OutputLinkView> links, Page<TechOutputView> page);

        static native TemplateInstance output(Sheet sheet, TechOutputView output, List<ListingView> listings);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@BeanParam OutputSearch search, @BeanParam PageRequest page) {
        seller.company();
        return Templates.outputs(
                links.of(seller.caller(), null, new PageRequest()).items(),
                outputs.find(search, page, seller.caller()));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") TechOutputId id) {
        return one(id, Sheet.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response claim(@PathParam("id") TechOutputId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> "/supplier/links/"
                        + links.claim(id, sent.as(NewOutputLink.class), seller.caller())
                                .id() + "?done",
                sheet -> one(id, sheet));
    }

    private TemplateInstance one(TechOutputId id, Sheet sheet) {
        return Templates.output(
                sheet,
                outputs.get(id, seller.caller()),
                listings.of(seller.id(), new PageRequest(), seller.caller()).items());
    }
}

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.catalogue.ListingContent;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A listing is written for the first time, under an SKU of the supplier's own. */
@Path("/supplier/new-listing")
@RolesAllowed(SUPPLIER_MEMBER)
class NewListingPage {
    private final SupplierListings listings;
    private final ForSale forSale;
    private final Seller seller;
    private final Forms forms;

    NewListingPage(SupplierListings listings, ForSale forSale, Seller seller, Forms forms) {
        this.listings = listings;
        this.forSale = forSale;
        this.seller = seller;
        this.forms = forms;
    }

    /** What the page's buttons say. */
    private enum Move {
        WRITE,
        ROWS
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance newListing(Sheet sheet, List<Integer> rows, List<ForSale.Choice> categories);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show() {
        seller.company();
        return form(Sheet.blank());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response write(MultivaluedMap<String, String> form) {
        PlanRows.close(form);
        Forms.Sent sent = forms.sent(form);
        if (sent.move(Move.class) == Move.ROWS) return sent.shown(() -> form(sent.sheet()), this::form);
        return sent.once(
                () -> {
                    ListingContent content = sent.as(ListingContent.class);
                    String sku = sent.value("sku").strip();
                    return "/supplier/listings/"
                            + listings.write(seller.id(), sku, "*", null, content, seller.caller())
                                    .sku() + "?done";
                },
                this::form);
    }

    private TemplateInstance form(Sheet sheet) {
        return Templates.newListing(sheet, PlanRows.of(sheet), forSale.categories(seller.id(), "", seller.caller()));
    }
}

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
import kr.ieum.catalogue.ListingContent;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.SupplierListings;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.supplier.SupplierId;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A supplier's listings with their state of review, and each with what can be done to it. */
@Path("/supplier/listings")
@RolesAllowed(SUPPLIER_MEMBER)
class OwnListingsPage {
    private final SupplierListings listings;
    private final ForSale forSale;
    private final Seller seller;
    private final Forms forms;

    OwnListingsPage(SupplierListings listings, ForSale forSale, Seller seller, Forms forms) {
        this.listings = listings;
        this.forSale = forSale;
        this.seller = seller;
        this.forms = forms;
    }

    /** What the page's buttons say; more rows only change the page. */
    private enum Move {
        WRITE,
        ROWS,
        SUBMIT,
        STOP,
        RESUME
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance listings(Page<ListingView> page);

        static native TemplateInstance listing(
                Sheet sheet, ListingView listing, List<Integer> rows, List<ForSale.Choice> categories);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@BeanParam PageRequest page) {
        return Templates.listings(listings.of(seller.id(), page, seller.caller()));
    }

    @GET
    @Path("/{sku}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("sku") String sku) {
        ListingView listing = listings.get(seller.id(), sku, seller.caller());
        ListingContent content = listings.latest(seller.id(), sku, seller.caller());
        return one(sku, ListingSheet.of(content, listing.version()));
    }

    @POST
    @Path("/{sku}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("sku") String sku, MultivaluedMap<String, String> form) {
        PlanRows.close(form);
        Forms.Sent sent = forms.sent(form);
        Move move = sent.move(Move.class);
        if (move == Move.ROWS) return sent.shown(() -> one(sku, sent.sheet()), sheet -> one(sku, sheet));
        return sent.once(
                () -> {
                    move(move, sku, sent);
                    return "/supplier/listings/" + sku + "?done";
                },
                sheet -> one(sku, sheet));
    }

    private void move(Move move, String sku, Forms.Sent sent) {
        SupplierId supplier = seller.id();
        Caller caller = seller.caller();
        IfMatch version = sent.version();
        switch (move) {
            case SUBMIT -> listings.submit(supplier, sku, version, caller);
            case STOP ->
                listings.stop(supplier, sku, version, sent.as(Because.class).reason(), caller);
            case RESUME ->
                listings.resume(supplier, sku, version, sent.as(Because.class).reason(), caller);
            case ROWS -> throw new IllegalStateException("more rows are no move of a listing");
            case WRITE -> listings.write(supplier, sku, null, version, sent.as(ListingContent.class), caller);
        }
    }

    /** What came back of another form than the listing's own shows the listing as it is. */
    private TemplateInstance one(String sku, Sheet sheet) {
        ListingView listing = listings.get(seller.id(), sku, seller.caller());
        Sheet shown = sheet;
        if (!sheet.written().containsKey("title.ko") && !sheet.written().containsKey("description")) {
            Sheet written = ListingSheet.of(listings.latest(seller.id(), sku, seller.caller()), listing.version());
            sheet.written().forEach((name, values) -> written.written().put(name, values));
            shown = new Sheet(written.written(), sheet.trouble());
        }
        return Templates.listing(
                shown,
                listing,
                PlanRows.of(shown),
                forSale.categories(seller.id(), listing.category(), seller.caller()));
    }
}

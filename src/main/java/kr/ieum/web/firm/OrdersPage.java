package kr.ieum.web.firm;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import kr.ieum.catalogue.Listings;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.order.UsageView;
import kr.ieum.order.request.OrderRequests;
import kr.ieum.order.request.RequestView;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Programmes;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a firm has bought, and what becomes of it. */
@Path("/firm/orders")
@RolesAllowed(FIRM_MEMBER)
class OrdersPage {
    private final Orders orders;
    private final OrderRequests requests;
    private final Listings listings;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Forms forms;

    OrdersPage(
            Orders orders,
            OrderRequests requests,
            Listings listings,
            Programmes programmes,
            CurrentCaller callers,
            Forms forms) {
        this.programmes = programmes;
        this.orders = orders;
        this.requests = requests;
        this.listings = listings;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance orders(List<OrderView> orders);

        static native TemplateInstance order(
                Sheet sheet,
                OrderView order,
                String supplier,
                List<UsageView> usages,
                List<RequestView> requests,
                boolean inParts);

        static native TemplateInstance part(Sheet sheet, OrderView order);

        static native TemplateInstance complaint(Sheet sheet, OrderView order, Complaint complaint);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        Caller caller = callers.get();
        return Templates.orders(caller.company() == null ? List.of() : orders.bought(caller));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance show(@PathParam("id") OrderId id) {
        return order(id, Sheet.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(@PathParam("id") OrderId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    orders.confirm(id, sent.version(), callers.get());
                    return "/firm/orders/" + id;
                },
                sheet -> order(id, sheet));
    }

    /** What was used, where a part of an order is confirmed. */
    record Part(
            @NotNull Won amount, @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Path("/{id}/part")
    @Operation(hidden = true)
    public TemplateInstance part(@PathParam("id") OrderId id) {
        return Templates.part(Sheet.blank(), orders.seen(id, callers.get()));
    }

    @POST
    @Path("/{id}/part")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirmPart(@PathParam("id") OrderId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    Part part = sent.as(Part.class);
                    orders.confirmPart(id, sent.version(), part.amount(), part.reason(), callers.get());
                    return "/firm/orders/" + id;
                },
                sheet -> Templates.part(sheet, orders.seen(id, callers.get())));
    }

    @GET
    @Path("/{id}/{complaint}")
    @Operation(hidden = true)
    public TemplateInstance complain(@PathParam("id") OrderId id, @PathParam("complaint") String path) {
        return Templates.complaint(Sheet.blank(), orders.seen(id, callers.get()), Complaint.at(path));
    }

    @POST
    @Path("/{id}/{complaint}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response complain(
            @PathParam("id") OrderId id, @PathParam("complaint") String path, MultivaluedMap<String, String> form) {
        Complaint complaint = Complaint.at(path);
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    act(complaint, id, sent);
                    return "/firm/orders/" + id;
                },
                sheet -> Templates.complaint(sheet, orders.seen(id, callers.get()), complaint));
    }

    private void act(Complaint complaint, OrderId id, Forms.Sent sent) {
        Complaint.Written written = sent.as(Complaint.Written.class);
        Caller caller = callers.get();
        switch (complaint) {
            case CANCELLATION -> orders.cancel(id, sent.version(), written.reason(), caller);
            case DISPUTE -> requests.dispute(id, sent.version(), written.reason(), caller);
            case REFUND -> requests.askRefund(id, written.amount(), written.reason(), caller);
        }
    }

    private boolean isConfirmedInParts(OrderView order) {
        return programmes
                .rules(order.programme(), order.ruleVersion())
                .terms()
                .requests()
                .partialConfirmation();
    }

    private TemplateInstance order(OrderId id, Sheet sheet) {
        Caller caller = callers.get();
        OrderView order = orders.seen(id, caller);
        return Templates.order(
                sheet,
                order,
                listings.find(order.listingId()).map(ListingView::supplierName).orElse(""),
                orders.usages(id, new PageRequest(), caller).items(),
                requests.of(id, caller),
                OrderWords.confirmable(order.status()) && isConfirmedInParts(order));
    }
}

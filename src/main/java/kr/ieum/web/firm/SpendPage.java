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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.Applications;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.search.MatchAnswer;
import kr.ieum.catalogue.search.MatchForm;
import kr.ieum.catalogue.search.Purse;
import kr.ieum.catalogue.search.Searches;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.order.NewOrderForm;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import kr.ieum.web.Trouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A firm says what it needs, is shown what fits its voucher, and pays, knowing before what it will have paid. */
@Path("/firm/spending/{voucher}")
@RolesAllowed(FIRM_MEMBER)
class SpendPage {
    private static final int MOST_NEEDS = 6;
    private static final int LONGEST_NEED = 200;

    private final Vouchers vouchers;
    private final Applications applications;
    private final Searches searches;
    private final Listings listings;
    private final Orders orders;
    private final CurrentCaller callers;
    private final Forms forms;
    private final PaidToday paidToday;

    SpendPage(
            Vouchers vouchers,
            Applications applications,
            Searches searches,
            Listings listings,
            Orders orders,
            CurrentCaller callers,
            Forms forms,
            PaidToday paidToday) {
        this.paidToday = paidToday;
        this.vouchers = vouchers;
        this.applications = applications;
        this.searches = searches;
        this.listings = listings;
        this.orders = orders;
        this.callers = callers;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance needs(VoucherView voucher, List<String> needs, @Nullable MatchAnswer answer);

        static native TemplateInstance payment(
                Sheet sheet,
                VoucherView voucher,
                ListingView listing,
                Quote quote,
                Purse buys,
                List<OrderView> paidToday);

        private Templates() {}
    }

    /**
     * What paying would come to.
     *
     * @param order none when it would be refused
     * @param refused why it would be
     */
    record Quote(
            kr.ieum.voucher.Purse purse,
            @Nullable OrderView order,
            @Nullable Trouble refused,
            String plans) {
        /** Of the voucher, once it is paid. */
        public Won leftAfter() {
            return order == null
                    ? purse.left()
                    : purse.left().minusOrZero(order.paid().total().plus(order.agreed()));
        }
    }

    @GET
    @Path("/needs")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance needs(@PathParam("voucher") VoucherId id, @QueryParam("need") List<String> asked) {
        VoucherView voucher = own(id);
        List<String> needs = (asked.isEmpty() ? planned(voucher) : asked)
                .stream()
                        .map(String::strip)
                        .filter(need -> !need.isEmpty() && need.length() <= LONGEST_NEED)
                        .distinct()
                        .limit(MOST_NEEDS)
                        .toList();
        MatchAnswer answer = needs.isEmpty()
                ? null
                : searches.match(
                        new MatchForm(
                                id.value(),
                                needs.stream()
                                        .map(need -> new MatchForm.Wish(need, null, null))
                                        .toList()),
                        callers.get());
        return Templates.needs(voucher, needs, answer);
    }

    /** The sentences of the plan it applied with: what is known is not asked again. */
    private List<String> planned(VoucherView voucher) {
        String plan = applications
                .seen(new ApplicationId(voucher.applicationId()), callers.get())
                .usePlan();
        return plan == null ? List.of() : List.of(plan.split("[.!?\\n]+"));
    }

    /** The key stands in the address, so that whoever comes back to this page does not pay again. */
    @GET
    @Path("/payment")
    @Operation(hidden = true)
    public Object quote(
            @PathParam("voucher") VoucherId id,
            @QueryParam("listing") @Nullable ListingId listing,
            @QueryParam("plan") List<String> plans,
            @QueryParam("key") @Nullable String key,
            @Context UriInfo address) {
        if (listing == null || plans.isEmpty())
            return Response.seeOther(URI.create("/firm/spending/" + id + "/needs"))
                    .build();
        if (key == null || !key.matches("[0-9a-f-]{36}"))
            return Response.seeOther(address.getRequestUriBuilder()
                            .replaceQueryParam("key", UUID.randomUUID())
                            .build())
                    .build();
        return payment(
                id,
                Sheet.blank()
                        .with("listingId", listing)
                        .with("plans", String.join(" ", plans))
                        .with("key", key));
    }

    @POST
    @Path("/payment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pay(@PathParam("voucher") VoucherId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        own(id);
        NewOrderForm order = order(sent.sheet());
        boolean again = sent.value("again").equals("true");
        return sent.inRush(
                key -> {
                    if (!again && !sent.wasAnswered("payment")) paidToday.mustBeNone(order.listingId(), callers.get());
                    return orders.pay(id, again ? new IdempotencyKey(key.header() + ".again") : key, order);
                },
                sheet -> payment(id, sheet));
    }

    private static NewOrderForm order(Sheet sheet) {
        try {
            return new NewOrderForm(
                    ListingId.fromString(sheet.value("listingId")),
                    List.of(sheet.value("plans").split(" ")));
        } catch (IllegalArgumentException noId) {
            throw CommonProblem.NOT_FOUND.with();
        }
    }

    private TemplateInstance payment(VoucherId id, Sheet sheet) {
        VoucherView voucher = own(id);
        NewOrderForm wish = order(sheet);
        ListingView listing = listings.get(wish.listingId());
        return Templates.payment(
                sheet,
                voucher,
                listing,
                quote(voucher, wish),
                searches.purse(id.value(), callers.get()),
                paidToday.of(wish.listingId(), callers.get()));
    }

    private Quote quote(VoucherView voucher, NewOrderForm wish) {
        kr.ieum.voucher.Purse purse = vouchers.purse(voucher);
        String plans = String.join(" ", wish.plans());
        try {
            return new Quote(purse, orders.quote(voucher.id(), wish, callers.get()), null, plans);
        } catch (Refused refused) {
            return new Quote(purse, null, forms.trouble(refused), plans);
        }
    }

    private VoucherView own(VoucherId id) {
        return vouchers.seen(id, callers.get());
    }
}

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.SoldOrders;
import kr.ieum.order.UsageView;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.settlement.PaymentOutlook;
import kr.ieum.settlement.SupplierAccounts;
import kr.ieum.settlement.TaxInvoiceView;
import kr.ieum.web.Forms;
import kr.ieum.web.Sheet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a supplier has sold: to open, in use, confirmed, and for each when it is paid or what keeps it from being paid. */
@Path("/supplier/orders")
@RolesAllowed(SUPPLIER_MEMBER)
class SoldOrdersPage {
    private final SoldOrders orders;
    private final SupplierAccounts accounts;
    private final MoveOrder moveOrder;
    private final Payday payday;
    private final Seller seller;
    private final Forms forms;

    SoldOrdersPage(
            SoldOrders orders,
            SupplierAccounts accounts,
            MoveOrder moveOrder,
            Payday payday,
            Seller seller,
            Forms forms) {
        this.orders = orders;
        this.accounts = accounts;
        this.moveOrder = moveOrder;
        this.payday = payday;
        this.seller = seller;
        this.forms = forms;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance orders(
                Page<OrderView> page, @Nullable OrderStatus status, List<OrderStatus> statuses, String keep);

        static native TemplateInstance order(
                Sheet sheet,
                OrderView order,
                Payday.Word payday,
                Page<UsageView> usages,
                List<TaxInvoiceView> invoices);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@QueryParam("status") @Nullable OrderStatus status, @BeanParam PageRequest page) {
        seller.company();
        return Templates.orders(
                orders.page(status, page, seller.caller()),
                status,
                List.of(
                        OrderStatus.HELD,
                        OrderStatus.PROVISIONED,
                        OrderStatus.IN_USE,
                        OrderStatus.CONFIRMED,
                        OrderStatus.SETTLED,
                        OrderStatus.COMPLETED),
                status == null ? "" : "&status=" + status);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") OrderId id) {
        return one(id, Sheet.blank());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@PathParam("id") OrderId id, MultivaluedMap<String, String> form) {
        Forms.Sent sent = forms.sent(form);
        return sent.once(
                () -> {
                    moveOrder.move(id, sent, seller.caller());
                    return "/supplier/orders/" + id + "?done";
                },
                sheet -> one(id, sheet));
    }

    private TemplateInstance one(OrderId id, Sheet sheet) {
        OrderView order = orders.get(id, seller.caller());
        PaymentOutlook outlook = accounts.outlook(id, seller.caller());
        return Templates.order(
                sheet,
                order,
                payday.of(order, outlook),
                orders.usages(id, new PageRequest(), seller.caller()),
                accounts.invoices(id, seller.caller()));
    }
}

package kr.ieum.order;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@Path("/api/v1")
@Tag(name = "이용계약")
class OrderResource {
    private final CurrentCaller callers;
    private final OrderRepository orders;
    private final Vouchers vouchers;
    private final OrderJson json;
    private final SpendingRush rush;
    private final Orders facade;

    OrderResource(
            CurrentCaller callers,
            OrderRepository orders,
            Vouchers vouchers,
            OrderJson json,
            SpendingRush rush,
            Orders facade) {
        this.callers = callers;
        this.orders = orders;
        this.vouchers = vouchers;
        this.json = json;
        this.rush = rush;
        this.facade = facade;
    }

    /** Which orders of a company that both buys and sells. */
    enum Side {
        BOUGHT,
        SOLD
    }

    @POST
    @Path("/vouchers/{voucher}/orders")
    @RolesAllowed(FIRM_MEMBER)
    @Operation(
            summary = "바우처로 결제",
            description = "한 상품의 요금제 하나 이상을 삽니다. 공급가액이 정부지원금과 자부담금으로 나뉘어 보류되고, 부가세는 기업이 공급기업에 따로 냅니다.")
    public CompletionStage<RestResponse<OrderView>> pay(
            @PathParam("voucher") VoucherId voucher,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @NotNull NewOrderForm form) {
        return rush.pay(voucher, key, form);
    }

    @GET
    @Path("/vouchers/{voucher}/orders")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "바우처의 이용계약")
    @Transactional
    public Page<OrderView> ofVoucher(@PathParam("voucher") VoucherId voucher, @BeanParam PageRequest page) {
        callers.get().mustSee(vouchers.get(voucher).firmNumber());
        return page(page, null, voucher, null);
    }

    @GET
    @Path("/orders")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용계약 목록", description = "기업은 자기가 산 것, 공급기업은 자기가 판 것만 봅니다.")
    @Transactional
    public Page<OrderView> list(
            @QueryParam("status") @Nullable OrderStatus status,
            @QueryParam("side") @Nullable @Parameter(description = "산 것만 또는 판 것만. 비우면 모두.") Side side,
            @BeanParam PageRequest page) {
        return page(page, side, null, status);
    }

    @GET
    @Path("/orders/{id}")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용계약 조회")
    @Transactional
    public OrderView get(@PathParam("id") OrderId id) {
        return facade.seen(id, callers.get());
    }

    @GET
    @Path("/orders/{id}/usages")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용기록 조회", description = "받은 순서의 반대로")
    @Transactional
    public Page<UsageView> usagesOf(@PathParam("id") OrderId id, @BeanParam PageRequest page) {
        return facade.usages(id, page, callers.get());
    }

    private Page<OrderView> page(
            PageRequest page, @Nullable Side side, @Nullable VoucherId voucher, @Nullable OrderStatus status) {
        Caller caller = callers.get();
        BusinessNumber own = caller.isStaff() ? null : caller.companyOrRefuse();
        boolean buys = caller.has(Duty.FIRM_MEMBER) && side != Side.SOLD;
        boolean sells = caller.has(Duty.SUPPLIER_MEMBER) && side != Side.BOUGHT;
        return Page.of(
                        orders.page(page, buys ? own : null, sells ? own : null, caller.isStaff(), voucher, status),
                        page,
                        order -> order.id().toString())
                .map(order -> order.view(json));
    }
}

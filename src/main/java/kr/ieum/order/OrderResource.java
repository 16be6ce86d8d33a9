package kr.ieum.order;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final PayOrder payOrder;
    private final FulfilOrder fulfilOrder;
    private final RecordUsage recordUsage;

    OrderResource(
            CurrentCaller callers,
            OrderRepository orders,
            Vouchers vouchers,
            OrderJson json,
            PayOrder payOrder,
            FulfilOrder fulfilOrder,
            RecordUsage recordUsage) {
        this.callers = callers;
        this.orders = orders;
        this.vouchers = vouchers;
        this.json = json;
        this.payOrder = payOrder;
        this.fulfilOrder = fulfilOrder;
        this.recordUsage = recordUsage;
    }

    @Schema(name = "NewOrder", description = "살 상품과 요금제")
    record NewOrderForm(
            @NotNull ListingId listingId,

            @NotNull @Size(min = 1, max = 20) @Schema(examples = "[\"PRO-12\"]")
            List<@NotBlank @Size(max = 60) String> plans) {}

    @Schema(name = "Provision", description = "서비스 개통")
    record Provision(
            @Nullable @Schema(description = "서비스 시작일. 비우면 오늘.")
            LocalDate from) {}

    @Schema(name = "Cancellation", description = "취소 사유")
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "Usages", description = "이용기록 묶음")
    record Usages(@NotNull @Size(min = 1, max = 1_000) List<@Valid @NotNull UsageRecord> records) {}

    @POST
    @Path("/vouchers/{voucher}/orders")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(
            summary = "바우처로 결제",
            description = "한 상품의 요금제 하나 이상을 삽니다. 공급가액이 정부지원금과 자부담금으로 나뉘어 보류되고, 부가세는 기업이 공급기업에 따로 냅니다.")
    public RestResponse<OrderView> pay(
            @PathParam("voucher") VoucherId voucher,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewOrderForm form) {
        OrderView order = payOrder.pay(voucher, form.listingId(), form.plans(), callers.get());
        return Made.at("/orders/" + order.id(), order);
    }

    @GET
    @Path("/vouchers/{voucher}/orders")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "바우처의 이용계약")
    @Transactional
    public Page<OrderView> ofVoucher(@PathParam("voucher") VoucherId voucher, @BeanParam PageRequest page) {
        callers.get().mustSee(vouchers.get(voucher).firmNumber());
        return page(page, voucher, null);
    }

    @GET
    @Path("/orders")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용계약 목록", description = "기업은 자기가 산 것, 공급기업은 자기가 판 것만 봅니다.")
    @Transactional
    public Page<OrderView> list(@QueryParam("status") @Nullable OrderStatus status, @BeanParam PageRequest page) {
        return page(page, null, status);
    }

    @GET
    @Path("/orders/{id}")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "이용계약 조회")
    @Transactional
    public OrderView get(@PathParam("id") OrderId id) {
        Order order = orders.get(id);
        Caller caller = callers.get();
        boolean buys = caller.has(Duty.FIRM_MEMBER) && caller.actsFor(order.firmNumber());
        boolean sells = caller.has(Duty.SUPPLIER_MEMBER) && caller.actsFor(order.supplierNumber());
        if (!buys && !sells && !caller.isStaff()) throw CommonProblem.NOT_FOUND.with();
        return order.view(json);
    }

    @POST
    @Path("/orders/{id}/provision")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "서비스 개통", description = "공급기업이 이용권을 열었음을 알립니다.")
    public RestResponse<OrderView> provision(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Provision provision) {
        return Made.ok(fulfilOrder.provision(id, ifMatch, provision.from(), callers.get()));
    }

    @POST
    @Path("/orders/{id}/usages")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "이용기록 보내기", description = "기록마다 recordId로 한 번만 반영되므로 다시 보내도 됩니다.")
    public RecordUsage.Receipt usages(@PathParam("id") OrderId id, @Valid @NotNull Usages usages) {
        return recordUsage.receive(id, usages.records(), callers.get());
    }

    @POST
    @Path("/orders/{id}/confirmation")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "이용 확정", description = "보류된 돈이 공급기업의 몫이 됩니다. 기한 안에 이의가 없으면 저절로 확정됩니다.")
    public RestResponse<OrderView> confirm(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(fulfilOrder.confirm(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/orders/{id}/cancellation")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "취소", description = "사용 전이면 전액, 사용한 뒤면 사업의 산식에 따라 남은 부분이 바우처로 돌아옵니다.")
    public RestResponse<OrderView> cancel(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Cancellation cancellation) {
        return Made.ok(fulfilOrder.cancel(id, ifMatch, cancellation.reason(), callers.get()));
    }

    private Page<OrderView> page(PageRequest page, @Nullable VoucherId voucher, @Nullable OrderStatus status) {
        Caller caller = callers.get();
        BusinessNumber own = caller.isStaff() ? null : caller.companyOrRefuse();
        boolean sells = caller.has(Duty.SUPPLIER_MEMBER);
        return Page.of(
                        orders.page(page, sells ? null : own, sells ? own : null, voucher, status),
                        page,
                        order -> order.id().toString())
                .map(order -> order.view(json));
    }
}

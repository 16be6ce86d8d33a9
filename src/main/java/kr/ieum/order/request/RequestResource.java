package kr.ieum.order.request;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Refund requests and disputes over HTTP: opening them, and reading them. */
@Path("/api/v1")
@Tag(name = "환불과 분쟁")
class RequestResource {
    private final CurrentCaller callers;
    private final OpenRequest openRequest;
    private final RequestRepository requests;

    RequestResource(CurrentCaller callers, OpenRequest openRequest, RequestRepository requests) {
        this.callers = callers;
        this.openRequest = openRequest;
        this.requests = requests;
    }

    @Schema(name = "NewRefundRequest", description = "환불 요청")
    record NewRefund(
            @NotNull @Schema(description = "WHOLE 전액, AMOUNT 정한 금액, FORMULA 사업의 산식", examples = "AMOUNT")
            OpenRequest.Scope scope,

            @Nullable @Schema(description = "AMOUNT일 때 돌려받을 공급가액(원)", examples = "900000")
            Won amount,

            @NotBlank @Size(max = 2_000) @Schema(examples = "기능이 설명과 다릅니다.")
            String reason) {}

    @Schema(name = "NewDispute", description = "분쟁 제기")
    record NewDispute(
            @NotBlank @Size(max = 2_000) @Schema(examples = "개통했다고 하나 접속이 되지 않습니다.")
            String reason) {}

    @POST
    @Path("/orders/{id}/refunds")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "환불 요청", description = "확정된 계약의 돈을 돌려달라고 합니다. 공급기업이 기한 안에 답하고, 합의하지 못하면 심사 담당이 결정합니다.")
    public RestResponse<RequestView> askRefund(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewRefund refund) {
        RequestView request =
                openRequest.askRefund(id, refund.scope(), refund.amount(), refund.reason(), callers.get());
        return Made.at("/order-requests/" + request.id(), request);
    }

    @POST
    @Path("/orders/{id}/disputes")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER})
    @Idempotent
    @Operation(summary = "분쟁 제기", description = "완료 전의 계약에 기업이나 공급기업이 이의를 냅니다. 계약의 기한은 결정이 날 때까지 멈춥니다.")
    public RestResponse<RequestView> dispute(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull NewDispute dispute) {
        RequestView request = openRequest.dispute(id, ifMatch, dispute.reason(), callers.get());
        return Made.at("/order-requests/" + request.id(), request);
    }

    @GET
    @Path("/order-requests")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "환불 요청과 분쟁 목록", description = "결정 기한이 빠른 것부터. 기업과 공급기업은 자기 계약의 것만 봅니다.")
    @Transactional
    public Page<RequestView> list(
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "결정되지 않은 것만") boolean open,
            @QueryParam("kind") @Nullable RequestKind kind,
            @QueryParam("status") @Nullable RequestStatus status,
            @QueryParam("orderId") @Nullable OrderId order,
            @BeanParam PageRequest page) {
        Caller caller = callers.get();
        BusinessNumber own = caller.isStaff() ? null : caller.companyOrRefuse();
        RequestFilter filter = new RequestFilter(
                caller.isStaff(),
                caller.has(Duty.FIRM_MEMBER) ? own : null,
                caller.has(Duty.SUPPLIER_MEMBER) ? own : null,
                order,
                kind,
                status,
                open);
        return Page.of(requests.queue(page, filter), page, QueuePlace::cursorOf).map(requests::view);
    }

    @GET
    @Path("/order-requests/{request}")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "환불 요청 또는 분쟁 조회")
    @Transactional
    public RequestView get(@PathParam("request") RequestId id) {
        Request request = requests.get(id);
        Caller caller = callers.get();
        boolean buys = caller.has(Duty.FIRM_MEMBER) && caller.actsFor(request.numberOf(Party.FIRM));
        boolean sells = caller.has(Duty.SUPPLIER_MEMBER) && caller.actsFor(request.numberOf(Party.SUPPLIER));
        if (!buys && !sells && !caller.isStaff()) throw CommonProblem.NOT_FOUND.with();
        return requests.view(request);
    }
}

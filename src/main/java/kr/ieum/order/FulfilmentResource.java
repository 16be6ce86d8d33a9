package kr.ieum.order;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What becomes of an order after it was paid, over HTTP. */
@Path("/api/v1")
@Tag(name = "이용계약")
class FulfilmentResource {
    private final CurrentCaller callers;
    private final PayAgreedOrder payAgreedOrder;
    private final FulfilOrder fulfilOrder;
    private final UsageRush usageRush;
    private final InspectOrder inspectOrder;

    FulfilmentResource(
            CurrentCaller callers,
            PayAgreedOrder payAgreedOrder,
            FulfilOrder fulfilOrder,
            UsageRush usageRush,
            InspectOrder inspectOrder) {
        this.callers = callers;
        this.payAgreedOrder = payAgreedOrder;
        this.fulfilOrder = fulfilOrder;
        this.usageRush = usageRush;
        this.inspectOrder = inspectOrder;
    }

    @Schema(name = "Provision", description = "서비스 개통")
    record Provision(
            @Nullable @Schema(description = "서비스 시작일. 비우면 오늘.")
            LocalDate from) {}

    @Schema(name = "Cancellation", description = "취소 사유")
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "PartialConfirmation", description = "쓴 만큼만 확정")
    record PartialConfirmation(
            @NotNull @Schema(description = "공급기업의 몫이 될 공급가액(원)", examples = "900000")
            Won amount,

            @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "Inspection", description = "검수 결과")
    record Inspection(
            @NotNull @Schema(description = "합격 여부") Boolean passed,
            @NotBlank @Size(max = 500) String finding) {}

    @Schema(name = "Usages", description = "이용기록 묶음")
    record Usages(@NotNull @Size(min = 1, max = 1_000) List<@Valid @NotNull UsageRecord> records) {}

    @POST
    @Path("/orders/{id}/payment")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(
            summary = "합의한 계약 결제",
            description = "합의만 된 계약(AGREED)의 돈을 바우처에서 보류합니다. 나눠 지급하는 계약은 앞 회차가 확정된 뒤에 다음 회차를 결제합니다.")
    public RestResponse<OrderView> pay(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(payAgreedOrder.pay(id, ifMatch, callers.get()));
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
    public CompletionStage<RestResponse<RecordUsage.Receipt>> usages(
            @PathParam("id") OrderId id, @NotNull Usages usages) {
        return usageRush.receive(id, usages);
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

    @POST
    @Path("/orders/{id}/partial-confirmation")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "쓴 만큼만 확정", description = "사업이 허용할 때, 산식에 따라 이미 쓴 몫 이상을 확정하고 나머지는 바우처로 돌려받습니다.")
    public RestResponse<OrderView> confirmPart(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull PartialConfirmation part) {
        return Made.ok(fulfilOrder.confirmPart(id, ifMatch, part.amount(), part.reason(), callers.get()));
    }

    @POST
    @Path("/orders/{id}/inspection")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "설치 검수", description = "검수로 이용을 확인하는 사업에서, 기관이 설치된 것을 보고 결과를 남깁니다. 합격해야 확정할 수 있습니다.")
    public RestResponse<OrderView> inspect(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Inspection inspection) {
        return Made.ok(inspectOrder.inspect(id, ifMatch, inspection.passed(), inspection.finding(), callers.get()));
    }
}

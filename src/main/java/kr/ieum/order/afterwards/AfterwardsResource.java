package kr.ieum.order.afterwards;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.order.OrderId;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What became of an order's service, over HTTP. */
@Path("/api/v1")
@Tag(name = "이용계약")
class AfterwardsResource {
    private final CurrentCaller callers;
    private final RateOrder rateOrder;
    private final TellLaterUse tellLaterUse;

    AfterwardsResource(CurrentCaller callers, RateOrder rateOrder, TellLaterUse tellLaterUse) {
        this.callers = callers;
        this.rateOrder = rateOrder;
        this.tellLaterUse = tellLaterUse;
    }

    @Schema(name = "NewSatisfaction", description = "만족도")
    record NewVote(
            @NotNull @Min(1) @Max(5) @Schema(description = "1(매우 불만)부터 5(매우 만족)", examples = "4")
            Integer points) {}

    @Schema(name = "NewLaterUse", description = "지원이 끝난 뒤의 이용")
    record NewLaterUse(
            @NotNull @Schema(description = "기업이 자기 비용으로 이용한 날", examples = "2022-03-02")
            LocalDate usedOn) {}

    @POST
    @Path("/orders/{id}/satisfaction")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(
            summary = "만족도 남기기",
            description = "이용을 확정한 계약마다 한 번 남깁니다. 같은 상품을 여러 번 산 기업은 마지막 만족도 하나로 셉니다. 상품 순위와 성과판에 평균과 수로 쓰입니다.")
    public RestResponse<VoteView> rate(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewVote vote) {
        return Made.ok(rateOrder.rate(id, vote.points(), callers.get()));
    }

    @GET
    @Path("/orders/{id}/satisfaction")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "만족도 조회", description = "남긴 기업과 기관만 봅니다. 공급기업에는 상품의 평균과 수만 보입니다.")
    public VoteView vote(@PathParam("id") OrderId id) {
        return rateOrder.get(id, callers.get());
    }

    @POST
    @Path("/orders/{id}/later-use")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(
            summary = "지원이 끝난 뒤의 이용 알리기",
            description = "바우처로 산 기간이 끝난 뒤에도 기업이 자기 비용으로 쓰고 있음을 공급기업이 알립니다. 같은 날은 여러 번 알려도 하나입니다. 돈과 계약은 바뀌지 않습니다.")
    public RestResponse<LaterUseView> tell(
            @PathParam("id") OrderId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewLaterUse use) {
        return Made.ok(tellLaterUse.tell(id, use.usedOn(), callers.get()));
    }
}

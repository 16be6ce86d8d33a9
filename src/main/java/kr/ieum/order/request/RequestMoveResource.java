package kr.ieum.order.request;

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
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Refund requests and disputes over HTTP: answering, withdrawing and deciding them. */
@Path("/api/v1")
@Tag(name = "환불과 분쟁")
class RequestMoveResource {
    private final CurrentCaller callers;
    private final AnswerRequest answerRequest;
    private final DecideRequest decideRequest;
    private final WithdrawRequest withdrawRequest;

    RequestMoveResource(
            CurrentCaller callers,
            AnswerRequest answerRequest,
            DecideRequest decideRequest,
            WithdrawRequest withdrawRequest) {
        this.callers = callers;
        this.answerRequest = answerRequest;
        this.decideRequest = decideRequest;
        this.withdrawRequest = withdrawRequest;
    }

    @Schema(name = "RefundAnswer", description = "환불 요청에 대한 공급기업의 답")
    record RefundAnswer(
            @NotNull @Schema(description = "AGREES 동의(바로 환불), OFFERS 일부 제안, REFUSES 거절", examples = "OFFERS")
            Answer answer,

            @Nullable @Schema(description = "OFFERS일 때 돌려줄 공급가액(원)", examples = "450000")
            Won amount,

            @NotBlank @Size(max = 2_000) @Schema(examples = "석 달은 이용하셨습니다.")
            String reason) {}

    @Schema(name = "NewStatement", description = "진술 또는 증빙")
    record NewStatement(
            @NotBlank @Size(max = 10_000) @Schema(examples = "3월 5일부터 접속 오류 화면이 나온 기록을 붙입니다.")
            String text) {}

    @POST
    @Path("/order-requests/{request}/answer")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "환불 요청에 답하기", description = "동의하면 돈이 바로 돌아갑니다. 정산이 승인된 뒤라면 공급기업이 갚을 돈이 됩니다.")
    public RestResponse<RequestView> answer(
            @PathParam("request") RequestId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RefundAnswer answer) {
        return Made.ok(
                answerRequest.answer(id, ifMatch, answer.answer(), answer.amount(), answer.reason(), callers.get()));
    }

    @POST
    @Path("/order-requests/{request}/acceptance")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "공급기업의 제안 받아들이기", description = "제안한 금액이 바로 돌아옵니다.")
    public RestResponse<RequestView> accept(
            @PathParam("request") RequestId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(answerRequest.accept(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/order-requests/{request}/statements")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER})
    @Idempotent
    @Operation(summary = "진술과 증빙 내기", description = "분쟁에서 상대방의 첫 진술은 답변이 됩니다.")
    public RestResponse<RequestView> say(
            @PathParam("request") RequestId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewStatement statement) {
        RequestView request = answerRequest.say(id, statement.text(), callers.get());
        return Made.at("/order-requests/" + request.id(), request);
    }

    @POST
    @Path("/order-requests/{request}/withdrawal")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER})
    @Idempotent
    @Operation(summary = "환불 요청이나 분쟁 거두기", description = "낸 쪽이 결정되기 전에 거둡니다. 분쟁을 거두면 이용계약의 기한이 다시 흐릅니다.")
    public RestResponse<RequestView> withdraw(
            @PathParam("request") RequestId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(withdrawRequest.withdraw(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/order-requests/{request}/decision")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "환불과 분쟁 결정", description = "심사 담당 두 사람이 같은 내용을 보내면 확정되고 돈이 움직입니다. 첫 사람은 202를 받습니다.")
    @APIResponse(
            responseCode = "200",
            description = "확정됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RequestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> decide(
            @PathParam("request") RequestId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Decision decision) {
        DecideRequest.Result result = decideRequest.decide(id, ifMatch, decision, callers.get());
        return result.proposal() == null
                ? RestResponse.ok(result.request())
                : RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal());
    }
}

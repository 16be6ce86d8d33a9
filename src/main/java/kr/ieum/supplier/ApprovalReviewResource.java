package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Approvals over HTTP, as reviewers decide them. */
@Path("/api/v1/suppliers/{id}/approvals")
@Tag(name = "공급기업 선정")
class ApprovalReviewResource {
    private final CurrentCaller callers;
    private final ReviewApproval reviewApproval;

    ApprovalReviewResource(CurrentCaller callers, ReviewApproval reviewApproval) {
        this.callers = callers;
        this.reviewApproval = reviewApproval;
    }

    @POST
    @Path("/{approvalId}/review")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "심사 시작", description = "이후로는 공급기업이 근거를 고칠 수 없습니다.")
    public RestResponse<ApprovalView> take(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return RestResponse.ok(reviewApproval.take(id, approvalId, ifMatch, callers.get()));
    }

    @POST
    @Path("/{approvalId}/decision")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "선정 결정", description = "심사 담당 두 사람이 같은 내용을 보내면 확정됩니다.")
    @APIResponse(
            responseCode = "200",
            description = "확정됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> decide(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ApprovalDecision decision) {
        return answer(reviewApproval.decide(id, approvalId, ifMatch, decision, callers.get()));
    }

    @POST
    @Path("/{approvalId}/revocation")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "협약 해지", description = "심사 담당 두 사람이 같은 내용을 보내면 그 분야의 판매가 바로 끝납니다.")
    @APIResponse(
            responseCode = "200",
            description = "확정됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> revoke(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull SanctionResource.Reason reason) {
        return answer(reviewApproval.revoke(id, approvalId, ifMatch, reason.reason(), callers.get()));
    }

    private static RestResponse<?> answer(ReviewApproval.Result result) {
        return result.proposal() == null
                ? RestResponse.ok(result.approval())
                : RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal());
    }
}

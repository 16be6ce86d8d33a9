package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Approvals over HTTP, as reviewers decide them. */
@Path("/api/v1")
@Tag(name = "공급기업 선정")
class ApprovalReviewResource {
    private static final String ONE = "/suppliers/{id}/approvals/{approvalId}";

    private final CurrentCaller callers;
    private final ApprovalRepository approvals;
    private final ReviewApproval reviewApproval;
    private final Clock clock;

    ApprovalReviewResource(
            CurrentCaller callers, ApprovalRepository approvals, ReviewApproval reviewApproval, Clock clock) {
        this.callers = callers;
        this.approvals = approvals;
        this.reviewApproval = reviewApproval;
        this.clock = clock;
    }

    @GET
    @Path("/supplier-approvals")
    @RolesAllowed({REVIEWER, AUDITOR})
    @Operation(summary = "심사할 선정 신청", description = "모든 공급기업의 신청. 상태로 고를 수 있습니다.")
    @Transactional
    public Page<ApprovalView> queue(
            @QueryParam("status") @Nullable @Parameter(description = "상태", example = "APPLIED") ApprovalStatus status,
            @BeanParam PageRequest page) {
        return Page.of(approvals.queue(status, page), page, approval -> approval.id()
                        .toString())
                .map(approval -> approval.view(KoreanTime.today(clock)));
    }

    @POST
    @Path(ONE + "/review")
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
    @Path(ONE + "/decision")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "선정 결정", description = "심사 담당 두 사람이 같은 내용을 보내면 확정됩니다.")
    @APIResponse(
            responseCode = "200",
            description = "확정됨",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> decide(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ApprovalDecision decision) {
        return answer(reviewApproval.decide(id, approvalId, ifMatch, decision, callers.get()));
    }

    @POST
    @Path(ONE + "/revocation")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "협약 해지", description = "심사 담당 두 사람이 같은 내용을 보내면 그 분야의 판매가 바로 끝납니다.")
    @APIResponse(
            responseCode = "200",
            description = "확정됨",
            content = @Content(schema = @Schema(implementation = ApprovalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
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

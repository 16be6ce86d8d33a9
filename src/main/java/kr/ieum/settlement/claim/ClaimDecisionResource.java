package kr.ieum.settlement.claim;

import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

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

/** What the agency decides about claims over HTTP, always by two persons. */
@Path("/api/v1/claims")
@Tag(name = "채권")
class ClaimDecisionResource {
    private static final String FIRST = "첫 번째 사람의 제안. 다른 사람이 같은 내용을 보내면 시행됩니다.";

    private final CurrentCaller callers;
    private final ClawBack clawBack;
    private final DecideClaim decideClaim;

    ClaimDecisionResource(CurrentCaller callers, ClawBack clawBack, DecideClaim decideClaim) {
        this.callers = callers;
        this.clawBack = clawBack;
        this.decideClaim = decideClaim;
    }

    @Schema(name = "ClaimReason")
    record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "이의신청을 받아들임")
            String reason) {}

    @POST
    @RolesAllowed({REVIEWER, FINANCE})
    @Idempotent
    @Operation(summary = "환수 결정", description = "쓰인 정부지원금을 돌려받고, 사업의 배수표에 따른 제재부가금을 더합니다. 두 사람이 같은 내용을 보내야 합니다.")
    @APIResponse(
            responseCode = "201",
            description = "채권이 생김",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "404", description = "그런 이용계약이 없습니다")
    public RestResponse<?> clawBack(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull ClawBack.Decision decision) {
        ClawBack.Result result = clawBack.decide(decision, callers.get());
        return result.claim() == null
                ? RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal())
                : Made.at("/claims/" + result.claim().id(), result.claim());
    }

    @POST
    @Path("/{id}/reversal")
    @RolesAllowed({REVIEWER, FINANCE})
    @Idempotent
    @Operation(summary = "환수 취소 (이의신청 인용)", description = "남은 채권은 사라지고, 이미 받은 돈은 돌려줄 돈이 됩니다.")
    @APIResponse(
            responseCode = "200",
            description = "취소됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> reverse(
            @PathParam("id") ClaimId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return answer(decideClaim.reverse(id, ifMatch, reason.reason(), callers.get()));
    }

    @POST
    @Path("/{id}/write-off")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "채권 결손처리", description = "받을 수 없는 채권을 포기합니다.")
    @APIResponse(
            responseCode = "200",
            description = "결손처리됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> writeOff(
            @PathParam("id") ClaimId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return answer(decideClaim.writeOff(id, ifMatch, reason.reason(), callers.get()));
    }

    @POST
    @Path("/{id}/set-off")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "환급금과 상계", description = "수요기업에 돌려줄 돈에서 채권을 받습니다. 공급기업의 채권은 정산을 승인할 때 상계됩니다.")
    @APIResponse(
            responseCode = "200",
            description = "상계됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> setOff(
            @PathParam("id") ClaimId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return answer(decideClaim.setOff(id, ifMatch, callers.get()));
    }

    private static RestResponse<?> answer(ClawBack.Result result) {
        return result.claim() == null
                ? RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal())
                : RestResponse.ok(result.claim());
    }
}

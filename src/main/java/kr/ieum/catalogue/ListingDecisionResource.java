package kr.ieum.catalogue;

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

/** What is decided over listings, over HTTP: review, stop, resumption, restoration. */
@Path("/api/v1/listings")
@Tag(name = "상품 심사와 판매중지")
class ListingDecisionResource {
    private final CurrentCaller callers;
    private final ReviewListing reviewListing;
    private final StopListing stopListing;
    private final WriteListing writeListing;

    ListingDecisionResource(
            CurrentCaller callers, ReviewListing reviewListing, StopListing stopListing, WriteListing writeListing) {
        this.callers = callers;
        this.reviewListing = reviewListing;
        this.stopListing = stopListing;
        this.writeListing = writeListing;
    }

    @Schema(name = "SaleReason")
    record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "키오스크 제공이 주목적인 상품으로 확인됨")
            String reason) {}

    @POST
    @Path("/{id}/versions/{number}/review")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(
            summary = "상품 심사",
            description = "PUBLISH는 판매 중인 버전을 바꾸고, RETURN은 사유와 함께 돌려보냅니다. 운영기관이 판매를 멈춘 상품을 게시하려면 두 사람이 같은 내용을 보내야 합니다.")
    @APIResponse(
            responseCode = "200",
            description = "심사됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안 (판매가 멈춘 상품일 때)",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> review(
            @PathParam("id") ListingId id,
            @PathParam("number") int number,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ListingReview review) {
        return reviewListing.review(id, number, ifMatch, review, callers.get()).answer();
    }

    @POST
    @Path("/{id}/versions/{number}/restoration")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "지난 버전 되살리기", description = "지난 버전의 내용이 새 초안이 됩니다. 다시 심사를 받아야 판매됩니다.")
    public RestResponse<ListingView> restore(
            @PathParam("id") ListingId id,
            @PathParam("number") int number,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return RestResponse.ok(writeListing.restore(id, number, ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/stop")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER})
    @Idempotent
    @Operation(summary = "판매 멈춤", description = "공급기업은 자기 상품을 바로 멈추고, 심사 담당은 두 사람이 같은 내용을 보내면 멈춥니다.")
    @APIResponse(
            responseCode = "200",
            description = "멈춤",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 심사 담당의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> stop(
            @PathParam("id") ListingId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return stopListing.stop(id, ifMatch, reason.reason(), callers.get()).answer();
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER})
    @Idempotent
    @Operation(summary = "판매 다시 시작", description = "운영기관이 멈춘 판매는 심사 담당 두 사람만 다시 시작할 수 있습니다.")
    @APIResponse(
            responseCode = "200",
            description = "다시 판매함",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListingView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 심사 담당의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> resume(
            @PathParam("id") ListingId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return stopListing.resume(id, ifMatch, reason.reason(), callers.get()).answer();
    }
}

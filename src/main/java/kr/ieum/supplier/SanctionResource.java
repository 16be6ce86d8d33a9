package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the agency decides over a registered supplier: its standing and its bank account. */
@Path("/api/v1/suppliers")
@Tag(name = "공급기업 관리")
class SanctionResource {
    private static final String FIRST = "첫 번째 사람의 제안. 다른 사람이 같은 내용을 보내면 시행됩니다.";

    private final CurrentCaller callers;
    private final SanctionSupplier sanctions;
    private final ConfirmAccount accounts;

    SanctionResource(CurrentCaller callers, SanctionSupplier sanctions, ConfirmAccount accounts) {
        this.callers = callers;
        this.sanctions = sanctions;
        this.accounts = accounts;
    }

    @Schema(name = "SanctionReason")
    record Reason(
            @NotBlank @Size(max = 2_000) @Schema(examples = "현장점검에서 물품 제공이 확인됨")
            String reason) {}

    @Schema(name = "AccountConfirmation")
    record Confirmation(
            @NotNull @Schema(description = "공급기업의 계좌가 맞는지", examples = "true")
            Boolean confirmed,

            @Nullable @Size(max = 2_000) @Schema(description = "확인한 방법, 또는 거절 사유", examples = "예금주 조회로 확인")
            String reason) {}

    @POST
    @Path("/{id}/suspension")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "판매중지", description = "심사 담당 두 사람이 같은 내용을 보내면 시행되고, 모든 상품의 판매가 바로 멈춥니다.")
    @APIResponse(
            responseCode = "200",
            description = "시행됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> suspend(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return become(id, ifMatch, SupplierStatus.SUSPENDED, reason);
    }

    @POST
    @Path("/{id}/reinstatement")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "판매중지 해제, 또는 이의신청에 따른 선정취소 철회")
    @APIResponse(
            responseCode = "200",
            description = "시행됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> reinstate(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return become(id, ifMatch, SupplierStatus.ACTIVE, reason);
    }

    @POST
    @Path("/{id}/disqualification")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "선정취소", description = "판매중지된 공급기업만 할 수 있습니다.")
    @APIResponse(
            responseCode = "200",
            description = "시행됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(
            responseCode = "202",
            description = FIRST,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> disqualify(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return become(id, ifMatch, SupplierStatus.DISQUALIFIED, reason);
    }

    @GET
    @Path("/{id}/payout-account")
    @RolesAllowed(FINANCE)
    @Operation(summary = "정산 계좌 전체 보기", description = "누가 무엇 때문에 보았는지 기록됩니다.")
    public ConfirmAccount.Accounts payoutAccount(
            @PathParam("id") SupplierId id,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = 500)
                    @Parameter(description = "보는 목적", example = "예금주 조회", required = true)
                    String purpose) {
        return accounts.read(id, purpose, callers.get());
    }

    @POST
    @Path("/{id}/payout-account/confirmation")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "정산 계좌 확인", description = "공급기업이 적은 계좌를 확인하거나 거절합니다. 확인된 계좌로만 지급됩니다.")
    public RestResponse<SupplierView> confirmAccount(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Confirmation confirmation) {
        return RestResponse.ok(
                confirmation.confirmed()
                        ? accounts.confirm(id, ifMatch, confirmation.reason(), callers.get())
                        : accounts.refuse(id, ifMatch, confirmation.reason(), callers.get()));
    }

    private RestResponse<?> become(SupplierId id, @Nullable IfMatch ifMatch, SupplierStatus asked, Reason reason) {
        SanctionSupplier.Result result = sanctions.propose(id, ifMatch, asked, reason.reason(), callers.get());
        return result.proposal() == null
                ? RestResponse.ok(result.supplier())
                : RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal());
    }
}

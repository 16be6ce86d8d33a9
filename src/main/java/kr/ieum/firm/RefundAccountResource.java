package kr.ieum.firm;

import static kr.ieum.identity.Duty.Names.FINANCE;

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
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The account a firm's refunds are sent to, as finance deals with it over HTTP. */
@Path("/api/v1/firms")
@Tag(name = "재무")
class RefundAccountResource {
    private final CurrentCaller callers;
    private final ConfirmRefundAccount accounts;

    RefundAccountResource(CurrentCaller callers, ConfirmRefundAccount accounts) {
        this.callers = callers;
        this.accounts = accounts;
    }

    @Schema(name = "RefundAccountConfirmation")
    record Confirmation(
            @NotNull @Schema(description = "기업의 계좌가 맞는지", examples = "true")
            Boolean confirmed,

            @Nullable @Size(max = 2_000) @Schema(description = "확인한 방법, 또는 거절 사유", examples = "예금주 조회로 확인")
            String reason) {}

    @GET
    @Path("/{id}/refund-account")
    @RolesAllowed(FINANCE)
    @Operation(summary = "환급 계좌 전체 보기", description = "누가 무엇 때문에 보았는지 기록됩니다.")
    public ConfirmRefundAccount.Accounts refundAccount(
            @PathParam("id") FirmId id,
            @QueryParam("purpose") @NotBlank @Size(max = 500) @Parameter(description = "보는 목적", example = "예금주 조회")
                    String purpose) {
        return accounts.read(id, purpose, callers.get());
    }

    @POST
    @Path("/{id}/refund-account/confirmation")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "환급 계좌 확인", description = "기업이 적은 계좌를 확인하거나 거절합니다. 확인된 계좌로만 환급합니다.")
    public RestResponse<FirmView> confirmAccount(
            @PathParam("id") FirmId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Confirmation confirmation) {
        return RestResponse.ok(
                confirmation.confirmed()
                        ? accounts.confirm(id, ifMatch, confirmation.reason(), callers.get())
                        : accounts.refuse(id, ifMatch, confirmation.reason(), callers.get()));
    }
}

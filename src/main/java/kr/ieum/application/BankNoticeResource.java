package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The bank's notices of money received, over HTTP. */
@Path("/api/v1")
@Tag(name = "재무")
class BankNoticeResource {
    private final CurrentCaller callers;
    private final ReadBankNotice readBankNotice;
    private final DecideDeposit decideDeposit;
    private final DepositRows rows;

    BankNoticeResource(
            CurrentCaller callers, ReadBankNotice readBankNotice, DecideDeposit decideDeposit, DepositRows rows) {
        this.callers = callers;
        this.readBankNotice = readBankNotice;
        this.decideDeposit = decideDeposit;
        this.rows = rows;
    }

    @Schema(name = "Assignment", description = "입금을 연결할 신청")
    record Assignment(@NotNull ApplicationId applicationId) {}

    @Schema(name = "DepositReturn", description = "입금을 돌려보내는 이유")
    record Return(
            @NotBlank @Size(max = 500) @Schema(examples = "송금인이 잘못 보냈다고 확인함")
            String reason) {}

    @POST
    @Path("/programmes/{programme}/bank-notices")
    @Consumes(MediaType.APPLICATION_XML)
    @RolesAllowed(FINANCE)
    @Operation(
            summary = "은행 입금 통지 (camt.054)",
            description = "같은 통지를 여러 번 보내도 은행 거래번호마다 한 번만 반영됩니다. 적요의 신청 코드(A-)나 채권 코드(C-)로 누구의 돈인지"
                    + " 찾고, 되돌아온 지급과 취소된 입금도 반영합니다.")
    public ReadBankNotice.Result notice(@PathParam("programme") String programme, @NotNull String camt054) {
        return readBankNotice.read(programme, camt054.getBytes(StandardCharsets.UTF_8), callers.get());
    }

    @GET
    @Path("/deposits/unmatched")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(summary = "주인을 모르는 입금")
    @Transactional
    public Page<DepositView> unmatched(@BeanParam PageRequest page) {
        return Page.of(rows.unmatched(page.before(), page.limit() + 1), page, deposit -> deposit.id()
                .toString());
    }

    @GET
    @Path("/deposits/{id}")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(summary = "입금 조회")
    @Transactional
    public DepositView get(@PathParam("id") UUID id) {
        return rows.get(id);
    }

    @POST
    @Path("/deposits/{id}/assignment")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "입금을 신청에 연결", description = "재무 담당 두 사람이 같은 신청을 보내야 합니다. 첫 사람은 202를 받습니다.")
    @APIResponse(
            responseCode = "200",
            description = "연결됨",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DepositView.class)))
    @APIResponse(
            responseCode = "202",
            description = "두 번째 사람을 기다림",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> assign(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Assignment assignment) {
        return answer(decideDeposit.assign(id, ifMatch, assignment.applicationId(), callers.get()));
    }

    @POST
    @Path("/deposits/{id}/return")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "입금을 돌려보냄", description = "주인을 찾지 못한 입금을 송금인에게 돌려보냅니다. 재무 담당 두 사람이 필요합니다.")
    @APIResponse(
            responseCode = "200",
            description = "돌려보냄",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DepositView.class)))
    @APIResponse(
            responseCode = "202",
            description = "두 번째 사람을 기다림",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> sendBack(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Return why) {
        return answer(decideDeposit.sendBack(id, ifMatch, why.reason(), callers.get()));
    }

    private static RestResponse<?> answer(DecideDeposit.Result result) {
        return result.proposal() == null
                ? RestResponse.ok(result.deposit())
                : RestResponse.status(RestResponse.Status.ACCEPTED, result.proposal());
    }
}

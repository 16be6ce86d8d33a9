package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The bank's notices of money received, over HTTP. */
@Path("/api/v1")
@Tag(name = "재무")
class BankNoticeResource {
    private final CurrentCaller callers;
    private final ReadBankNotice readBankNotice;
    private final Deposits deposits;

    BankNoticeResource(CurrentCaller callers, ReadBankNotice readBankNotice, Deposits deposits) {
        this.callers = callers;
        this.readBankNotice = readBankNotice;
        this.deposits = deposits;
    }

    @Schema(name = "Assignment", description = "입금을 연결할 신청")
    record Assignment(@NotNull ApplicationId applicationId) {}

    @POST
    @Path("/programmes/{programme}/bank-notices")
    @Consumes(MediaType.APPLICATION_XML)
    @RolesAllowed(FINANCE)
    @Operation(
            summary = "은행 입금 통지 (camt.054)",
            description = "같은 통지를 여러 번 보내도 은행 거래번호마다 한 번만 반영됩니다. 적요의 신청 코드로 신청을 찾습니다.")
    public ReadBankNotice.Result notice(@PathParam("programme") String programme, @NotNull String camt054) {
        return readBankNotice.read(programme, camt054.getBytes(StandardCharsets.UTF_8), callers.get());
    }

    @GET
    @Path("/deposits/unmatched")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(summary = "주인을 모르는 입금")
    @Transactional
    public Page<DepositView> unmatched(@BeanParam PageRequest page) {
        return Page.of(deposits.unmatched(page.before(), page.limit() + 1), page, deposit -> deposit.id()
                .toString());
    }

    @POST
    @Path("/deposits/{id}/assignment")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "입금을 신청에 연결")
    public RestResponse<DepositView> assign(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Assignment assignment) {
        return Made.ok(readBankNotice.assign(id, assignment.applicationId(), callers.get()));
    }
}

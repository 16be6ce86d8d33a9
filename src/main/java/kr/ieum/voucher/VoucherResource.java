package kr.ieum.voucher;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Vouchers over HTTP. */
@Path("/api/v1")
@Tag(name = "바우처")
class VoucherResource {
    private final CurrentCaller callers;
    private final Vouchers vouchers;
    private final VoucherRepository repository;
    private final ChangeVoucher changeVoucher;
    private final QrCode qrCode;
    private final FourEyes fourEyes;

    VoucherResource(
            CurrentCaller callers,
            Vouchers vouchers,
            VoucherRepository repository,
            ChangeVoucher changeVoucher,
            QrCode qrCode,
            FourEyes fourEyes) {
        this.callers = callers;
        this.vouchers = vouchers;
        this.repository = repository;
        this.changeVoucher = changeVoucher;
        this.qrCode = qrCode;
        this.fourEyes = fourEyes;
    }

    @Schema(name = "Reason", description = "이유")
    record Reason(@NotBlank @Size(max = 1_000) String reason) {}

    @GET
    @Path("/vouchers")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "바우처 목록", description = "endsBy를 주면 그 날까지 기한이 끝나는 것만 보입니다.")
    @Transactional
    public Page<VoucherView> list(
            @QueryParam("status") @Nullable VoucherStatus status,
            @QueryParam("endsBy") @Nullable LocalDate endsBy,
            @BeanParam PageRequest page) {
        Caller caller = callers.get();
        return Page.of(
                        repository.page(page, caller.isStaff() ? null : caller.companyOrRefuse(), status, endsBy),
                        page,
                        voucher -> voucher.id().toString())
                .map(Voucher::view);
    }

    @GET
    @Path("/vouchers/{id}")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "바우처 조회", description = "Accept: image/png 또는 image/svg+xml로 부르면 QR 코드를 줍니다.")
    @Transactional
    public VoucherView get(@PathParam("id") VoucherId id) {
        return visible(id);
    }

    @GET
    @Path("/vouchers/{id}")
    @Produces("image/png")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Transactional
    public byte[] png(@PathParam("id") VoucherId id) {
        return qrCode.png(visible(id).code());
    }

    @GET
    @Path("/vouchers/{id}")
    @Produces("image/svg+xml")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Transactional
    public String svg(@PathParam("id") VoucherId id) {
        return qrCode.svg(visible(id).code());
    }

    @GET
    @Path("/vouchers/{id}/balance")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "바우처 잔액", description = "정부지원금과 자부담금을 따로 보여 줍니다. 보류된 금액은 빠져 있습니다.")
    @Transactional
    public Purse balance(@PathParam("id") VoucherId id) {
        return vouchers.purse(visible(id));
    }

    @POST
    @Path("/vouchers/{id}/return")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "바우처 반납", description = "남은 정부지원금은 사업으로, 남은 자부담금은 전액 기업에 돌아갑니다.")
    public RestResponse<VoucherView> giveBack(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(changeVoucher.giveBack(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/vouchers/{id}/suspension")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "바우처 사용 정지", description = "결제만 막습니다. 기한은 계속 흐릅니다.")
    public RestResponse<VoucherView> suspend(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return Made.ok(changeVoucher.suspend(id, ifMatch, reason.reason(), callers.get()));
    }

    @POST
    @Path("/vouchers/{id}/resumption")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "바우처 사용 재개")
    public RestResponse<VoucherView> resume(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        return Made.ok(changeVoucher.resume(id, ifMatch, reason.reason(), callers.get()));
    }

    @POST
    @Path("/vouchers/{id}/cancellation")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "선정 취소", description = "담당 두 사람이 같은 이유를 보내야 시행됩니다. 신청과 열린 이용계약도 함께 끝나고, 남은 돈은 돌아가 대기자에게 갑니다.")
    public RestResponse<Proposal> cancel(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Reason reason) {
        Caller caller = callers.get();
        IfMatch.check(ifMatch, vouchers.get(id).version());
        Proposal proposal = fourEyes.agree("CANCEL_VOUCHER", id.value(), reason, caller, Duty.REVIEWER);
        if (proposal.isApproved()) changeVoucher.cancel(id, reason.reason(), caller);
        return proposal.answer();
    }

    private VoucherView visible(VoucherId id) {
        return vouchers.seen(id, callers.get());
    }
}

package kr.ieum.voucher;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The deadlines of vouchers over HTTP: which are near, and moving one. */
@Path("/api/v1")
@Tag(name = "바우처")
class DeadlineResource {
    private final CurrentCaller callers;
    private final Vouchers vouchers;
    private final ExpiringVouchers expiring;
    private final ChangeVoucher changeVoucher;
    private final FourEyes fourEyes;
    private final Clock clock;

    DeadlineResource(
            CurrentCaller callers,
            Vouchers vouchers,
            ExpiringVouchers expiring,
            ChangeVoucher changeVoucher,
            FourEyes fourEyes,
            Clock clock) {
        this.callers = callers;
        this.vouchers = vouchers;
        this.expiring = expiring;
        this.changeVoucher = changeVoucher;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    @Schema(name = "Extension", description = "기한 연장")
    record Extension(
            @NotNull Deadline deadline,

            @NotNull @Schema(description = "새 마지막 날. 지금 기한보다 늦어야 합니다.", examples = "2021-12-31")
            LocalDate until,

            @NotBlank @Size(max = 1_000) @Schema(description = "기업에 그대로 보이는 이유")
            String reason) {}

    @GET
    @Path("/vouchers/expiring")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "기한이 다가오는 바우처", description = "가까운 기한부터. 기업에는 자기 바우처만 보입니다. 기본은 30일 안.")
    @Transactional
    public Page<ExpiringVoucher> soon(
            @QueryParam("days") @DefaultValue("30") @Min(0) @Max(3_650) int days, @BeanParam PageRequest page) {
        Caller caller = callers.get();
        LocalDate today = KoreanTime.today(clock);
        return expiring.until(today.plusDays(days), today, caller.isStaff() ? null : caller.companyOrRefuse(), page);
    }

    @POST
    @Path("/vouchers/{id}/extension")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "바우처 기한 연장", description = "담당 두 사람이 같은 내용을 보내야 시행됩니다. 첫 사람은 202를 받습니다.")
    public RestResponse<Proposal> extend(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Extension extension) {
        Caller caller = callers.get();
        IfMatch.check(ifMatch, vouchers.get(id).version());
        Proposal proposal = fourEyes.agree("EXTEND_VOUCHER", id.value(), extension, caller, Duty.REVIEWER);
        if (proposal.isApproved())
            changeVoucher.extend(id, ifMatch, extension.deadline(), extension.until(), extension.reason(), caller);
        return proposal.answer();
    }
}

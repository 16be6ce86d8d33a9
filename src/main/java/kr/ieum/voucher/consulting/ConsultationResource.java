package kr.ieum.voucher.consulting;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.Vouchers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Consultations over HTTP. */
@Path("/api/v1")
@Tag(name = "바우처")
class ConsultationResource {
    private final CurrentCaller callers;
    private final Vouchers vouchers;
    private final Consultations consultations;
    private final GiveConsultation giveConsultation;

    ConsultationResource(
            CurrentCaller callers, Vouchers vouchers, Consultations consultations, GiveConsultation giveConsultation) {
        this.callers = callers;
        this.vouchers = vouchers;
        this.consultations = consultations;
        this.giveConsultation = giveConsultation;
    }

    @Schema(name = "NewConsultation", description = "컨설팅 결과")
    record NewConsultation(
            @NotNull @Size(min = 1, max = 50) @Schema(description = "권하는 분야. 이 분야만 살 수 있습니다.", examples = "[\"USAGE\"]")
            List<@NotBlank @Size(max = 50) String> categories,

            @NotBlank @Size(max = 5_000) @Schema(description = "진단한 내용과 권고", examples = "사내 서버를 줄이고 그룹웨어를 옮기기를 권함")
            String finding) {}

    @POST
    @Path("/vouchers/{id}/consultation")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "컨설팅 결과 남기기", description = "컨설팅으로 시작하는 사업에서, 이것이 있어야 바우처로 살 수 있습니다. 한 번만 남깁니다.")
    public RestResponse<Consultation> give(
            @PathParam("id") VoucherId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewConsultation consultation) {
        return Made.ok(giveConsultation.give(id, consultation.categories(), consultation.finding(), callers.get()));
    }

    @GET
    @Path("/vouchers/{id}/consultation")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "컨설팅 결과 조회")
    @Transactional
    public Consultation get(@PathParam("id") VoucherId id) {
        callers.get().mustSee(vouchers.get(id).firmNumber());
        return Optional.ofNullable(consultations.of(List.of(id)).get(id)).orElseThrow(CommonProblem.NOT_FOUND::with);
    }
}

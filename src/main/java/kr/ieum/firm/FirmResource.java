package kr.ieum.firm;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Firms over HTTP. */
@Path("/api/v1/firms")
@Tag(name = "수요기업")
class FirmResource {
    private final CurrentCaller callers;
    private final Firms firms;
    private final FirmRepository repository;
    private final RegisterFirm registerFirm;
    private final ChangeFirm changeFirm;
    private final AskTaxOffice askTaxOffice;

    FirmResource(
            CurrentCaller callers,
            Firms firms,
            FirmRepository repository,
            RegisterFirm registerFirm,
            ChangeFirm changeFirm,
            AskTaxOffice askTaxOffice) {
        this.callers = callers;
        this.firms = firms;
        this.repository = repository;
        this.registerFirm = registerFirm;
        this.changeFirm = changeFirm;
        this.askTaxOffice = askTaxOffice;
    }

    @POST
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(
            summary = "기업 등록",
            description =
                    "로그인 계정에 연결된 사업자등록번호로 등록합니다. 국세청 상태는 등록 직후 자동으로 조회되며, 기업 조회에 taxState가 보이면 끝난 것입니다. 그 전에 신청하면 심사로 넘어갑니다.")
    public RestResponse<FirmView> register(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull FirmDetails details) {
        FirmView firm = registerFirm.register(callers.get(), details);
        return Made.at("/firms/" + firm.id(), firm);
    }

    @GET
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "기업 목록", description = "기업 담당자에게는 자기 기업만 보입니다.")
    @Transactional
    public Page<FirmView> list(@BeanParam PageRequest page) {
        Caller caller = callers.get();
        if (!caller.isStaff())
            return new Page<>(firms.byNumber(caller.companyOrRefuse()).stream().toList(), null);
        return Page.of(repository.page(page), page, firm -> firm.id().toString())
                .map(firm -> firms.get(firm.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "기업 조회")
    @Transactional
    public FirmView get(@PathParam("id") FirmId id) {
        return visible(id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(FIRM_MEMBER)
    @Operation(summary = "기업 정보 수정", description = "사업자등록번호와 대표자 식별은 바뀌지 않습니다.")
    public FirmView describe(
            @PathParam("id") FirmId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull FirmDetails details) {
        return changeFirm.describe(id, ifMatch, details, callers.get());
    }

    @POST
    @Path("/{id}/certificates")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "확인서 제출", description = "담당자가 발급기관에 확인한 뒤부터 자격 판단에 쓰입니다.")
    public RestResponse<CertificateView> addCertificate(
            @PathParam("id") FirmId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewCertificate certificate) {
        CertificateView added = changeFirm.addCertificate(id, certificate.of(id), callers.get());
        return Made.at("/firms/" + id, added);
    }

    @POST
    @Path("/{id}/certificates/{certificate}/verification")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "확인서 확인", description = "발급기관에 진위를 확인했음을 기록합니다.")
    public RestResponse<FirmView> verifyCertificate(
            @PathParam("id") FirmId id,
            @PathParam("certificate") UUID certificate,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(changeFirm.verifyCertificate(id, certificate, ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/tax-office-checks")
    @RolesAllowed({FIRM_MEMBER, REVIEWER})
    @Operation(summary = "국세청 상태 다시 조회", description = "여러 번 해도 됩니다. 결과는 조회 시각과 함께 보관됩니다.")
    public FirmView askTaxOffice(@PathParam("id") FirmId id) {
        visible(id);
        askTaxOffice.ask(id, callers.get());
        return visible(id);
    }

    private FirmView visible(FirmId id) {
        FirmView firm = firms.get(id);
        callers.get().mustSee(firm.businessNumber());
        return firm;
    }
}

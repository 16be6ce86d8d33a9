package kr.ieum.pact;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

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
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pacts over HTTP. */
@Path("/api/v1")
@Tag(name = "협약")
class PactResource {
    private final CurrentCaller callers;
    private final PactRepository pacts;
    private final ProposePact proposePact;
    private final SignPact signPact;

    PactResource(CurrentCaller callers, PactRepository pacts, ProposePact proposePact, SignPact signPact) {
        this.callers = callers;
        this.pacts = pacts;
        this.proposePact = proposePact;
        this.signPact = signPact;
    }

    @Schema(name = "NewPact", description = "협약안: 어느 공급기업의 무엇을 살지")
    record NewPact(
            @NotBlank @Size(max = 5_000) @Schema(description = "무엇을 위해 사는지", examples = "매출 데이터를 가공해 수요를 예측합니다.")
            String purpose,

            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Choice> parts) {}

    @Schema(name = "PactChoice", description = "살 상품과 요금제")
    record Choice(
            @NotNull ListingId listingId,

            @NotNull @Size(min = 1, max = 20) @Schema(examples = "[\"PRO-12\"]")
            List<@NotBlank @Size(max = 60) String> plans) {}

    @Schema(name = "PactSignature", description = "읽은 협약에 대한 동의")
    record Signature(
            @NotBlank @Schema(description = "읽은 협약의 contentHash")
            String contentHash) {}

    @Schema(name = "PactRefusal", description = "협약을 받아들이지 않는 이유")
    record Refusal(@NotBlank @Size(max = 1_000) String reason) {}

    @POST
    @Path("/rounds/{round}/pacts")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(
            summary = "다자간 협약 제안",
            description = "공급기업을 먼저 찾는 사업에서, 신청하기 전에 씁니다. 가격은 지금 가격으로 정해지고 모든 공급기업이 서명하면 그 협약으로 신청할 수 있습니다.")
    public RestResponse<PactView> propose(
            @PathParam("round") RoundId round,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewPact pact) {
        List<ProposePact.Choice> choices = pact.parts().stream()
                .map(choice -> new ProposePact.Choice(choice.listingId(), choice.plans()))
                .toList();
        PactView made = proposePact.propose(round, pact.purpose(), choices, callers.get());
        return Made.at("/pacts/" + made.id(), made);
    }

    @GET
    @Path("/pacts")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "협약 목록", description = "기업은 자기 협약, 공급기업은 자기가 당사자인 협약만 봅니다.")
    @Transactional
    public Page<PactView> list(@BeanParam PageRequest page) {
        Caller caller = callers.get();
        return Page.of(pacts.page(page, caller.isStaff() ? null : caller.companyOrRefuse()), page, pact -> pact.id()
                        .toString())
                .map(pacts::view);
    }

    @GET
    @Path("/pacts/{id}")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "협약 조회")
    @Transactional
    public PactView get(@PathParam("id") PactId id) {
        PactView pact = pacts.view(pacts.get(id));
        Caller caller = callers.get();
        if (!caller.isStaff() && !caller.actsFor(pact.firmNumber()) && !pact.isParty(caller.companyOrRefuse()))
            throw CommonProblem.NOT_FOUND.with();
        return pact;
    }

    @POST
    @Path("/pacts/{id}/signature")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "협약 서명", description = "공급기업이 읽은 내용(contentHash)에 동의합니다. 마지막 공급기업이 서명하면 협약이 성립합니다.")
    public RestResponse<PactView> sign(
            @PathParam("id") PactId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Signature signature) {
        return Made.ok(signPact.sign(id, signature.contentHash(), callers.get()));
    }

    @POST
    @Path("/pacts/{id}/refusal")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "협약 거절", description = "공급기업 하나라도 거절하면 협약은 끝납니다.")
    public RestResponse<PactView> refuse(
            @PathParam("id") PactId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Refusal refusal) {
        return Made.ok(signPact.refuse(id, ifMatch, refusal.reason(), callers.get()));
    }

    @POST
    @Path("/pacts/{id}/withdrawal")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "협약안 거두기", description = "성립하기 전의 협약안을 기업이 거둡니다.")
    public RestResponse<PactView> withdraw(
            @PathParam("id") PactId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(signPact.withdraw(id, ifMatch, callers.get()));
    }
}

package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Referrals over HTTP, for the referred and the agency. */
@Path("/api/v1/referrals")
@Tag(name = "연계")
class ReferralResource {
    private final CurrentCaller callers;
    private final ReferralRepository referrals;
    private final DraftReferral drafting;
    private final ConsentToReferral consenting;
    private final SendReferral sending;
    private final WithdrawReferral withdrawing;
    private final ReadEnvelope reading;
    private final Referrals facade;

    ReferralResource(
            CurrentCaller callers,
            ReferralRepository referrals,
            DraftReferral drafting,
            ConsentToReferral consenting,
            SendReferral sending,
            WithdrawReferral withdrawing,
            ReadEnvelope reading,
            Referrals facade) {
        this.facade = facade;
        this.callers = callers;
        this.referrals = referrals;
        this.drafting = drafting;
        this.consenting = consenting;
        this.sending = sending;
        this.withdrawing = withdrawing;
        this.reading = reading;
    }

    @Schema(name = "ReferralAnswers")
    record Answers(
            @NotNull
            @Size(max = 40)
            @Schema(examples = "{\"security.wish\":\"TOOL\",\"security.storesPersonalData\":true}")
            Map<String, com.fasterxml.jackson.databind.JsonNode> answers) {}

    @Schema(name = "ReferralConsent", description = "읽은 내용에 대한 동의")
    record Consent(
            @NotBlank @Size(max = 64) @Schema(description = "읽은 내용의 termsHash")
            String termsHash,

            @NotNull @Size(max = 20) @Schema(description = "읽고 받아들이는 경고의 code", examples = "[\"SAME_YEAR_SUPPORT\"]")
            Set<@NotBlank String> acceptedWarnings) {}

    @Schema(name = "ReferralWithdrawal")
    record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "바우처로 직접 구매하기로 함")
            String reason) {}

    @POST
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    @Idempotent
    @Operation(summary = "연계 신청", description = "초안을 만듭니다. 동의하기 전에는 아무것도 나가지 않습니다.")
    public RestResponse<ReferralView> draft(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull NewReferral referral) {
        ReferralView made = drafting.draft(referral, callers.get());
        return Made.at("/referrals/" + made.id(), made);
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "연계 목록", description = "기업 담당자에게는 자기 회사의 것만 보입니다.")
    @Transactional
    public Page<ReferralView> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable ReferralStatus status,
            @BeanParam PageRequest page) {
        return facade.of(kind, status, page, callers.get());
    }

    @GET
    @Path("/queue")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "보내기를 기다리는 연계", description = "보내는 순서대로. 먼저 보낼 것이 앞에 있습니다.")
    @Transactional
    public Page<ReferralView> queue(
            @QueryParam("kind") @NotBlank @Parameter(example = "security-consulting", required = true) String kind,
            @BeanParam PageRequest page) {
        return referrals.queue(kind, page).map(Referral::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "연계 조회")
    @Transactional
    public ReferralView get(@PathParam("id") ReferralId id) {
        return facade.get(id, callers.get());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    @Operation(summary = "연계 초안 고치기", description = "동의하기 전까지 고칠 수 있습니다.")
    public ReferralView rewrite(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Answers answers) {
        return drafting.rewrite(id, answers.answers(), ifMatch, callers.get());
    }

    @GET
    @Path("/{id}/terms")
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    @Operation(summary = "동의할 내용", description = "누구에게 무엇을 왜 보내는지, 어떤 불이익이 따르는지.")
    public Terms terms(@PathParam("id") ReferralId id) {
        return consenting.terms(id, callers.get());
    }

    @POST
    @Path("/{id}/consent")
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    @Idempotent
    @Operation(summary = "연계 동의", description = "읽은 내용(termsHash)에 동의하고, 경고를 모두 받아들여야 합니다.")
    public RestResponse<ReferralView> consent(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Consent consent) {
        return Made.ok(consenting.consent(id, consent.termsHash(), consent.acceptedWarnings(), ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER})
    @Idempotent
    @Operation(summary = "연계·동의 철회", description = "끝나기 전이면 언제든 됩니다. 기관에 알리고, 그때부터 아무것도 보여 주지 않습니다.")
    public RestResponse<ReferralView> withdraw(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        return Made.ok(withdrawing.withdraw(id, withdrawal.reason(), ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/sending")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "연계 보내기", description = "자격, 동의, 순서, 한도를 다시 확인하고, 목록에 있는 항목만 보냅니다.")
    public RestResponse<ReferralView> send(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(sending.send(id, ifMatch, callers.get()));
    }

    @GET
    @Path("/{id}/envelope")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "보낸 그대로의 JSON",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @RolesAllowed({SUPPLIER_MEMBER, FIRM_MEMBER, REVIEWER, AUDITOR})
    @Operation(summary = "보낸 내용", description = "보낸 그대로. 누가 무엇 때문에 보았는지 기록됩니다.")
    public String envelope(
            @PathParam("id") ReferralId id,
            @QueryParam("purpose")
                    @NotBlank
                    @Size(max = 500)
                    @Parameter(description = "보는 목적", example = "민원 확인", required = true)
                    String purpose) {
        return reading.asParty(id, purpose, callers.get());
    }
}

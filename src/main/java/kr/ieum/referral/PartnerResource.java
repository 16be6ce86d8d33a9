package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Referrals over HTTP, for the body they were sent to. */
@Path("/api/v1/partner/referrals")
@RolesAllowed(PARTNER)
@Tag(name = "연계")
class PartnerResource {
    private final CurrentCaller callers;
    private final PartnerReferrals referrals;
    private final AnswerReferral answering;
    private final ReadEnvelope reading;

    PartnerResource(CurrentCaller callers, PartnerReferrals referrals, AnswerReferral answering, ReadEnvelope reading) {
        this.callers = callers;
        this.referrals = referrals;
        this.answering = answering;
        this.reading = reading;
    }

    @Schema(name = "ReferralDecline")
    record Decline(
            @NotBlank @Size(max = 500) @Schema(examples = "올해 지원 대상이 아님")
            String reason) {}

    @Schema(name = "ReferralClosing", description = "결과. 마쳤으면(COMPLETED) 필수 항목이 모두 있어야 합니다.")
    record Closing(
            @NotNull Outcome outcome,

            @NotNull
            @Size(max = 40)
            @Schema(
                    description = "연계 종류의 result에 있는 것만 받습니다.",
                    examples =
                            "{\"result.findingsClosed\":7,\"result.issuedOn\":\"2021-06-01\",\"result.validTo\":\"2026-05-31\"}")
            Map<String, JsonNode> result) {}

    @GET
    @Operation(summary = "기관에 온 연계", description = "먼저 다룰 것이 앞에, 다음은 온 순서대로. next를 cursor로 보내 이어서 읽습니다.")
    public Page<PartnerReferral> list(
            @QueryParam("status") @Nullable ReferralStatus status, @BeanParam PageRequest page) {
        return referrals.list(status, page, callers.get());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "기관에 온 연계 조회")
    public PartnerReferral get(@PathParam("id") ReferralId id) {
        return referrals.get(id, callers.get());
    }

    @GET
    @Path("/{id}/envelope")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "보낸 그대로의 JSON",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @Operation(summary = "받은 내용", description = "보낸 그대로. 읽은 사람이 기록되고, 동의가 철회되면 더는 보이지 않습니다.")
    public String envelope(@PathParam("id") ReferralId id) {
        return reading.asPartner(id, callers.get());
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(summary = "연계 수락")
    public RestResponse<PartnerReferral> accept(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(answering.accept(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Operation(summary = "연계 거절")
    public RestResponse<PartnerReferral> decline(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Decline decline) {
        return Made.ok(answering.decline(id, decline.reason(), ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/progress")
    @Idempotent
    @Operation(summary = "연계 진행 시작")
    @APIResponse(responseCode = "200", description = "진행 중이 됨")
    public RestResponse<PartnerReferral> start(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(answering.start(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/closing")
    @Idempotent
    @Operation(summary = "연계 종료와 결과", description = "결과가 여기서 하는 일(상품에 보이기 등)은 연계 종류에 적혀 있습니다.")
    public RestResponse<PartnerReferral> close(
            @PathParam("id") ReferralId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Closing closing) {
        return Made.ok(answering.close(id, closing.outcome(), closing.result(), ifMatch, callers.get()));
    }
}

package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.PARTNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.webhook.Attempt;
import kr.ieum.webhook.WebhookOwner;
import kr.ieum.webhook.WebhookTarget;
import kr.ieum.webhook.WebhookView;
import kr.ieum.webhook.Webhooks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A partner's webhook over HTTP. */
@Path("/api/v1/partner/webhook")
@Tag(
        name = "웹훅",
        description = "Standard Webhooks 규격: webhook-id, webhook-timestamp, webhook-signature(v1, HMAC-SHA256)")
class PartnerWebhookResource {
    private final CurrentCaller callers;
    private final Webhooks webhooks;

    PartnerWebhookResource(CurrentCaller callers, Webhooks webhooks) {
        this.callers = callers;
        this.webhooks = webhooks;
    }

    @PUT
    @RolesAllowed(PARTNER)
    @Operation(
            summary = "기관 웹훅 등록·변경",
            description = "처음에는 If-None-Match: *, 바꿀 때는 If-Match를 보냅니다. 서명 비밀값(whsec_…)은 처음 등록할 때 한 번만 보입니다.")
    public WebhookView set(
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WebhookTarget target) {
        return webhooks.set(own(), target.url(), ifNoneMatch, ifMatch, callers.get());
    }

    @GET
    @RolesAllowed(PARTNER)
    @Operation(summary = "기관 웹훅 조회", description = "비밀값은 보이지 않습니다.")
    @Transactional
    public WebhookView get() {
        return webhooks.get(own());
    }

    @DELETE
    @RolesAllowed(PARTNER)
    @Operation(summary = "기관 웹훅 삭제", description = "아직 보내지 못한 알림도 더는 보내지 않습니다.")
    public void remove(@HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        webhooks.remove(own(), ifMatch, callers.get());
    }

    /** A PUT without a key, because an answer that is kept by key would keep the secret too. */
    @PUT
    @Path("/secret")
    @RolesAllowed(PARTNER)
    @Operation(summary = "기관 서명 비밀값 교체", description = "앞의 비밀값으로도 24시간 동안 함께 서명합니다.")
    public WebhookView renewSecret(@HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.renewSecret(own(), ifMatch, callers.get());
    }

    @POST
    @Path("/tests")
    @RolesAllowed(PARTNER)
    @Idempotent
    @Operation(summary = "기관 시험 전송", description = "webhook.test 알림을 바로 보내고 결과를 답합니다. 실패해도 다시 보내지 않습니다.")
    @APIResponse(
            responseCode = "200",
            description = "보낸 결과",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Attempt.class)))
    public RestResponse<Attempt> test(@HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key)
            throws JsonProcessingException {
        return RestResponse.ok(webhooks.test(own()));
    }

    @GET
    @Path("/attempts")
    @RolesAllowed(PARTNER)
    @Operation(summary = "기관에 보낸 기록", description = "최근 1,000건. 실패한 것도 보입니다.")
    @Transactional
    public Page<Attempt> attempts(@BeanParam PageRequest page) {
        return webhooks.attempts(own(), page);
    }

    private WebhookOwner own() {
        return ReferralRecord.owner(callers.get().bodyOrRefuse());
    }
}

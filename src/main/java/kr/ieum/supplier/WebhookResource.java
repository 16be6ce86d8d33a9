package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.webhook.Attempt;
import kr.ieum.webhook.WebhookTarget;
import kr.ieum.webhook.WebhookView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A supplier's webhook over HTTP. */
@Path("/api/v1/suppliers/{id}/webhook")
@Tag(
        name = "웹훅",
        description = "Standard Webhooks 규격: webhook-id, webhook-timestamp, webhook-signature(v1, HMAC-SHA256)")
class WebhookResource {
    private final CurrentCaller callers;
    private final SupplierWebhooks webhooks;

    WebhookResource(CurrentCaller callers, SupplierWebhooks webhooks) {
        this.callers = callers;
        this.webhooks = webhooks;
    }

    @PUT
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(
            summary = "웹훅 등록·변경",
            description = "처음에는 If-None-Match: *, 바꿀 때는 If-Match를 보냅니다. 서명 비밀값(whsec_…)은 처음 등록할 때 한 번만 보입니다.")
    public WebhookView set(
            @PathParam("id") SupplierId id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WebhookTarget target) {
        return webhooks.set(id, target.url(), ifNoneMatch, ifMatch, callers.get());
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, AUDITOR})
    @Operation(summary = "웹훅 조회", description = "비밀값은 보이지 않습니다.")
    public WebhookView get(@PathParam("id") SupplierId id) {
        return webhooks.get(id, callers.get());
    }

    @DELETE
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "웹훅 삭제", description = "아직 보내지 못한 알림도 더는 보내지 않습니다.")
    public void remove(@PathParam("id") SupplierId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        webhooks.remove(id, ifMatch, callers.get());
    }

    /** A PUT without a key, because an answer that is kept by key would keep the secret too. */
    @PUT
    @Path("/secret")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "서명 비밀값 교체", description = "앞의 비밀값으로도 24시간 동안 함께 서명합니다.")
    public WebhookView renewSecret(@PathParam("id") SupplierId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return webhooks.renewSecret(id, ifMatch, callers.get());
    }

    @POST
    @Path("/tests")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "시험 전송", description = "webhook.test 알림을 바로 보내고 결과를 답합니다. 실패해도 다시 보내지 않습니다.")
    @APIResponse(
            responseCode = "200",
            description = "보낸 결과",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Attempt.class)))
    public RestResponse<Attempt> test(
            @PathParam("id") SupplierId id, @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key)
            throws JsonProcessingException {
        return RestResponse.ok(webhooks.test(id, callers.get()));
    }

    @GET
    @Path("/attempts")
    @RolesAllowed({SUPPLIER_MEMBER, AUDITOR})
    @Operation(summary = "보낸 기록", description = "최근 1,000건. 실패한 것도 보입니다.")
    public Page<Attempt> attempts(@PathParam("id") SupplierId id, @BeanParam PageRequest page) {
        return webhooks.attempts(id, page, callers.get());
    }
}

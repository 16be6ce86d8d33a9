package kr.ieum.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.OutboxHandler;
import org.jspecify.annotations.Nullable;

/**
 * Use case: a message reaches its owner's system. Every try is kept, also those that fail, for the owner to
 * see; the outbox tries again. An answer of 410 (gone) switches the webhook off, as Standard Webhooks has it.
 */
@ApplicationScoped
class DeliverWebhook implements OutboxHandler {
    private static final int GONE = 410;

    private final WebhookRepository webhooks;
    private final WebhookAddress addresses;
    private final WebhookCall calls;
    private final Attempts attempts;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    DeliverWebhook(
            WebhookRepository webhooks,
            WebhookAddress addresses,
            WebhookCall calls,
            Attempts attempts,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            AuditTrail audit) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.calls = calls;
        this.attempts = attempts;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String topic() {
        return WebhookMessage.TOPIC;
    }

    @Override
    public void deliver(String payload) throws JsonProcessingException {
        WebhookBody.Envelope message = json.readValue(payload, WebhookBody.Envelope.class);
        Optional<Webhook> webhook = QuarkusTransaction.requiringNew()
                .call(() -> webhooks.find(message.ownerId()))
                .filter(Webhook::isEnabled);
        if (webhook.isEmpty()) return;
        Attempt attempt = send(webhook.get(), message);
        if (!attempt.delivered() && !isGone(attempt))
            throw new IllegalStateException("webhook not delivered: " + attempt.failure());
    }

    /** Sends a message now and keeps what came of it, whatever becomes of the transaction around. */
    Attempt send(Webhook webhook, WebhookBody.Envelope message) throws JsonProcessingException {
        Attempt attempt = attempt(webhook, message);
        QuarkusTransaction.requiringNew().run(() -> attempts.add(webhook.owner().id(), attempt));
        if (isGone(attempt))
            QuarkusTransaction.requiringNew()
                    .run(() -> giveUp(webhooks.get(webhook.owner().id())));
        return attempt;
    }

    private static boolean isGone(Attempt attempt) {
        Integer status = attempt.httpStatus();
        return status != null && status == GONE;
    }

    private Attempt attempt(Webhook webhook, WebhookBody.Envelope message) throws JsonProcessingException {
        Optional<String> objection = addresses.objection(webhook.url());
        if (objection.isPresent()) return attempt(webhook, message, null, objection.get());
        Instant now = clock.instant();
        String body = json.writeValueAsString(message.body());
        String signature = WebhookSignature.header(webhook.secrets(now), message.id(), now.getEpochSecond(), body);
        WebhookCall.Answer answer = calls.post(webhook.url(), message.id(), now.getEpochSecond(), signature, body);
        return attempt(webhook, message, answer.status(), answer.failure());
    }

    private Attempt attempt(
            Webhook webhook, WebhookBody.Envelope message, @Nullable Integer status, @Nullable String failure) {
        boolean delivered = failure == null;
        return new Attempt(
                ids.next(), message.id(), message.type(), webhook.url(), clock.instant(), delivered, status, failure);
    }

    private void giveUp(Webhook webhook) {
        webhook.disable("410 Gone");
        audit.record(AuditEvent.of(audit.newEvent(), Caller.system("webhook"), "WEBHOOK_DISABLED")
                .to(webhook.owner().kind(), webhook.owner().id())
                .about(webhook.owner().id())
                .changing(null, webhook.view()));
    }
}

package kr.ieum.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases of an owner on its webhook: set it, renew its secret, remove it. */
@ApplicationScoped
class SetWebhook {
    private final WebhookRepository webhooks;
    private final WebhookAddress addresses;
    private final Clock clock;
    private final AuditTrail audit;

    SetWebhook(WebhookRepository webhooks, WebhookAddress addresses, Clock clock, AuditTrail audit) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return with the secret when it was made now, and never again */
    @Transactional
    WebhookView set(
            WebhookOwner owner, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        addresses.objection(url).ifPresent(reason -> {
            throw WebhookProblem.WEBHOOK_ADDRESS.with("reason", reason);
        });
        Optional<Webhook> before = webhooks.find(owner.id());
        return before.isPresent()
                ? point(before.get(), url, ifNoneMatch, ifMatch, caller)
                : make(owner, url, ifNoneMatch, caller);
    }

    @Transactional
    WebhookView renewSecret(WebhookOwner owner, @Nullable IfMatch ifMatch, Caller caller) {
        Webhook webhook = webhooks.get(owner.id());
        IfMatch.check(ifMatch, webhook.version());
        webhook.renewSecret(WebhookSignature.newSecret(), clock.instant());
        webhooks.flush();
        record("WEBHOOK_SECRET_RENEWED", owner, null, webhook.view(), caller);
        return webhook.viewWithSecret();
    }

    @Transactional
    void remove(WebhookOwner owner, @Nullable IfMatch ifMatch, Caller caller) {
        Webhook webhook = webhooks.get(owner.id());
        IfMatch.check(ifMatch, webhook.version());
        record("WEBHOOK_REMOVED", owner, webhook.view(), null, caller);
        webhooks.delete(webhook);
    }

    private WebhookView make(WebhookOwner owner, String url, @Nullable String ifNoneMatch, Caller caller) {
        if (!"*".equals(ifNoneMatch)) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
        Webhook webhook = new Webhook(owner, url, WebhookSignature.newSecret(), clock.instant());
        webhooks.persistAndFlush(webhook);
        record("WEBHOOK_SET", owner, null, webhook.view(), caller);
        return webhook.viewWithSecret();
    }

    private WebhookView point(
            Webhook webhook, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        if (ifNoneMatch != null) throw CommonProblem.ALREADY_THERE.with("what", webhook.url());
        IfMatch.check(ifMatch, webhook.version());
        WebhookView before = webhook.view();
        webhook.point(url, clock.instant());
        webhooks.flush();
        record("WEBHOOK_SET", webhook.owner(), before, webhook.view(), caller);
        return webhook.view();
    }

    private void record(
            String action, WebhookOwner owner, @Nullable Object before, @Nullable Object after, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to(owner.kind(), owner.id())
                .about(owner.id())
                .changing(before, after));
    }
}

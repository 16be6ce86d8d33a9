package kr.ieum.supplier.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use cases of a supplier on its webhook: set it, renew its secret, remove it. */
@ApplicationScoped
class SetWebhook {
    private final Suppliers suppliers;
    private final WebhookRepository webhooks;
    private final WebhookAddress addresses;
    private final Clock clock;
    private final AuditTrail audit;

    SetWebhook(
            Suppliers suppliers, WebhookRepository webhooks, WebhookAddress addresses, Clock clock, AuditTrail audit) {
        this.suppliers = suppliers;
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.clock = clock;
        this.audit = audit;
    }

    /** @return with the secret when it was made now, and never again */
    @Transactional
    WebhookView set(SupplierId id, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        own(id, caller);
        addresses.objection(url).ifPresent(reason -> {
            throw WebhookProblem.WEBHOOK_ADDRESS.with("reason", reason);
        });
        Optional<Webhook> before = webhooks.find(id);
        return before.isPresent()
                ? point(before.get(), url, ifNoneMatch, ifMatch, caller)
                : make(id, url, ifNoneMatch, caller);
    }

    @Transactional
    WebhookView renewSecret(SupplierId id, @Nullable IfMatch ifMatch, Caller caller) {
        own(id, caller);
        Webhook webhook = webhooks.get(id);
        IfMatch.check(ifMatch, webhook.version());
        webhook.renewSecret(WebhookSignature.newSecret(), clock.instant());
        webhooks.flush();
        record("WEBHOOK_SECRET_RENEWED", id, null, webhook.view(), caller);
        return webhook.viewWithSecret();
    }

    @Transactional
    void remove(SupplierId id, @Nullable IfMatch ifMatch, Caller caller) {
        own(id, caller);
        Webhook webhook = webhooks.get(id);
        IfMatch.check(ifMatch, webhook.version());
        record("WEBHOOK_REMOVED", id, webhook.view(), null, caller);
        webhooks.delete(webhook);
    }

    private WebhookView make(SupplierId id, String url, @Nullable String ifNoneMatch, Caller caller) {
        if (!"*".equals(ifNoneMatch)) throw CommonProblem.IF_NONE_MATCH_MISSING.with();
        Webhook webhook = new Webhook(id, url, WebhookSignature.newSecret(), clock.instant());
        webhooks.persistAndFlush(webhook);
        record("WEBHOOK_SET", id, null, webhook.view(), caller);
        return webhook.viewWithSecret();
    }

    private WebhookView point(
            Webhook webhook, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        if (ifNoneMatch != null) throw CommonProblem.ALREADY_THERE.with("what", webhook.url());
        IfMatch.check(ifMatch, webhook.version());
        WebhookView before = webhook.view();
        webhook.point(url, clock.instant());
        webhooks.flush();
        record("WEBHOOK_SET", webhook.supplier(), before, webhook.view(), caller);
        return webhook.view();
    }

    private void own(SupplierId id, Caller caller) {
        caller.mustBelongTo(suppliers.get(id).businessNumber());
    }

    private void record(String action, SupplierId id, @Nullable Object before, @Nullable Object after, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("SUPPLIER", id.value())
                .about(id.value())
                .changing(before, after));
    }
}

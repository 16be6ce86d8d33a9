package kr.ieum.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.Outbox;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may do with webhooks: facade of this room. Who may do it is for them to see to. */
@ApplicationScoped
public class Webhooks {
    private final WebhookRepository webhooks;
    private final SetWebhook setting;
    private final DeliverWebhook delivery;
    private final Attempts attempts;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;

    Webhooks(
            WebhookRepository webhooks,
            SetWebhook setting,
            DeliverWebhook delivery,
            Attempts attempts,
            Sql sql,
            Ids ids,
            Clock clock,
            Outbox outbox) {
        this.webhooks = webhooks;
        this.setting = setting;
        this.delivery = delivery;
        this.attempts = attempts;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Tells owners of something after the present transaction has committed; who does not listen is passed over.
     *
     * @param type as in {@code order.paid}
     * @param news what each owner is told, each becoming JSON
     */
    public void tell(String type, Map<UUID, List<Object>> news) {
        for (UUID owner : listening(news.keySet()))
            outbox.put(
                    WebhookMessage.TOPIC,
                    WebhookMessage.TOPIC + ":" + owner,
                    news.getOrDefault(owner, List.of()).stream()
                            .map(data -> new WebhookMessage(ids.next(), owner, type, clock.instant(), data))
                            .toList());
    }

    /** @return with the secret when it was made now, and never again */
    public WebhookView set(
            WebhookOwner owner, String url, @Nullable String ifNoneMatch, @Nullable IfMatch ifMatch, Caller caller) {
        return setting.set(owner, url, ifNoneMatch, ifMatch, caller);
    }

    /** The secret so far signs too for a day. */
    public WebhookView renewSecret(WebhookOwner owner, @Nullable IfMatch ifMatch, Caller caller) {
        return setting.renewSecret(owner, ifMatch, caller);
    }

    public void remove(WebhookOwner owner, @Nullable IfMatch ifMatch, Caller caller) {
        setting.remove(owner, ifMatch, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is none */
    public WebhookView get(WebhookOwner owner) {
        return webhooks.get(owner.id()).view();
    }

    public Optional<WebhookView> find(WebhookOwner owner) {
        return webhooks.findByIdOptional(owner.id()).map(Webhook::view);
    }

    /** Sends a message that says nothing, at once and once. */
    public Attempt test(WebhookOwner owner) throws JsonProcessingException {
        var message = new WebhookBody.Envelope(
                ids.next(), owner.id(), "webhook.test", clock.instant(), JsonNodeFactory.instance.objectNode());
        return delivery.send(webhooks.get(owner.id()), message);
    }

    /** The last tries, those that failed too. */
    public Page<Attempt> attempts(WebhookOwner owner, PageRequest page) {
        return Page.of(
                attempts.of(owner.id(), page), page, attempt -> attempt.id().toString());
    }

    private List<UUID> listening(Collection<UUID> owners) {
        return sql.list(
                "select owner_id from webhook.webhook where owner_id = any(?) and enabled order by owner_id",
                row -> row.uuid("owner_id"),
                (Object) owners.toArray(UUID[]::new));
    }
}

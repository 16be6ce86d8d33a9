package kr.ieum.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Webhook get(UUID owner) {
        return find(owner).orElseThrow(WebhookProblem.NO_WEBHOOK::with);
    }

    Optional<Webhook> find(UUID owner) {
        return findByIdOptional(owner);
    }
}

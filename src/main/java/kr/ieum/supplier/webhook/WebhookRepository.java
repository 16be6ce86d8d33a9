package kr.ieum.supplier.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.supplier.SupplierId;

@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Webhook get(SupplierId supplier) {
        return find(supplier).orElseThrow(WebhookProblem.NO_WEBHOOK::with);
    }

    Optional<Webhook> find(SupplierId supplier) {
        return findByIdOptional(supplier.value());
    }
}

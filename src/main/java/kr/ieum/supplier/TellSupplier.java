package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.webhook.Webhooks;

/** Tells a supplier's own system of something; nothing when it does not listen. */
@ApplicationScoped
class TellSupplier {
    private final Webhooks webhooks;

    TellSupplier(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void tell(SupplierId id, String type, Object data) {
        webhooks.tell(type, Map.of(id.value(), List.of(data)));
    }

    void tell(String type, Map<SupplierId, List<Object>> news) {
        Map<UUID, List<Object>> byOwner = new HashMap<>();
        news.forEach((supplier, its) -> byOwner.put(supplier.value(), its));
        webhooks.tell(type, byOwner);
    }
}

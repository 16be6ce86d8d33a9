package kr.ieum.order;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.KeyedBatch;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.identity.Rushes;
import kr.ieum.order.FulfilmentResource.Usages;
import kr.ieum.order.UsageRecords.Delivery;
import kr.ieum.platform.batch.Reply;
import org.jboss.resteasy.reactive.RestResponse;

/** The flood of usage: every log-in of every service that was bought may be told by itself, all day long. */
@Startup
@ApplicationScoped
class UsageRush {
    private final Rushes rushes;
    private final RecordUsage recordUsage;
    private final KeyedBatch<Delivery> door;

    UsageRush(Rushes rushes, RecordUsage recordUsage) {
        this.rushes = rushes;
        this.recordUsage = recordUsage;
        this.door = rushes.open("usage", this::receive);
    }

    CompletionStage<RestResponse<RecordUsage.Receipt>> receive(OrderId order, Usages usages) {
        return rushes.submitUnkeyed(door, usages, () -> new Delivery(order, usages.records()));
    }

    private List<Reply<RestResponse<?>>> receive(List<Call<Delivery>> calls) {
        return recordUsage.receive(calls).stream()
                .map(reply -> reply.<RestResponse<?>>map(RestResponse::ok))
                .toList();
    }
}

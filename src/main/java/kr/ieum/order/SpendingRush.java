package kr.ieum.order;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.KeyedBatch;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.identity.Rushes;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Made;
import kr.ieum.voucher.VoucherId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The rush of payment: the vouchers of a whole country are spent in the last days before their deadline. */
@Startup
@ApplicationScoped
class SpendingRush {
    private final Rushes rushes;
    private final PayOrder payOrder;
    private final KeyedBatch<Purchase> door;

    SpendingRush(Rushes rushes, PayOrder payOrder) {
        this.rushes = rushes;
        this.payOrder = payOrder;
        this.door = rushes.open("payment", this::pay);
    }

    CompletionStage<RestResponse<OrderView>> pay(VoucherId voucher, @Nullable IdempotencyKey key, NewOrderForm form) {
        return rushes.submit(door, key, voucher, form, () -> new Purchase(voucher, form.listingId(), form.plans()));
    }

    private List<Reply<RestResponse<?>>> pay(List<Call<Purchase>> calls) {
        return payOrder.pay(calls).stream()
                .map(reply -> reply.<RestResponse<?>>map(order -> Made.at("/orders/" + order.id(), order)))
                .toList();
    }
}

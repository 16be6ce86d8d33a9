package kr.ieum.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.identity.KeyedBatch.Call;
import kr.ieum.platform.batch.Reply;

/** Use case: what an order would come to. It is paid for, by the very same rules, in a transaction that is taken back. */
@ApplicationScoped
class QuoteOrder {
    private final PayOrder payOrder;
    private final Clock clock;

    QuoteOrder(PayOrder payOrder, Clock clock) {
        this.payOrder = payOrder;
        this.clock = clock;
    }

    /** Carries the quote out of the transaction that it ends. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Reply<OrderView> quote;

        TakenBack(Reply<OrderView> quote) {
            super(null, null, false, false);
            this.quote = quote;
        }
    }

    OrderView quote(Purchase purchase, Caller caller) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                List<Reply<OrderView>> replies = payOrder.pay(List.of(new Call<>(caller, clock.instant(), purchase)));
                throw new TakenBack(replies.get(0));
            });
        } catch (TakenBack asIntended) {
            return asIntended.quote.get();
        }
        throw new IllegalStateException("a quote was kept");
    }
}

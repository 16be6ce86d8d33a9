package kr.ieum.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Acts on many orders, each in a transaction of its own: one that cannot be moved stops none of the others. */
@ApplicationScoped
class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private final ReturnMoney money;

    OneByOne(ReturnMoney money) {
        this.money = money;
    }

    /** @param act gets the order locked, and must look again whether it is still due */
    void each(Callable<List<OrderId>> due, Consumer<Order> act) {
        for (OrderId id : QuarkusTransaction.requiringNew().call(due)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> act.accept(money.lock(id)));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "order %s could not be moved; it is tried again", id);
            }
        }
    }
}

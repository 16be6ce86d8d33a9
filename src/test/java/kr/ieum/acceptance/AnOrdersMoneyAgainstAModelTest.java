package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderDecisions;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Many people at one order at once: refunds, claims and claim money, before and after its supplier is paid, in amounts
 * that fit or do not. The model is one number a share. The seed is the repetition's number in a failure's message.
 */
@QuarkusTest
class AnOrdersMoneyAgainstAModelTest {
    private static final Caller SOMEBODY = Caller.system("test");
    private static final int THREADS = 6;
    private static final int ACTS = 12;

    @Inject
    Orders orders;

    @Inject
    OrderDecisions decisions;

    @Inject
    ClaimMoney claimMoney;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final AtomicLong back = new AtomicLong();

    @RepeatedTest(4)
    void neverGivesBackMoreThanWasPostedAndEndsExact(RepetitionInfo repetition) throws Exception {
        int seed = repetition.getCurrentRepetition();
        Contract contract = Contract.paid().provisioned().confirmed();
        if (seed % 2 == 0) contract.completed(clock.instant());
        OrderId id = OrderId.fromString(contract.id());

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * 1_000L + thread);
                all.add(threads.submit(() -> {
                    for (int act = 0; act < ACTS; act++) act(id, random);
                }));
            }
            for (Future<?> each : all) each.get();
        } finally {
            threads.shutdownNow();
        }

        agrees(seed, id);
        theRestGoesBack(id);
        agrees(seed, id);
        OrderView end = view(id);
        assertThat(end.refunded()).as("seed %d", seed).isEqualTo(end.paid());
        assertThat(end.status().name()).as("seed %d", seed).isEqualTo("REFUNDED");
        assertThat(contract.left()).as("seed %d", seed).isEqualTo(4_000_000);
    }

    private void act(OrderId id, Random random) {
        long amount = 1L + random.nextInt(90_000);
        try {
            if (random.nextInt(3) > 0) {
                QuarkusTransaction.requiringNew().run(() -> decisions.refund(id, Won.won(amount), "시험", SOMEBODY));
                back.addAndGet(amount);
            } else collect(id, amount);
        } catch (Refused | IllegalArgumentException tooMuch) {
            // Less was left, or less was claimed: then nothing must have moved, which the sums show.
        }
    }

    private void collect(OrderId id, long amount) {
        OrderView now = view(id);
        Share share = now.claimed().subsidy().isZero() ? Share.OWN : Share.SUBSIDY;
        claimMoney.comesBack(id.toString(), share, amount);
    }

    private void theRestGoesBack(OrderId id) {
        Won rest = QuarkusTransaction.requiringNew().call(() -> decisions.most(id));
        if (!rest.isZero()) QuarkusTransaction.requiringNew().run(() -> decisions.refund(id, rest, "나머지", SOMEBODY));
        back.addAndGet(rest.amount());
        OrderView now = view(id);
        for (Share share : Share.values()) {
            Won claimed = share == Share.SUBSIDY
                    ? now.claimed().subsidy()
                    : now.claimed().own();
            if (!claimed.isZero()) claimMoney.comesBack(id.toString(), share, claimed.amount());
        }
    }

    private OrderView view(OrderId id) {
        return QuarkusTransaction.requiringNew().call(() -> orders.get(id));
    }

    /** What was granted is refunded or claimed, and the ledger has moved exactly what is refunded, share by share. */
    private void agrees(int seed, OrderId id) {
        OrderView now = view(id);
        assertThat(now.refunded().plus(now.claimed()).total().amount())
                .as("seed %d", seed)
                .isEqualTo(back.get());
        assertThat(returned(id, "SUBSIDY"))
                .as("seed %d", seed)
                .isEqualTo(now.refunded().subsidy());
        assertThat(returned(id, "OWN"))
                .as("seed %d", seed)
                .isEqualTo(now.refunded().own());
    }

    private Won returned(OrderId id, String share) {
        return QuarkusTransaction.requiringNew().call(() -> sql.one("""
                select coalesce(sum(t.amount), 0) as won from ledger.transfer t
                join ledger.account a on a.id = t.to_account
                where t.order_id = ? and a.kind = 'VOUCHER' and a.share = ? and t.kind = 'POSTED'""", row -> row.won("won"), id.value(), share));
    }
}

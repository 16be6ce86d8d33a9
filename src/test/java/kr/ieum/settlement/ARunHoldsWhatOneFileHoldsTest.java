package kr.ieum.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.money.Won;
import kr.ieum.settlement.RunView.LeftOut;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.supplier.SupplierId;
import org.junit.jupiter.api.Test;

/** The bank takes so many payments in one file; a run asks for no more. */
class ARunHoldsWhatOneFileHoldsTest {
    private static final Split AMOUNT = new Split(Won.won(810_000), Won.won(90_000));

    private final SupplierId first = new SupplierId(UUID.randomUUID());
    private final SupplierId second = new SupplierId(UUID.randomUUID());
    private final SupplierId third = new SupplierId(UUID.randomUUID());
    private final Collected collected = new Collected(2, 4);

    @Test
    void suppliersBeyondItWaitForTheNextRunAndAreNamed() {
        collected.take(order(first, "O-1"));
        collected.take(order(second, "O-2"));
        Collectable.Candidate late = order(third, "O-3");
        collected.take(late);

        assertThat(collected.items()).containsOnlyKeys(first, second);
        assertThat(collected.leftOut()).containsExactly(new LeftOut(orderOf(late), "O-3", Why.NEXT_RUN));
    }

    @Test
    void aSupplierWhoIsInItIsPaidForEverything() {
        collected.take(order(first, "O-1"));
        collected.take(order(second, "O-2"));
        collected.take(order(first, "O-3"));
        collected.take(credit(second));

        assertThat(collected.items().get(first)).hasSize(2);
        assertThat(collected.items().get(second)).hasSize(2);
        assertThat(collected.leftOut()).isEmpty();
    }

    @Test
    void aCreditThatWaitsHasNoOrderToName() {
        collected.take(order(first, "O-1"));
        collected.take(order(second, "O-2"));
        collected.take(credit(third));

        assertThat(collected.items()).doesNotContainKey(third);
        assertThat(collected.leftOut()).isEmpty();
    }

    @Test
    void ordersBeyondWhatTwoPersonsCanLookThroughWaitToo() {
        for (int i = 1; i <= 4; i++) collected.take(order(first, "O-" + i));
        assertThat(collected.isFull()).isFalse();
        Collectable.Candidate fifth = order(first, "O-5");

        assertThat(collected.take(fifth)).isFalse();
        assertThat(collected.isFull()).isTrue();
        assertThat(collected.items().get(first)).hasSize(4);
        assertThat(collected.leftOut()).containsExactly(new LeftOut(orderOf(fifth), "O-5", Why.NEXT_RUN));
    }

    private static Collectable.Candidate order(SupplierId supplier, String code) {
        LineView.Item item = LineView.Item.of(new OrderId(UUID.randomUUID()), AMOUNT);
        return new Collectable.Candidate(supplier, item, code, "2021", null, Set.of(), false);
    }

    private static Collectable.Candidate credit(SupplierId supplier) {
        LineView.Item item = new LineView.Item(null, UUID.randomUUID(), AMOUNT, Split.NOTHING);
        return new Collectable.Candidate(supplier, item, null, "", null, Set.of(), false);
    }

    private static OrderId orderOf(Collectable.Candidate candidate) {
        return Objects.requireNonNull(candidate.item().orderId());
    }
}

package kr.ieum.money;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Spending a voucher: paying, opening the service, using it, confirming it, giving it up. */
final class OrderMoves {
    private static final String[] HOLDING = {"AGREED", "HELD", "PROVISIONED", "IN_USE"};

    private static final String[] EARNED = {"CONFIRMED", "SETTLED", "COMPLETED"};

    private OrderMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("pay", 30, life -> !life.withPact && life.voucherIs("ACTIVE"), OrderMoves::pay),
                new Move("pay agreed", 40, life -> life.withPact && life.voucherIs("ACTIVE"), OrderMoves::payAgreed),
                new Move("provision", 20, life -> life.anOrder("HELD") != null, OrderMoves::provision),
                new Move("use", 12, life -> life.anOrder("PROVISIONED") != null, OrderMoves::use),
                new Move("confirm", 20, life -> life.anOrder("PROVISIONED", "IN_USE") != null, OrderMoves::confirm),
                new Move("rate", 4, life -> life.anOrder(EARNED) != null, OrderMoves::rate),
                new Move("cancel", 6, life -> life.anOrder(HOLDING) != null, OrderMoves::cancel));
    }

    /** Any of them: a later part before an earlier one is refused. */
    private static void payAgreed(Life life) {
        life.readOrders();
        Life.Thing order = life.anOrder("AGREED");
        if (order == null) return;
        life.moved(
                order.path(),
                life.done(
                        "pay agreed", life.world.http.move(life.token, order.path() + "/payment", order.tag(), null)));
    }

    private static void pay(Life life) {
        World.Offer offer = life.world.anOffer(life.random);
        Life.Thing voucher = Objects.requireNonNull(life.voucher());
        life.ordered(life.done(
                "pay " + offer.plan(),
                life.world.http.post(
                        life.token,
                        voucher.path() + "/orders",
                        Map.of("listingId", offer.listing(), "plans", List.of(offer.plan())))));
    }

    private static void provision(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder("HELD"));
        move(life, life.world.sellerOf(order), order, "provision", Map.of());
    }

    private static void use(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder("PROVISIONED"));
        Map<String, Object> log = Map.of(
                "recordId",
                UUID.randomUUID().toString(),
                "kind",
                "LOG_IN",
                "usedAt",
                order.body().path("provisionedAt").asText());
        move(life, life.world.sellerOf(order), order, "usages", Map.of("records", List.of(log)));
    }

    private static void confirm(Life life) {
        move(life, life.token, Objects.requireNonNull(life.anOrder("PROVISIONED", "IN_USE")), "confirmation", null);
    }

    private static void rate(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder(EARNED));
        Map<String, Object> vote = Map.of("points", 1 + life.random.nextInt(5));
        life.done("rate", life.world.http.post(life.token, order.path() + "/satisfaction", vote));
    }

    private static void cancel(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder(HOLDING));
        move(life, life.token, order, "cancellation", Map.of("reason", "더 필요하지 않음"));
    }

    private static void move(Life life, String who, Life.Thing order, String move, @Nullable Object body) {
        life.moved(
                order.path(), life.done(move, life.world.http.move(who, order.path() + "/" + move, order.tag(), body)));
    }
}

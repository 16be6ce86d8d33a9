package kr.ieum.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arguing about an order: refunds asked for before and after the supplier was paid, and disputes. */
final class RequestMoves {
    private static final String[] EARNED = {"CONFIRMED", "SETTLED", "COMPLETED"};

    private RequestMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("ask refund", 8, life -> life.anOrder(EARNED) != null, RequestMoves::askRefund),
                new Move(
                        "dispute",
                        3,
                        life -> life.anOrder("HELD", "PROVISIONED", "IN_USE", "CONFIRMED", "SETTLED") != null,
                        RequestMoves::dispute),
                new Move("answer", 10, life -> isOpen(life, "REFUND"), RequestMoves::answer),
                new Move("accept", 10, life -> life.aRequest("ANSWERED") != null, RequestMoves::accept),
                new Move("say", 10, life -> isOpen(life, "DISPUTE"), RequestMoves::say),
                new Move("withdraw", 1, life -> undecided(life) != null, RequestMoves::withdraw),
                new Move("decide", 8, life -> life.aRequest("ANSWERED") != null, RequestMoves::decide));
    }

    private static boolean isOpen(Life life, String kind) {
        Life.Thing request = life.aRequest("OPEN");
        return request != null && request.body().path("kind").asText().equals(kind);
    }

    private static void askRefund(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder(EARNED));
        Map<String, Object> wish = new HashMap<>(Map.of("reason", "기능이 설명과 다릅니다"));
        switch (life.random.nextInt(3)) {
            case 0 -> wish.put("scope", "WHOLE");
            case 1 -> wish.put("scope", "FORMULA");
            default -> {
                wish.put("scope", "AMOUNT");
                wish.put("amount", 1 + life.random.nextInt(paid(order)));
            }
        }
        life.requested(life.done("ask refund", life.world.http.post(life.token, order.path() + "/refunds", wish)));
    }

    private static void dispute(Life life) {
        Life.Thing order =
                Objects.requireNonNull(life.anOrder("HELD", "PROVISIONED", "IN_USE", "CONFIRMED", "SETTLED"));
        String who = life.random.nextBoolean() ? life.token : life.world.sellerOf(order);
        life.requested(life.done(
                "dispute",
                life.world.http.move(who, order.path() + "/disputes", order.tag(), Map.of("reason", "접속이 되지 않음"))));
        life.read(order.path());
    }

    private static void answer(Life life) {
        Life.Thing request = Objects.requireNonNull(life.aRequest("OPEN"));
        Map<String, Object> answer = new HashMap<>(Map.of("reason", "확인했습니다"));
        String what = List.of("AGREES", "OFFERS", "REFUSES").get(life.random.nextInt(3));
        answer.put("answer", what);
        if (what.equals("OFFERS")) answer.put("amount", 1 + life.random.nextInt(asked(request)));
        move(life, life.world.sellerOf(life.orderOf(request)), request, what, "answer", answer);
    }

    /** The other side of a dispute tells its story, which is its answer. */
    private static void say(Life life) {
        Life.Thing request = Objects.requireNonNull(life.aRequest("OPEN"));
        boolean byFirm = request.body().path("openedBy").asText().equals("FIRM");
        String other = byFirm ? life.world.sellerOf(life.orderOf(request)) : life.token;
        move(life, other, request, "say", "statements", Map.of("text", "접속 기록을 붙입니다"));
    }

    private static void accept(Life life) {
        Life.Thing request = Objects.requireNonNull(life.aRequest("ANSWERED"));
        move(life, life.token, request, "accept", "acceptance", null);
    }

    private static Life.@Nullable Thing undecided(Life life) {
        return life.aRequest("OPEN", "ANSWERED");
    }

    /** By whichever side opened it. */
    private static void withdraw(Life life) {
        Life.Thing request = Objects.requireNonNull(undecided(life));
        boolean byFirm = request.body().path("openedBy").asText().equals("FIRM");
        String opener = byFirm ? life.token : life.world.sellerOf(life.orderOf(request));
        move(life, opener, request, "withdraw", "withdrawal", null);
    }

    private static void move(
            Life life, String who, Life.Thing request, String name, String move, @Nullable Object body) {
        life.moved(
                request.path(),
                life.done(name, life.world.http.move(who, request.path() + "/" + move, request.tag(), body)));
        life.read(life.orderOf(request).path());
    }

    private static void decide(Life life) {
        Life.Thing request = Objects.requireNonNull(life.aRequest("ANSWERED"));
        Map<String, Object> decision = new HashMap<>(Map.of("reason", "양쪽의 말을 들음"));
        String outcome = List.of("GRANT", "GRANT_IN_PART", "REJECT").get(life.random.nextInt(3));
        decision.put("outcome", outcome);
        if (outcome.equals("GRANT_IN_PART")) decision.put("amount", 1 + life.random.nextInt(asked(request)));
        life.done(
                outcome,
                life.world.twoAgree(
                        World.REVIEWER, World.SECOND_REVIEWER, request.path() + "/decision", request.tag(), decision));
        life.read(request.path());
        life.read(life.orderOf(request).path());
    }

    private static int asked(Life.Thing request) {
        return Math.max(1, request.body().path("asked").asInt(100_000));
    }

    private static int paid(Life.Thing order) {
        return order.body().at("/paid/subsidy").asInt()
                + order.body().at("/paid/own").asInt();
    }
}

package kr.ieum.money;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ieum.acceptance.Demand;
import org.jspecify.annotations.Nullable;

/** What happens between a firm's wish and its voucher. */
final class ApplicationMoves {
    private ApplicationMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("pact", 40, life -> life.withPact && life.pact() == null, ApplicationMoves::pact),
                new Move("apply", 40, ApplicationMoves::mayApply, ApplicationMoves::apply),
                new Move("change", 1, life -> life.application() != null, Life::changes),
                new Move("apply elsewhere", 2, life -> life.world.places.size() > 1, ApplicationMoves::applyElsewhere),
                new Move("withdraw", 2, ApplicationMoves::isOpen, life -> byFirm(life, "withdrawal", null)),
                new Move("ask", 4, life -> life.applicationIs("IN_REVIEW"), life -> byReviewer(life, "clarification")),
                new Move("answer", 8, life -> life.applicationIs("CLARIFYING"), ApplicationMoves::answer),
                new Move("appeal", 8, life -> life.applicationIs("REFUSED"), life -> byFirm(life, "appeal", text())),
                new Move("decide", 12, life -> life.applicationIs("IN_REVIEW", "APPEALED"), ApplicationMoves::decide));
    }

    private static boolean mayApply(Life life) {
        if (life.withPact && life.pact() == null) return false;
        return life.application() == null || life.applicationIs("REFUSED", "WITHDRAWN") && life.random.nextInt(4) == 0;
    }

    private static boolean isOpen(Life life) {
        return life.applicationIs("IN_REVIEW", "CLARIFYING", "WAITING")
                || life.applicationIs("ADMITTED") && life.voucherIs("AWAITING_DEPOSIT");
    }

    /** One in ten declares what bars it. */
    private static void apply(Life life) {
        Map<String, Object> declared = new HashMap<>(Demand.DECLARED);
        if (life.random.nextInt(10) == 0) declared.put("firm.hasTaxArrears", true);
        Map<String, Object> form = new HashMap<>(Map.of("declarations", declared));
        if (life.pact() != null) form.put("pactId", life.pact());
        life.applied(life.done(
                "apply", life.world.http.post(life.token, "/rounds/" + life.round() + "/applications", form)));
    }

    /** In another programme as well, and leaves it at that: a firm of two programmes is one firm. */
    private static void applyElsewhere(Life life) {
        List<World.Place> places = life.world.places;
        World.Place other = places.get(life.random.nextInt(places.size()));
        if (other.equals(life.place)) return;
        life.done(
                "apply elsewhere",
                life.world.http.post(
                        life.token,
                        "/rounds/" + other.round() + "/applications",
                        Map.of("declarations", Demand.DECLARED)));
    }

    /** Two suppliers, who sign; what is more than a voucher may be is refused, and tried with something else. */
    private static void pact(Life life) {
        World.Offer one = life.world.anOffer(life.random);
        World.Offer other = life.world.anOffer(life.random);
        List<Map<String, Object>> parts = Stream.of(one, other)
                .map(offer -> Map.<String, Object>of("listingId", offer.listing(), "plans", List.of(offer.plan())))
                .toList();
        Http.Reply made = life.done(
                "pact",
                life.world.http.post(
                        life.token, "/rounds/" + life.round() + "/pacts", Map.of("purpose", "함께 씁니다", "parts", parts)));
        if (!made.isDone()) return;
        for (World.Offer offer : List.of(one, other))
            life.done(
                    "sign",
                    life.world.http.post(
                            offer.seller(),
                            "/pacts/" + made.get("id") + "/signature",
                            Map.of("contentHash", made.get("contentHash"))));
        life.agreed(made.get("id"));
    }

    private static void answer(Life life) {
        byFirm(life, "clarification/answer", text());
    }

    private static void byFirm(Life life, String move, @Nullable Object body) {
        Life.Thing application = Objects.requireNonNull(life.application());
        life.moved(
                application.path(),
                life.done(
                        move,
                        life.world.http.move(life.token, application.path() + "/" + move, application.tag(), body)));
    }

    private static void byReviewer(Life life, String move) {
        Life.Thing application = Objects.requireNonNull(life.application());
        life.moved(
                application.path(),
                life.done(
                        move,
                        life.world.http.move(
                                World.REVIEWER, application.path() + "/" + move, application.tag(), text())));
    }

    private static void decide(Life life) {
        Life.Thing application = Objects.requireNonNull(life.application());
        String decision = life.random.nextInt(3) == 0 ? "REFUSE" : "ADMIT";
        life.done(
                decision,
                life.world.twoAgree(
                        World.REVIEWER,
                        World.SECOND_REVIEWER,
                        application.path() + "/decision",
                        application.tag(),
                        Map.of("decision", decision, "reason", "검토함")));
        life.read(application.path());
    }

    private static Map<String, Object> text() {
        return Map.of("text", "확인 바랍니다");
    }
}

package kr.ieum.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Taking back what was spent wrongly, and what becomes of claims: paid in part or too much, reversed, set off, given up. */
final class ClaimMoves {
    private static final String[] EARNED = {"CONFIRMED", "SETTLED", "COMPLETED"};

    private ClaimMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("claw back", 3, life -> life.anOrder(EARNED) != null, ClaimMoves::clawBack),
                new Move("pay claim", 4, life -> life.anOrder(EARNED) != null, ClaimMoves::pay),
                new Move("reverse", 1, life -> life.anOrder(EARNED) != null, life -> end(life, "reversal")),
                new Move("write off", 1, life -> life.anOrder(EARNED) != null, life -> end(life, "write-off")),
                new Move("set off", 2, life -> life.anOrder(EARNED) != null, life -> end(life, "set-off")));
    }

    private static void clawBack(Life life) {
        Life.Thing order = Objects.requireNonNull(life.anOrder(EARNED));
        Map<String, Object> decision = Map.of(
                "orderId",
                order.body().path("id").asText(),
                "debtor",
                life.random.nextBoolean() ? "FIRM" : "SUPPLIER",
                "ground",
                List.of("OTHER_PURPOSE", "REQUIREMENT_NOT_MET").get(life.random.nextInt(2)),
                "principal",
                1
                        + life.random.nextInt(
                                Math.max(1, order.body().at("/paid/subsidy").asInt())),
                "reason",
                "현장점검에서 확인됨",
                "appealNote",
                "20일 안에 이의신청할 수 있습니다");
        life.done("claw back", life.world.twoAgree(World.REVIEWER, World.SECOND_REVIEWER, "/claims", null, decision));
        life.read(order.path());
    }

    /** Any open claim of anybody, for the bank knows no lives. */
    private static void pay(Life life) {
        JsonNode claim = aClaim(life);
        if (claim == null) return;
        int open = claim.path("open").asInt();
        int won = life.random.nextInt(4) == 0 ? open + 1_000 : 1 + life.random.nextInt(Math.max(1, open * 2));
        DepositMoves.bank(life, "pay claim", won, claim.path("code").asText());
    }

    private static void end(Life life, String how) {
        JsonNode claim = aClaim(life);
        if (claim == null) return;
        String path = "/claims/" + claim.path("id").asText();
        String tag = "\"" + claim.path("version").asText() + "\"";
        Object body = how.equals("set-off") ? null : Map.of("reason", "이의신청을 받아들임");
        life.done(how, life.world.twoAgree(World.FINANCE, World.SECOND_FINANCE, path + "/" + how, tag, body));
    }

    private static @Nullable JsonNode aClaim(Life life) {
        JsonNode items =
                life.world.http.get(World.FINANCE, "/claims?limit=50").body().path("items");
        return items.isEmpty() ? null : items.get(life.random.nextInt(items.size()));
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.DutyScenes.Scene;

/** Scenes of rounds in which suppliers are found first, or a consultant comes first. */
final class FlowScenes {
    private final Scenes scenes;

    FlowScenes(Scenes scenes) {
        this.scenes = scenes;
    }

    static String roundIn(String stepOrder, String version) {
        return Rounds.openUnder(
                version,
                "2021",
                document -> document.replaceFirst(
                                "(?m)^stepOrder:.*$", "stepOrder: { value: " + stepOrder + ", unverified: true }")
                        .replaceFirst("(?m)^  leastSuppliers:.*$", ""),
                400_000_000);
    }

    Scene matchRound() {
        return new Scene()
                .firm(Demand.aFirm().token())
                .thing("rounds", scenes.matchRound)
                .thing("listings", scenes.listing);
    }

    Scene proposed() {
        Demand.Firm firm = Demand.aFirm();
        Response pact = scenes.propose(firm);
        return new Scene()
                .firm(firm.token())
                .thing("pacts", pact.path("id"))
                .thing("contentHash", pact.path("contentHash"));
    }

    Scene agreed() {
        Demand.Firm firm = Demand.aFirm();
        Response pact = scenes.propose(firm);
        post(
                        scenes.supplier.token(),
                        "/api/v1/pacts/" + pact.path("id") + "/signature",
                        Map.of("contentHash", pact.path("contentHash")))
                .then()
                .statusCode(200);
        String voucher = activeVoucher(firm, scenes.matchRound, Map.of("pactId", pact.path("id")));
        return new Scene()
                .firm(firm.token())
                .thing(
                        "orders",
                        get(firm.token(), "/api/v1/vouchers/" + voucher + "/orders")
                                .path("items[0].id"));
    }

    Scene toAdvise() {
        return new Scene().thing("vouchers", activeVoucher(Demand.aFirm(), consultRound(), Map.of()));
    }

    Scene advised() {
        Demand.Firm firm = Demand.aFirm();
        String voucher = activeVoucher(firm, consultRound(), Map.of());
        post(
                        Supply.REVIEWER,
                        "/api/v1/vouchers/" + voucher + "/consultation",
                        Map.of("categories", List.of(Supply.CATEGORY), "finding", "권함"))
                .then()
                .statusCode(200);
        Scene scene = new Scene().thing("vouchers", voucher);
        scene.tokens.put("fi", firm.token());
        return scene;
    }

    private static String consultRound() {
        return roundIn("CONSULT_FIRST", "2021-consulted");
    }

    private String activeVoucher(Demand.Firm firm, String round, Map<String, Object> more) {
        Map<String, Object> form = new java.util.HashMap<>(more);
        form.put("declarations", Demand.DECLARED);
        form.put("integrityPledge", true);
        Response applied = post(firm.token(), "/api/v1/rounds/" + round + "/applications", form);
        applied.then().statusCode(201);
        return scenes.activeVoucherOf(applied.path("id"));
    }
}

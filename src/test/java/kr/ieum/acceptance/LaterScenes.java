package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.DutyScenes.Scene;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;

/** As {@link DutyScenes}, for what comes after the payment or takes a round by score. */
final class LaterScenes {

    private static final long SUBSIDY = 2_800_000;

    private final Scenes scenes;
    private final Jobs jobs;
    private final TestClock clock;

    LaterScenes(Scenes scenes, Jobs jobs, TestClock clock) {
        this.scenes = scenes;
        this.jobs = jobs;
        this.clock = clock;
    }

    Scene recurringJob() {
        return new Scene().thing("name", "forget-answers");
    }

    Scene registered() {
        return firm(Demand.aFirm());
    }

    private static Scene firm(Demand.Firm firm) {
        return new Scene().firm(firm.token()).thing("firms", firm.id());
    }

    Scene message() {
        Demand.Firm told = Demand.aFirm();
        scenes.apply(told);
        return firm(told)
                .thing(
                        "inbox/messages",
                        get(told.token(), "/api/v1/inbox/messages").path("items[0].id"));
    }

    /** A firm has sent more than its own share, and its account is known. */
    Scene owed() {
        Demand.Firm firm = Demand.aFirm();
        Response application = get(firm.token(), "/api/v1/applications/" + scenes.apply(firm));
        Demand.deposit(application.path("code"), application.<Integer>path("own") + 10_000L);
        move(
                        Supply.FINANCE,
                        "/api/v1/firms/" + firm.id(),
                        "/refund-account/confirmation",
                        Map.of("confirmed", true, "reason", "예금주 조회"))
                .then()
                .statusCode(200);
        return firm(firm);
    }

    Scene confirmed() {
        Demand.Firm buyer = Demand.aFirm();
        return firm(buyer).thing("orders", scenes.aConfirmedOrder(buyer));
    }

    /** Confirmed, and its firm has said how content it is. */
    Scene rated() {
        Scene scene = confirmed();
        String path = "/api/v1/orders/" + scene.things.get("orders") + "/satisfaction";
        post(scene.tokens.remove("FI"), path, Map.of("points", 4)).then().statusCode(200);
        return scene;
    }

    /** Bought more than a year ago: what the voucher paid for is over. */
    Scene outlived() {
        clock.advance(Duration.ofDays(-500));
        Instant then = clock.instant();
        Supply.Company seller = Supply.aSellingSupplier(LocalDate.ofInstant(then, ZoneId.of("Asia/Seoul")));
        String listing = Supply.aPublishedListing(seller, "SKU-1", 550_000);
        Demand.Firm buyer = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(buyer, Rounds.open("2021", 4_000_000, then));
        String order = Demand.pay(buyer, voucher, listing, "YEAR-10").path("id");
        String path = "/api/v1/orders/" + order;
        move(seller.token(), path, "/provision", Map.of()).then().statusCode(200);
        Map<String, String> use = Map.of("recordId", "1", "kind", "LOG_IN", "usedAt", then.toString());
        Supply.json(seller.token()).body(Map.of("records", List.of(use))).post(path + "/usages");
        move(buyer.token(), path, "/confirmation", null).then().statusCode(200);
        clock.reset();
        return new Scene()
                .supplier(seller.token())
                .thing("orders", order)
                .thing("usedOn", Supply.today().minusDays(1).toString());
    }

    Scene installed() {
        return new Scene().thing("orders", Contract.installed().id());
    }

    Scene disputed() {
        Demand.Firm buyer = Demand.aFirm();
        String order = scenes.pay(buyer, scenes.activeVoucherOf(scenes.apply(buyer)));
        return firm(buyer).thing("order-requests", Scenes.dispute(buyer.token(), order));
    }

    Scene refundAsked() {
        Scene scene = confirmed();
        Response asked = post(
                scene.tokens.get("fi"),
                "/api/v1/orders/" + scene.things.get("orders") + "/refunds",
                Map.of("scope", "WHOLE", "reason", "기능이 설명과 다릅니다"));
        asked.then().statusCode(201);
        return scene.thing("order-requests", asked.path("id"));
    }

    Scene refundOffered() {
        return answered(Map.of("answer", "OFFERS", "amount", 100_000, "reason", "석 달은 쓰셨습니다"));
    }

    Scene refundDenied() {
        return answered(Map.of("answer", "REFUSES", "reason", "이미 쓰셨습니다"));
    }

    private Scene answered(Map<String, Object> answer) {
        Scene scene = refundAsked();
        String request = "/api/v1/order-requests/" + scene.things.get("order-requests");
        move(scenes.supplier.token(), request, "/answer", answer).then().statusCode(200);
        return scene;
    }

    Scene claim() {
        return new Scene().thing("claims", scenes.aClaim("SUPPLIER"));
    }

    Scene claimOnFirm() {
        return new Scene().thing("claims", scenes.aClaim("FIRM"));
    }

    Scene toScore() {
        return candidate(Rounds.openScored(SUBSIDY));
    }

    private static Scene candidate(String round) {
        Object application = Demand.apply(Demand.aFirm(), round).get("id");
        return new Scene().thing("rounds", round).thing("applications", (String) application);
    }

    Scene scored() {
        Scene scene = toScore();
        Scoring.giveTwice(scene.things.get("applications"), 80);
        return scene;
    }

    Scene ranking() {
        Scene scene = scored();
        clock.advance(Duration.ofMinutes(31));
        jobs.runNow("rounds");
        clock.reset();
        String ranking = Scoring.ranking(scene.things.get("rounds"));
        return scene.thing("contentHash", get(Supply.REVIEWER, ranking).path("contentHash"));
    }

    Scene ranked() {
        Scene scene = ranking();
        Scoring.confirm(scene.things.get("rounds"), jobs);
        return scene;
    }
}

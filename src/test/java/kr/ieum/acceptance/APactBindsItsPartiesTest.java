package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where suppliers are found first: nobody applies before every one of them has signed, and only they can. */
@QuarkusTest
class APactBindsItsPartiesTest {
    private static final long PRICE = 1_100_000;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    private Scheme scheme;
    private String round;
    private Firm firm;
    private Company one;
    private Company other;
    private List<String> listings;

    @BeforeEach
    void twoSuppliers() {
        clock.set(Instant.parse("2023-03-02T01:00:00Z"));
        scheme = Scheme.of(Rounds.document("data", "2023"), clock, jobs);
        round = scheme.round(100_000_000);
        firm = scheme.firm();
        one = scheme.supplier();
        other = scheme.supplier();
        listings = List.of(scheme.listing(one, PRICE), scheme.listing(other, PRICE));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private static Response sign(Company supplier, Response pact) {
        return post(
                supplier.token(),
                "/api/v1/pacts/" + pact.path("id") + "/signature",
                Map.of("contentHash", pact.path("contentHash")));
    }

    @Test
    void everySupplierSignsBeforeTheFirmCanApply() {
        Response pact = scheme.propose(firm, round, listings);
        pact.then().statusCode(201).body("supply", equalTo(2_000_000)).body("status", equalTo("PROPOSED"));
        scheme.application(firm, round, null).then().statusCode(422).body("code", equalTo("PACT_MISSING"));
        sign(one, pact).then().statusCode(200).body("status", equalTo("PROPOSED"));
        sign(one, pact).then().statusCode(409).body("code", equalTo("ALREADY_SIGNED"));
        scheme.application(firm, round, pact.path("id")).then().statusCode(422).body("code", equalTo("PACT_MISSING"));
        sign(other, pact).then().statusCode(200).body("status", equalTo("AGREED"));
        assertThat(Demand.notices(firm)).containsExactly("PACT_AGREED");
        Firm stranger = scheme.firm();
        scheme.application(stranger, round, pact.path("id"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PACT_MISSING"));
        scheme.application(firm, round, pact.path("id"))
                .then()
                .statusCode(201)
                .body("subsidy", equalTo(1_800_000))
                .body("own", equalTo(200_000));
        move(one.token(), "/api/v1/pacts/" + pact.path("id"), "/refusal", Map.of("reason", "바쁨"))
                .then()
                .statusCode(409);
    }

    @Test
    void whatWasAgreedEndsWithTheSelection() {
        Object pact = scheme.pact(firm, round, Map.of(one, listings.get(0), other, listings.get(1)));
        Map<String, Object> application = scheme.apply(firm, round, pact);
        if (scheme.isScored()) {
            scheme.score(application.get("id"), 90);
            scheme.rank(round);
        }
        scheme.deposit(application);
        Object id = Demand.applicationOf(firm, application).get("voucherId");
        String voucher = "/api/v1/vouchers/" + id;
        String orders = voucher + "/orders";
        assertThat(get(firm.token(), orders).<List<String>>path("items.status"))
                .isNotEmpty()
                .containsOnly("AGREED");

        assertThat(Scheme.buyable(firm, id, one, listings.get(0)))
                .as("a voucher of a pact buys what the pact names")
                .isEmpty();

        Map<String, Object> why = Map.of("reason", "휴업이 확인됨");
        move(Supply.REVIEWER, voucher, "/cancellation", why).then().statusCode(202);
        move(Supply.SECOND_REVIEWER, voucher, "/cancellation", why).then().statusCode(200);
        assertThat(get(firm.token(), orders).<List<String>>path("items.status")).containsOnly("CANCELLED");
        Books.areExact();
    }

    @Test
    void oneThatRefusesEndsItAndTheFirmIsTold() {
        Response pact = scheme.propose(firm, round, listings);
        String path = "/api/v1/pacts/" + pact.path("id");
        post(one.token(), path + "/refusal", Map.of("reason", "바쁨")).then().statusCode(428);
        move(one.token(), path, "/refusal", Map.of("reason", "바쁨")).then().statusCode(200);
        sign(other, pact).then().statusCode(409);
        assertThat(Demand.notices(firm)).containsExactly("PACT_REFUSED");
        Response second = scheme.propose(firm, round, listings);
        move(firm.token(), "/api/v1/pacts/" + second.path("id"), "/withdrawal", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void nobodyElseSeesOrSignsIt() {
        Response pact = scheme.propose(firm, round, listings);
        String path = "/api/v1/pacts/" + pact.path("id");
        Company stranger = Supply.aSupplier();
        sign(stranger, pact).then().statusCode(404);
        get(stranger.token(), path).then().statusCode(404);
        get(scheme.firm().token(), path).then().statusCode(404);
        get(stranger.token(), "/api/v1/pacts").then().statusCode(200).body("items", hasSize(0));
        get(other.token(), "/api/v1/pacts").then().statusCode(200).body("items", hasSize(1));
        get(Supply.REVIEWER, path).then().statusCode(200);
        post(firm.token(), path + "/signature", Map.of("contentHash", pact.path("contentHash")))
                .then()
                .statusCode(403);
        post(one.token(), path + "/signature", Map.of("contentHash", "other"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OTHER_CONTENT"));
        json(scheme.firm().token())
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", Supply.tag(Supply.REVIEWER, path))
                .post(path + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void theSameKeyIsTheSamePact() {
        Map<String, Object> body = Map.of(
                "purpose",
                "수요를 예측합니다.",
                "parts",
                List.of(Map.of("listingId", listings.get(0), "plans", List.of("YEAR-10"))));
        String key = Supply.aKey();
        String first = json(firm.token())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/rounds/" + round + "/pacts")
                .path("id");
        String second = json(firm.token())
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/rounds/" + round + "/pacts")
                .path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void itStaysWithinTheLimitsOfTheDocument() {
        String dear = scheme.listing(one, 11_000_011);
        scheme.propose(firm, round, List.of(dear)).then().statusCode(422).body("code", equalTo("OVER_CATEGORY_LIMIT"));
        scheme.propose(firm, round, List.of(listings.get(0), listings.get(0)))
                .then()
                .statusCode(422)
                .body("code", equalTo("DOUBLE_LISTING"));
        scheme.propose(firm, round, List.of("00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(404);
        scheme.propose(firm, Rounds.open("2021", 4_000_000, clock.instant()), List.of(listings.get(0)))
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_MATCH_FIRST"));
    }
}

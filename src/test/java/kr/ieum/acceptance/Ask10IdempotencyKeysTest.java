package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Asked for in killbill#178 (open since 2014), artivisi/balaka#29, LerianStudio/midaz#1974 and formancehq/stack#1464:
 * whoever does not know whether a request got through sends it again with the same key. That keys outlive a killed
 * process stands in {@code kr.ieum.dev.KilledInTheRushIT}.
 */
@QuarkusTest
class Ask10IdempotencyKeysTest {
    private Demand.Firm firm;
    private String voucher;
    private String listing;

    @BeforeEach
    void anActiveVoucher() {
        String round = Rounds.open("2020", 3_600_000);
        firm = Demand.aFirm();
        voucher = Demand.anActiveVoucher(firm, round);
        listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP", Map.of("A", 1_100_000L, "B", 2_200_000L));
    }

    @Test
    void theSameKeyAndBodyHaveTheSameAnswerAndOneOrder() {
        String key = aKey();
        Response first = pay(firm, key, "A");
        Response again = pay(firm, key, "A");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotency-Hit")).isNull();
        assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = aKey();
        pay(firm, key, "A").then().statusCode(201);

        Response other = pay(firm, key, "B");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void aRefusalIsKeptEvenWhenItWouldNowBeGranted() {
        String key = aKey();
        String order = pay(firm, aKey(), "B").then().statusCode(201).extract().path("id");
        Supply.Company expensive = Supply.aSellingSupplier();
        String much = Supply.aPublishedListing(expensive, "MUCH", 3_300_000);
        Response refused = posted(firm, key, much, "YEAR-10");
        assertThat(refused.<String>path("code")).isEqualTo("BALANCE_TOO_SMALL");

        Supply.move(firm.token(), "/api/v1/orders/" + order, "/cancellation", Map.of("reason", "바꿈"))
                .then()
                .statusCode(200);
        Response again = posted(firm, key, much, "YEAR-10");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).isEqualTo(refused.asString());
        assertThat(posted(firm, aKey(), much, "YEAR-10").statusCode()).isEqualTo(201);
    }

    @Test
    void sixteenAtOnceWithOneKeyMakeOneOrder() {
        String key = aKey();

        List<Response> answers = Race.of(16, i -> pay(firm, key, "A"));

        assertThat(answers).anySatisfy(each -> assertThat(each.statusCode()).isEqualTo(201));
        assertThat(answers).allSatisfy(each -> {
            assertThat(each.statusCode()).as(each.asString()).isIn(201, 409);
            if (each.statusCode() == 409) assertThat(each.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
        });
        assertThat(answers)
                .filteredOn(each -> each.statusCode() == 201)
                .extracting(each -> each.<String>path("id"))
                .containsOnly(orders().get(0));
        assertThat(orders()).hasSize(1);
        assertThat(pay(firm, key, "A").<String>path("id")).isEqualTo(orders().get(0));
        Books.areExact();
    }

    @Test
    void aKeyIsTheCompanysOwn() {
        String key = aKey();
        pay(firm, key, "A").then().statusCode(201);
        Demand.Firm other = Demand.aFirm();
        String its = Demand.anActiveVoucher(other, Rounds.open("2020", 3_600_000));

        Response answer = Supply.json(other.token())
                .header("Idempotency-Key", key)
                .body(Map.of("listingId", listing, "plans", List.of("A")))
                .post("/api/v1/vouchers/" + its + "/orders");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("voucherId")).isEqualTo(its);
        assertThat(answer.header("Idempotency-Hit")).isNull();
    }

    @Test
    void aKeyBelongsToOneOperation() {
        String key = aKey();
        String order = pay(firm, key, "A").then().statusCode(201).extract().path("id");
        json(firm.token())
                .header("Idempotency-Key", key)
                .header("If-Match", Supply.tag(firm.token(), "/api/v1/orders/" + order))
                .body(Map.of("reason", "바꿈"))
                .post("/api/v1/orders/" + order + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void withOrWithoutQuotesItIsTheSameKey() {
        String key = aKey();
        Response bare = pay(firm, key, "A");
        Response quoted = pay(firm, "\"" + key + "\"", "A");
        assertThat(quoted.asString()).isEqualTo(bare.asString());
        assertThat(orders()).hasSize(1);
    }

    @Test
    void aMissingOrSpoiltKeyIsSaidToBeSo() {
        Response missing = json(firm.token())
                .body(Map.of("listingId", listing, "plans", List.of("A")))
                .post("/api/v1/vouchers/" + voucher + "/orders");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        for (String spoilt : List.of("", "with space", "k".repeat(129), "\"", "a\"b")) {
            Response answer = pay(firm, spoilt, "A");
            assertThat(answer.statusCode()).as(spoilt).isEqualTo(400);
            assertThat(answer.<String>path("code")).as(spoilt).startsWith("IDEMPOTENCY_KEY_M");
        }
        assertThat(orders()).isEmpty();
    }

    @Test
    void beingTurnedAwayAtTheDoorIsNotKept() {
        String key = aKey();
        assertThat(pay(new Demand.Firm(firm.id(), "not.a.token", firm.businessNumber()), key, "A")
                        .statusCode())
                .isEqualTo(401);
        assertThat(pay(firm, key, "A").statusCode()).isEqualTo(201);
    }

    private List<String> orders() {
        return get(firm.token(), "/api/v1/vouchers/" + voucher + "/orders")
                .jsonPath()
                .getList("items.id");
    }

    private Response pay(Demand.Firm payer, String key, String plan) {
        return posted(payer, key, listing, plan);
    }

    private Response posted(Demand.Firm payer, String key, String what, String plan) {
        return json(payer.token())
                .header("Idempotency-Key", key)
                .body(Map.of("listingId", what, "plans", List.of(plan)))
                .post("/api/v1/vouchers/" + voucher + "/orders");
    }
}

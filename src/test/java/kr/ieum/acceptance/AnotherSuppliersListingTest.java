package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.aSellingSupplier;
import static kr.ieum.acceptance.Supply.aSupplier;
import static kr.ieum.acceptance.Supply.anApprovalOf;
import static kr.ieum.acceptance.Supply.content;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnotherSuppliersListingTest {

    @Test
    void doesNotExistUntilItIsForSale() {
        Company company = aSellingSupplier();
        Company other = aSupplier();
        String id = Supply.make(company, "SERP-01", content("초안", 1_980_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        get(other.token(), "/api/v1/listings/" + id).then().statusCode(404);
        get(other.token(), "/api/v1/listings/" + id + "/versions").then().statusCode(404);
        get(other.token(), "/api/v1/listings/" + id + "/versions/1").then().statusCode(404);
        get(other.token(), company.path() + "/listings").then().statusCode(404);
        get(other.token(), company.path() + "/listings/SERP-01").then().statusCode(404);
        json(other.token())
                .header("If-Match", "\"1\"")
                .body(content("가로챔", 1))
                .put(company.path() + "/listings/SERP-01")
                .then()
                .statusCode(404);
        for (String move : List.of("/stop", "/resumption"))
            post(other.token(), "/api/v1/listings/" + id + move, Map.of("reason", "x"))
                    .then()
                    .statusCode(404);
    }

    @Test
    void hidesItsDraftAndItsPriceEvidenceOnceItIsForSale() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        Supply.replace(company, "SERP-01", content("다음", 2_000_000)).then().statusCode(200);

        get(aSupplier().token(), "/api/v1/listings/" + id)
                .then()
                .statusCode(200)
                .body("open", nullValue())
                .body("priceEvidence", nullValue())
                .body("plans[0].contractPrice", nullValue());
        get(REVIEWER, "/api/v1/listings/" + id).then().body("open.number", equalTo(2));
    }

    @Test
    void norDoesAnythingElseOfAnotherSupplier() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);
        Company other = aSupplier();

        for (String path : List.of(
                company.path(),
                company.path() + "/approvals",
                approval,
                approval + "/agreement",
                company.path() + "/webhook",
                company.path() + "/webhook/attempts"))
            get(other.token(), path).then().statusCode(404);
        get(other.token(), "/api/v1/suppliers").then().body("items.id", contains(other.id()));
        post(other.token(), company.path() + "/approvals", Map.of()).then().statusCode(400);
        json(other.token())
                .header("If-Match", "\"0\"")
                .body(Supply.details())
                .put(company.path())
                .then()
                .statusCode(404);
        String mixed = other.path() + approval.substring(company.path().length());
        get(other.token(), mixed).then().statusCode(404);
    }

    @Test
    void aStaleTagIsRefusedAndAMissingOneAskedFor() {
        Company company = aSupplier();
        String path = company.path() + "/listings/SERP-01";
        Supply.make(company, "SERP-01", content("하나", 1_000_000)).then().statusCode(201);
        String read = Supply.tag(company.token(), path);
        Supply.replace(company, "SERP-01", content("둘", 1_000_000)).then().statusCode(200);

        var again = json(company.token()).body(content("셋", 1_000_000));
        again.put(path).then().statusCode(428);
        json(company.token())
                .header("If-Match", read)
                .body(content("셋", 1_000_000))
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        Supply.make(company, "SERP-01", content("넷", 1_000_000)).then().statusCode(409);
        json(company.token())
                .header("If-Match", read)
                .body(content("다섯", 1_000_000))
                .put(company.path() + "/listings/NEW")
                .then()
                .statusCode(412);
        json(company.token())
                .body(content("여섯", 1_000_000))
                .put(company.path() + "/listings/NEW")
                .then()
                .statusCode(428);
        json(company.token())
                .header("Idempotency-Key", aKey())
                .header("If-Match", read)
                .post(path + "/submission")
                .then()
                .statusCode(412);
    }

    @Test
    void aRepeatedKeyActsOnce() {
        String token = Supply.aSupplierMember();
        String key = aKey();
        String first =
                register(token, key, "웹캐시").then().statusCode(201).extract().path("id");

        register(token, key, "웹캐시").then().statusCode(201).body("id", equalTo(first));
        register(token, key, "다른 이름").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        register(token, aKey(), "웹캐시").then().statusCode(409).body("code", equalTo("SUPPLIER_REGISTERED"));
        json(token).body(Supply.details()).post("/api/v1/suppliers").then().statusCode(400);
    }

    @Test
    void garbageIsAClearRefusal() {
        Company company = aSupplier();
        String listing = company.path() + "/listings/SERP-01";
        for (String body : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"title\":1}",
                "{\"unknown\":true}",
                "{\"title\":{\"ko\":\"\\u0000\"}}",
                "{\"plans\":[null]}",
                "{\"plans\":[{\"price\":-1}]}",
                "{\"plans\":[{\"price\":1e99}]}",
                "{\"plans\":[{\"price\":\"1\"}]}"))
            json(company.token())
                    .header("If-None-Match", "*")
                    .body(body)
                    .put(listing)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        Map<String, Object> unstorable = content("\u0000", 1_000_000);
        Supply.make(company, "NUL", unstorable).then().statusCode(400);
        Map<String, Object> huge = content("큰 값", 10_000_000_001L);
        Supply.make(company, "HUGE", huge).then().statusCode(422).body("code", equalTo("PRICE_RANGE"));
        Supply.make(company, "HUGER", content("더 큰 값", Long.MAX_VALUE)).then().statusCode(400);
        Supply.make(company, "MOST", content("가장 큰 값", 10_000_000_000L)).then().statusCode(201);
        Supply.make(company, "a b", content("공백", 1_000)).then().statusCode(400);
        for (String path : List.of(
                "/api/v1/listings/nonsense",
                "/api/v1/listings?limit=0",
                "/api/v1/listings?cursor=nonsense",
                "/api/v1/listings?supplier=nonsense",
                "/api/v1/listings?seatMonthUpTo=-1",
                "/api/v1/suppliers/nonsense")) {
            int status = get(company.token(), path).statusCode();
            assertThat(status).as(path).isIn(400, 404);
        }
    }

    @Test
    void onlyTheRightDutyDecides() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);

        post(company.token(), approval + "/decision", Map.of("outcome", "APPROVED"))
                .then()
                .statusCode(403);
        post(Tokens.of("auditor.jung"), company.path() + "/suspension", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        post(REVIEWER, company.path() + "/payout-account/confirmation", Map.of("confirmed", true))
                .then()
                .statusCode(403);
        get(Tokens.of("owner.hana"), company.path()).then().statusCode(403);
        get("no-token", company.path()).then().statusCode(401);
        get(Tokens.of("owner.hana"), "/api/v1/listings?status=DRAFT").then().statusCode(403);
    }

    private static io.restassured.response.Response register(String token, String key, String name) {
        Map<String, Object> details = Supply.details();
        details.put("name", name);
        return json(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(details)
                .post("/api/v1/suppliers");
    }
}

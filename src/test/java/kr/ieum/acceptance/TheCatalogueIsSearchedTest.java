package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.aSellingSupplier;
import static kr.ieum.acceptance.Supply.content;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.plan;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Owners look for services in their own words, and are told why they see what they see. */
@QuarkusTest
class TheCatalogueIsSearchedTest {
    private static final String SEARCH = "/api/v1/listings";
    private static final String ADMINISTRATOR = Tokens.of("admin.yoon");

    private static Response search(String text, Object... more) {
        var request = given().queryParam("text", text);
        for (int i = 0; i < more.length; i += 2) request.queryParam((String) more[i], more[i + 1]);
        return request.get(SEARCH);
    }

    private static Response untilFound(String text, String id) {
        return Patience.until(text + " finds " + id, () -> search(text), answer -> answer.jsonPath()
                .getList("items.id")
                .contains(id));
    }

    @Test
    void aNameIsFoundHoweverItIsTyped() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-1", content("해찬솔 출퇴근 도우미", 1_100_000));
        untilFound("해찬솔 출퇴근 도우미", id);
        for (String typed : List.of("해찬솔출퇴근도우미", "해찬 솔", "ㅎㅊㅅ", "해챤솔", "해찬솔을", "  해찬솔\u200B "))
            search(typed).then().statusCode(200).body("items[0].id", equalTo(id));
    }

    @Test
    void aHitSaysWhyItIsThereAndTheAnswerHowOldItIs() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-2", content("너울가지 근태관리", 1_100_000));
        untilFound("너울가지", id);
        search("너울가지 직원 8명 재택근무 출퇴근 관리")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].suitedPlan", equalTo("YEAR-10"))
                .body("items[0].reasons.code", hasItem("FITS_PEOPLE"))
                .body("items[0].reasons.ko", hasItem("8명이 쓰기에 맞습니다"))
                .body("items[0].reasons.en", hasItem("fits 8 people"))
                .body("understood.people", equalTo(8))
                .body("understood.things", hasItem("근태관리"))
                .body("indexedAt", notNullValue())
                .body("lagMillis", lessThan(5_000));
    }

    @Test
    void filtersLeaveWhatIsAsAsked() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-3", content("달보드레 전자결재", 1_200_000));
        untilFound("달보드레", id);
        for (Map.Entry<String, String> fits : Map.of(
                        "people",
                        "10",
                        "termFrom",
                        "12",
                        "trial",
                        "true",
                        "domesticHosting",
                        "true",
                        "region",
                        "SEOUL",
                        "category",
                        "REMOTE_WORK",
                        "programme",
                        "untact",
                        "seatMonthUpTo",
                        "10000",
                        "supplier",
                        company.id())
                .entrySet())
            assertThat(search("달보드레", fits.getKey(), fits.getValue()).jsonPath().getList("items.id"))
                    .as(fits.toString())
                    .contains(id);
        for (Map.Entry<String, String> misses : Map.of(
                        "people",
                        "11",
                        "termTo",
                        "6",
                        "csap",
                        "true",
                        "researchBadge",
                        "true",
                        "region",
                        "BUSAN",
                        "category",
                        "CARE",
                        "programme",
                        "cloud",
                        "seatMonthUpTo",
                        "9999")
                .entrySet())
            search("달보드레", misses.getKey(), misses.getValue())
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
    }

    @Test
    void onePlanMustFitInEverythingThatIsAskedOfAPlan() {
        Supply.Company company = aSellingSupplier();
        Map<String, Object> content = content("마파람 회계", 1);
        Map<String, Object> small = plan("SMALL", 60_000);
        small.put("seats", 1);
        Map<String, Object> large = plan("LARGE", 12_000_000);
        large.put("seats", 100);
        content.put("plans", List.of(small, large));
        String id = publish(company, "SEA-4", content);
        untilFound("마파람", id);
        search("마파람", "people", 50).then().body("items[0].suitedPlan", equalTo("LARGE"));
        search("마파람", "people", 50, "seatMonthUpTo", 6_000).then().body("items", hasSize(0));
    }

    @Test
    void whatIsStoppedIsGoneAndWhatChangesIsFoundByItsNewName() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-5", content("가시버시 급여관리", 1_100_000));
        untilFound("가시버시", id);
        publish(company, "SEA-5", content("미리내 급여관리", 1_100_000));
        untilFound("미리내", id);
        search("가시버시").then().body("items.id", not(hasItem(id)));
        move(company.token(), SEARCH + "/" + id, "/stop", Map.of("reason", "판매를 쉽니다"))
                .then()
                .statusCode(200);
        Patience.until("a stopped listing is gone", () -> search("미리내 급여관리"), answer -> !answer.jsonPath()
                .getList("items.id")
                .contains(id));
    }

    @Test
    void everyHitIsOnExactlyOnePage() {
        Supply.Company company = aSellingSupplier();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) ids.add(publish(company, "SEA-6" + i, content("온누리달 협업 " + i, 1_100_000)));
        ids.forEach(id -> untilFound("온누리달", id));
        List<String> seen = new ArrayList<>();
        Response page = search("온누리달", "limit", 2, "supplier", company.id());
        while (true) {
            seen.addAll(page.jsonPath().getList("items.id"));
            String next = page.path("next");
            if (next == null) break;
            page.then().header("Link", containsString("rel=\"next\""));
            page = search("온누리달", "limit", 2, "supplier", company.id(), "cursor", next);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void hostileWordsAreHarmless() {
        for (String harmless : List.of(
                "*:*",
                "title:[a TO z]",
                "(((((",
                "a OR b AND NOT c",
                "%' or 1=1 --",
                "가*",
                "~2 가나다라마바사~2",
                "/.*/",
                "ㅎ",
                "ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ",
                "1".repeat(200),
                "가".repeat(200),
                "a b ".repeat(50),
                "\\\\\\ 가"))
            search(harmless).then().statusCode(org.hamcrest.Matchers.anyOf(equalTo(200), equalTo(400)));
        for (String refused : List.of(" ", "\u200B\u200D\uFEFF", "***", "가".repeat(201), "가\0나"))
            assertThat(search(refused).statusCode()).as(refused).isEqualTo(400);
        for (String parameter : List.of(
                "people=0",
                "people=x",
                "people=100001",
                "termFrom=61",
                "region=MARS",
                "trial=maybe",
                "voucher=nonsense",
                "cursor=nonsense&text=a",
                "cursor=AAAA&text=a"))
            assertThat(given().get(SEARCH + "?" + parameter).statusCode())
                    .as(parameter)
                    .isEqualTo(400);
    }

    @Test
    void aSearchInVainIsKeptWithoutFigures() {
        search("뷁쉙궭 01012345678").then().statusCode(200).body("items", hasSize(0));
        get(Tokens.of("auditor.jung"), "/api/v1/fruitless-searches")
                .then()
                .statusCode(200)
                .body("words", hasItem("뷁쉙궭"))
                .body("words", not(hasItem(containsString("0101"))));
        get(Tokens.of("owner.hana"), "/api/v1/fruitless-searches").then().statusCode(403);
    }

    @Test
    void anIndexIsBuiltAnewWhileTheOldOneAnswers() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-7", content("꽃다지 전자계약", 1_100_000));
        untilFound("꽃다지", id);
        int before = get(ADMINISTRATOR, "/api/v1/search-index").path("build");
        String key = aKey();
        for (int i = 0; i < 2; i++)
            json(ADMINISTRATOR)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/search-index/builds")
                    .then()
                    .statusCode(202)
                    .body("build", equalTo(before + 1));
        for (int i = 0; i < 30; i++) search("꽃다지").then().statusCode(200).body("items[0].id", equalTo(id));
        get(ADMINISTRATOR, "/api/v1/search-index").then().body("listings", org.hamcrest.Matchers.greaterThan(0));
        json(Supply.REVIEWER)
                .header("Idempotency-Key", aKey())
                .post("/api/v1/search-index/builds")
                .then()
                .statusCode(403);
    }

    @Test
    void twoPersonsTeachTheSearchAWord() {
        Supply.Company company = aSellingSupplier();
        String id = publish(company, "SEA-8", content("시나브로 출퇴근 기록", 1_100_000));
        untilFound("시나브로", id);
        Map<String, String> word = Map.of("concept", "근태관리", "word", "뚜벅도장");
        post(Supply.REVIEWER, "/api/v1/search-words", word).then().statusCode(202);
        post(Supply.REVIEWER, "/api/v1/search-words", word).then().statusCode(409);
        post(Supply.SECOND_REVIEWER, "/api/v1/search-words", word).then().statusCode(200);
        Patience.until(
                "the word is understood",
                () -> search("뚜벅도장"),
                answer -> answer.jsonPath().getList("understood.things").contains("근태관리")
                        && answer.jsonPath().getList("items").size() > 0);
        post(Supply.REVIEWER, "/api/v1/search-words", Map.of("concept", "없는개념", "word", "말말"))
                .then()
                .statusCode(400);
    }

    @Test
    void plansAreComparedSideBySideAndTheReasonsExported() {
        Supply.Company company = aSellingSupplier();
        String cheap = publish(company, "SEA-9", content("한무릎 백업", 1_100_000));
        String dear = publish(company, "SEA-10", content("한무릎 백업 고급", 2_200_000));
        untilFound("한무릎", cheap);
        untilFound("한무릎", dear);
        String plans = SEARCH + "/comparison?plan=" + cheap + ":YEAR-10&plan=" + dear + ":YEAR-10&text=한무릎";
        given().get(plans)
                .then()
                .statusCode(200)
                .body("columns.listingId", equalTo(List.of(cheap, dear)))
                .body("columns[0].reasons.code", hasItem("PRICE"))
                .body("rows.find { it.attribute == 'price' }.values", equalTo(List.of(1_100_000, 2_200_000)))
                .body("rows.find { it.attribute == 'price' }.best", equalTo(List.of(0)));
        String csv = given().accept("text/csv")
                .get(plans)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("한무릎 백업 고급", "한 사람 한 달(원),9167,18334", "이유");
        given().get(SEARCH + "/comparison?plan=" + cheap + ":YEAR-10").then().statusCode(200);
        given().get(SEARCH + "/comparison?plan=" + cheap + ":YEAR-10&plan=" + cheap + ":YEAR-10")
                .then()
                .statusCode(400);
        given().get(SEARCH + "/comparison").then().statusCode(400);
        given().get(SEARCH + "/comparison?plan=" + cheap + ":NONE&plan=" + dear + ":YEAR-10")
                .then()
                .statusCode(404);
        given().get(SEARCH + "/comparison?plan=x&plan=y").then().statusCode(400);
    }

    @Test
    void aVoucherIsSpentBestUnderItsCaps() {
        Supply.Company one = aSellingSupplier();
        Supply.Company other = aSellingSupplier();
        String first = publish(one, "SEA-11", content("물비늘 근태관리", 1_980_000));
        String tooDear = publish(one, "SEA-12", content("물비늘 근태관리 특별판", 2_750_000));
        String second = publish(other, "SEA-13", content("물비늘 전자계약", 1_650_000));
        untilFound("물비늘 전자계약", second);
        untilFound("물비늘 근태관리 특별판", tooDear);
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, Rounds.open("2021", 40_000_000));
        given().auth()
                .oauth2(firm.token())
                .queryParam("text", "물비늘 근태관리")
                .queryParam("voucher", voucher)
                .get(SEARCH)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first))
                .body("items.id", not(hasItem(tooDear)))
                .body("items[0].reasons.code", hasItem("WITHIN_BALANCE"));
        Map<String, Object> needs =
                Map.of("voucher", voucher, "needs", List.of(Map.of("text", "물비늘 근태관리"), Map.of("text", "물비늘 전자계약")));
        json(firm.token())
                .body(needs)
                .post("/api/v1/matches")
                .then()
                .statusCode(200)
                .body("shortlists", hasSize(2))
                .body("shortlists[0].hits[0].id", equalTo(first))
                .body("basket.lines.listingId", equalTo(List.of(first, second)))
                .body("basket.supply", equalTo(3_300_000))
                .body("basket.vat", equalTo(330_000))
                .body("basket.leftAfter", equalTo(700_000))
                .body("basket.suppliersAfter", equalTo(2))
                .body("basket.exact", equalTo(true));
        Demand.Firm stranger = Demand.aFirm();
        json(stranger.token()).body(needs).post("/api/v1/matches").then().statusCode(404);
        given().auth()
                .oauth2(stranger.token())
                .get(SEARCH + "?voucher=" + voucher)
                .then()
                .statusCode(404);
        given().get(SEARCH + "?voucher=" + voucher).then().statusCode(401);
        json(Supply.REVIEWER).body(needs).post("/api/v1/matches").then().statusCode(403);
        json(firm.token())
                .body(Map.of("voucher", voucher, "needs", List.of()))
                .post("/api/v1/matches")
                .then()
                .statusCode(400);
    }
}

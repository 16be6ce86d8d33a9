package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Research.MSIT;
import static kr.ieum.acceptance.Research.aNumber;
import static kr.ieum.acceptance.Research.claim;
import static kr.ieum.acceptance.Research.claimed;
import static kr.ieum.acceptance.Research.content;
import static kr.ieum.acceptance.Research.decide;
import static kr.ieum.acceptance.Research.licensed;
import static kr.ieum.acceptance.Research.numberOf;
import static kr.ieum.acceptance.Research.registered;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ministry's clerk and a supplier: from the laboratory to the shop window, and out of it again. */
@QuarkusTest
class AnOutputOfResearchBecomesABadgeTest {
    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void onceTheMinistryHasConfirmedWhatTheSupplierClaims() {
        Company performer = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(performer, "MEET-1", 550_000);
        String output = registered(aNumber(), content(numberOf(performer)));

        String link = claimed(performer, output, listing);
        badges(listing).body("researchBadges", empty());
        get(MSIT, "/api/v1/output-links?status=CLAIMED&output=" + output)
                .then()
                .body("items.grounds", contains("과제의 소프트웨어를 회의 서비스에 넣었습니다"))
                .body("items[0].obstacle", nullValue());
        decide(MSIT, link, "CONFIRM")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("basis", equalTo("PERFORMED"))
                .body("until", nullValue());

        badges(listing)
                .body("researchBadges.outputId", contains(output))
                .body("researchBadges.title", contains("비대면 회의 음성 잡음 제거 소프트웨어"));
        given().get("/api/v1/listings?supplier=" + performer.id())
                .then()
                .body("items[0].researchBadges.outputId", contains(output));
        assertThat(acts(link)).containsExactly("OUTPUT_LINK_CONFIRMED", "OUTPUT_LINK_CLAIMED");
        get(Scenes.AUDITOR, "/api/v1/audit/events?subjectKind=OUTPUT_LINK&subjectId=" + id(link))
                .then()
                .body("items[0].act.reason", equalTo("수행기관과 등록번호를 확인함"));
    }

    @Test
    void andIsGoneWhenTheSupplierOrTheMinistryTakesItBack() {
        Company performer = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(performer, "MEET-1", 550_000);
        String first = registered(aNumber(), content(numberOf(performer)));
        String second = registered(aNumber(), content(numberOf(performer)));
        String firstLink = claimed(performer, first, listing);
        String secondLink = claimed(performer, second, listing);
        decide(MSIT, firstLink, "CONFIRM").then().statusCode(200);
        decide(MSIT, secondLink, "CONFIRM").then().statusCode(200);
        badges(listing).body("researchBadges", hasSize(2));

        move(performer.token(), firstLink, "/withdrawal", Map.of("reason", "다음 판부터 쓰지 않습니다"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        badges(listing).body("researchBadges.outputId", contains(second));
        move(MSIT, "/api/v1/tech-outputs/" + second, "/withdrawal", Map.of("reason", "과제 결과가 취소됨"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        badges(listing).body("researchBadges", empty());
        get(performer.token(), secondLink)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("endReason", equalTo("OUTPUT_WITHDRAWN"));
        claim(performer, second, listing).then().statusCode(409).body("code", equalTo("WITHDRAWN_OUTPUT_CLAIMED"));
        given().get("/api/v1/tech-outputs?organisation=" + numberOf(performer))
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void neverOfOneWhoNeitherPerformedItNorHoldsALicence() {
        Company reseller = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(reseller, "MEET-1", 550_000);
        String number = aNumber();
        String output = registered(number, content(Supply.aBusinessNumber()));

        String link = claimed(reseller, output, listing);

        get(reseller.token(), link).then().body("obstacle", equalTo("NEITHER_PERFORMED_NOR_LICENSED"));
        decide(MSIT, link, "CONFIRM")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_RIGHT_TO_OUTPUT"))
                .body("right", equalTo("NEITHER_PERFORMED_NOR_LICENSED"))
                .body("detail", containsString("실시권도 없습니다"));
        decide(MSIT, link, "REJECT").then().statusCode(200).body("status", equalTo("REJECTED"));
        badges(listing).body("researchBadges", empty());
        claimed(reseller, output, listing);
    }

    @Test
    void asLongAsALicenceLastsAndALongerOneKeepsIt() {
        LocalDate today = KoreanTime.today(clock);
        Company licensee = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(licensee, "MEET-1", 550_000);
        String performer = Supply.aBusinessNumber();
        String number = aNumber();
        String output = registered(number, licence(performer, licensee, today.minusDays(1), today.plusDays(10)));
        String link = claimed(licensee, output, listing);
        decide(MSIT, link, "CONFIRM").then().body("basis", equalTo("LICENSED"));
        badges(listing).body("researchBadges.until", contains(today.plusDays(10).toString()));

        Research.change(MSIT, number, licence(performer, licensee, today.minusDays(1), today.plusDays(20)))
                .then()
                .statusCode(200);
        badges(listing).body("researchBadges.until", contains(today.plusDays(20).toString()));
        assertThat(acts(link)).first().isEqualTo("OUTPUT_LINK_RIGHT_CHANGED");

        clock.advance(java.time.Duration.ofDays(21));
        badges(listing).body("researchBadges", empty());
        get(licensee.token(), link).then().body("status", equalTo("CONFIRMED"));
        jobs.runNow("lapse-output-links");
        get(licensee.token(), link)
                .then()
                .body("status", equalTo("LAPSED"))
                .body("endReason", equalTo("LICENCE_ENDED"));
        assertThat(acts(link)).first().isEqualTo("OUTPUT_LINK_LAPSED");
    }

    @Test
    void andTheLicenceThatIsTakenAwayTakesItAtOnce() {
        LocalDate today = KoreanTime.today(clock);
        Company licensee = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(licensee, "MEET-1", 550_000);
        String performer = Supply.aBusinessNumber();
        String number = aNumber();
        String output = registered(number, licence(performer, licensee, today, today.plusDays(10)));
        String link = claimed(licensee, output, listing);
        decide(MSIT, link, "CONFIRM").then().statusCode(200);

        Research.change(MSIT, number, content(performer)).then().statusCode(200);

        badges(listing).body("researchBadges", empty());
        get(licensee.token(), link).then().body("endReason", equalTo("NEITHER_PERFORMED_NOR_LICENSED"));
    }

    @Test
    void letsTheTechnicalPartOfAReviewBeSkippedAndThatIsRecorded() {
        Company performer = Supply.aSellingSupplier();
        String sku = performer.path() + "/listings/MEET-1";
        String listing = Supply.make(performer, "MEET-1", Supply.content("회의", 550_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(performer.token(), sku, "/submission", null).then().statusCode(200);
        String review = "/versions/1/review";
        Map<String, Object> fast = Map.of("decision", "PUBLISH", "reason", "가격이 맞음", "fastTrack", true);
        move(Supply.REVIEWER, "/api/v1/listings/" + listing, review, fast)
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_RESEARCH_BADGE"));

        String output = registered(aNumber(), content(numberOf(performer)));
        decide(MSIT, claimed(performer, output, listing), "CONFIRM").then().statusCode(200);
        get(Supply.REVIEWER, "/api/v1/listings/" + listing).then().body("researchBadges.outputId", contains(output));
        move(Supply.REVIEWER, "/api/v1/listings/" + listing, review, fast)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));

        get(Supply.REVIEWER, "/api/v1/listings/" + listing + "/versions/1")
                .then()
                .body("fastTrackOutput", equalTo(output));
        get(Scenes.AUDITOR, "/api/v1/audit/events?subjectKind=LISTING&subjectId=" + listing)
                .then()
                .body("items.find { it.action == 'LISTING_PUBLISHED' }.act.after.fastTrackOutput", equalTo(output));
    }

    @Test
    void isDemonstratedAndEverybodyReadsWhatThatHasShown() {
        String output = registered(aNumber(), content(Supply.aBusinessNumber()));
        String demonstrations = "/api/v1/tech-outputs/" + output + "/demonstrations";
        String id = Supply.post(
                        MSIT,
                        demonstrations,
                        Map.of(
                                "site", "세종시 초등학교 12곳",
                                "region", "3611010100",
                                "from", "2020-03-01",
                                "to", "2020-11-30"))
                .then()
                .statusCode(201)
                .body("result", equalTo("UNDER_WAY"))
                .extract()
                .path("id");
        Map<String, Object> report = Map.of(
                "result", "PROVEN",
                "finding", "음성 인식률이 올랐습니다",
                "evidence", List.of(Map.of("title", "결과 보고서", "url", "https://evidence.example/1.pdf")));

        move(MSIT, demonstrations + "/" + id, "/result", report).then().statusCode(200);

        given().get(demonstrations)
                .then()
                .body("items.finding", contains("음성 인식률이 올랐습니다"))
                .body("items[0].evidence", nullValue());
        get(MSIT, demonstrations + "/" + id).then().body("evidence.title", contains("결과 보고서"));
        move(MSIT, demonstrations + "/" + id, "/result", report)
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE"));
    }

    @Test
    void whoHoldsALicenceIsNobodyElsesBusiness() {
        String performer = Supply.aBusinessNumber();
        String output =
                registered(aNumber(), licensed(performer, Supply.aBusinessNumber(), "2021-01-01", "2030-12-31"));

        given().get("/api/v1/tech-outputs/" + output)
                .then()
                .statusCode(200)
                .body("rights.kind", equalTo("LICENSED"))
                .body("rights.licences", nullValue());
        get(Research.anotherMinistry(), "/api/v1/tech-outputs/" + output).then().body("rights.licences", nullValue());
        get(MSIT, "/api/v1/tech-outputs/" + output).then().body("rights.licences", hasSize(1));
        given().get("/api/v1/tech-outputs?field=MEETING&ministry=MSIT&kind=SOFTWARE&organisation=" + performer)
                .then()
                .body("items.id", contains(output));
        given().get("/api/v1/tech-outputs?field=CARE&organisation=" + performer)
                .then()
                .body("items", empty());
        given().get("/api/v1/tech-outputs?limit=1").then().body("next", not(nullValue()));
    }

    @Test
    void theFieldsAreDataThatAnAdministratorChanges() {
        String code = "F" + Supply.aKey().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        String admin = kr.ieum.testing.Tokens.of("admin.yoon");
        Map<String, String> names = Map.of("korean", "양자", "english", "Quantum", "source", "2026년 분야 고시");
        Map<String, Object> content = content(Supply.aBusinessNumber());
        content.put("field", code);
        Research.register(MSIT, aNumber(), content).then().statusCode(422).body("code", equalTo("UNKNOWN_FIELD"));

        json(admin)
                .header("If-None-Match", "*")
                .body(names)
                .put("/api/v1/tech-fields/" + code)
                .then()
                .statusCode(200)
                .body("source", equalTo("2026년 분야 고시"));

        Research.register(MSIT, aNumber(), content).then().statusCode(201);
        given().get("/api/v1/tech-fields")
                .then()
                .body("items.code", hasItem(code))
                .body("items.findAll { !it.source }.size()", equalTo(26));
        json(MSIT)
                .header("If-None-Match", "*")
                .body(names)
                .put("/api/v1/tech-fields/" + code)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> licence(String performer, Company licensee, LocalDate from, LocalDate to) {
        return licensed(performer, numberOf(licensee), from.toString(), to.toString());
    }

    private static io.restassured.response.ValidatableResponse badges(String listing) {
        return given().get("/api/v1/listings/" + listing).then().statusCode(200);
    }

    private static List<String> acts(String link) {
        return get(Scenes.AUDITOR, "/api/v1/audit/events?subjectKind=OUTPUT_LINK&subjectId=" + id(link))
                .path("items.action");
    }

    private static String id(String link) {
        return link.replaceAll(".*/", "");
    }
}

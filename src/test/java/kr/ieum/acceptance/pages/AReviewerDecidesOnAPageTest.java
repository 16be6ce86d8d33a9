package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two reviewers and an application nobody could decide by rule. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AReviewerDecidesOnAPageTest {
    private static final Map<String, Object> ADMITTED =
            Map.of("decision", "ADMIT", "reason", "대표자를 확인했고\r\n\"다른 기업\"은 없음");

    private Visitor lee;

    @BeforeEach
    void logIn() {
        lee = Visitor.of("reviewer.lee");
    }

    @Test
    void oneProposesAndAnotherAgreesToTheVerySameWords() {
        Map<String, Object> application = inReview();
        String page = page(application);
        assertThat(lee.get("/staff/applications").asString()).contains((String) application.get("code"), "하나상사");
        assertThat(lee.get(page).asString()).contains("심사 중", "알 수 없음", "직원 열두 명이", "국세");

        Map<String, Object> form = Visitor.filled(lee.get(page).asString(), ADMITTED);
        for (int i = 0; i < 2; i++) {
            Response answer = lee.post(page, form);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith(page);
        }
        assertThat(lee.get(page).asString()).contains("reviewer.lee 님이 제안했습니다", "다른 사람이 동의해야 합니다");
        assertThat(lee.get("/staff").asString()).contains(page);
        assertThat(lee.submit(page, ADMITTED).statusCode()).isEqualTo(409);
        assertThat(status(application)).isEqualTo("IN_REVIEW");

        Visitor park = Visitor.of("reviewer.park");
        Response other = park.submit(page, Map.of("decision", "REFUSE", "reason", "아님"));
        assertThat(other.statusCode()).isEqualTo(409);
        Response second = park.post(page, agreeing(park.get(page).asString()));
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(303);
        assertThat(status(application)).isEqualTo("ADMITTED");
        assertThat(park.get(page).asString()).contains("선정", "신청 심사 결정 제안", "reviewer.park", "/audit/events/");

        Map<String, Object> again = new HashMap<>(form);
        again.put("key", UUID.randomUUID().toString());
        Response late = lee.post(page, again);
        assertThat(late.statusCode()).isEqualTo(412);
    }

    /** As a browser reads the hidden fields. */
    private static Map<String, Object> agreeing(String page) {
        Map<String, Object> form = Visitor.filled(page, Map.of());
        form.replaceAll((name, value) -> value.toString().replace("&quot;", "\""));
        assertThat(form).containsEntry("decision", "ADMIT");
        return form;
    }

    @Test
    void aDecisionWithoutAReasonComesBackWithWhatWasChosen() {
        String page = page(inReview());
        Response answer = lee.submit(page, Map.of("decision", "REFUSE", "reason", " "));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("href=\"#reason\"", "value=\"REFUSE\" checked");
    }

    @Test
    void aProposalIsTakenBackAndTheFirmIsAskedInstead() {
        Map<String, Object> application = inReview();
        String page = page(application);
        assertThat(lee.submit(page, ADMITTED).statusCode()).isEqualTo(303);
        String proposed = lee.get(page).asString();
        String withdrawal = proposed.replaceAll("(?s).*action=\"(/staff/proposals/[^\"]+)\".*", "$1");
        assertThat(lee.post(withdrawal, Visitor.filled(proposed, Map.of())).statusCode())
                .isEqualTo(303);
        assertThat(lee.post(
                                page + "/question",
                                Visitor.filled(lee.get(page).asString(), Map.of("question", "대표자의 생년월일을 알려 주세요.")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(status(application)).isEqualTo("CLARIFYING");
        assertThat(lee.get(page).asString()).contains("대표자의 생년월일을 알려 주세요.");
    }

    @Test
    void theNextOneIsOneButtonAway() {
        inReview();
        Response next = lee.get("/staff/next-application?limit=1");
        assertThat(next.statusCode()).isEqualTo(303);
        Response shown = lee.follow(next);
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        assertThat(shown.asString()).contains("/staff/next-application?limit=1&amp;cursor=");
    }

    @Test
    void whoMayNotDecideIsShownNoFormAndIsRefused() {
        String page = page(inReview());
        Visitor finance = Visitor.of("finance.kim");
        String seen = finance.get(page).asString();
        assertThat(seen).contains("규칙별 판단").doesNotContain("name=\"decision\"");
        Response tried = finance.post(page, Visitor.filled(lee.get(page).asString(), ADMITTED));
        assertThat(tried.statusCode()).isEqualTo(403);
        assertThat(tried.contentType()).startsWith("text/html");
        Response stranger = Visitor.of("owner.hana").get(page);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.contentType()).startsWith("text/html");
        assertThat(Visitor.anybody().get(page).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsNotThereIsAPage() {
        for (String path : new String[] {
            "/staff/applications/" + UUID.randomUUID(),
            "/staff/applications/no-id",
            "/staff/approvals/" + UUID.randomUUID(),
            "/staff/listings/" + UUID.randomUUID() + "/versions/1",
            "/staff/listings/" + UUID.randomUUID() + "/versions/x",
            "/staff/applications?status=NEVER",
            "/staff/nothing"
        }) {
            Response answer = lee.get(path);
            assertThat(answer.statusCode()).as(path + answer.asString()).isIn(400, 404);
            assertThat(answer.contentType()).as(path).startsWith("text/html");
        }
    }

    @Test
    void everyPageIsThereInEnglish() {
        Visitor reader = Visitor.of("reviewer.park");
        reader.get("/?lang=en");
        Map.of(
                        "/staff",
                        "Decisions that wait for a second person",
                        "/staff/applications",
                        "In review",
                        "/staff/approvals",
                        "Approvals of suppliers",
                        "/staff/listings",
                        "Listings in review",
                        "/staff/rounds",
                        "Funded",
                        "/staff/settlements",
                        "Settlement runs",
                        "/staff/claims",
                        "Written off",
                        page(inReview()),
                        "Verdict, rule by rule")
                .forEach((path, words) -> {
                    Response answer = reader.get(path);
                    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
                    assertThat(answer.asString()).as(path).contains("<html lang=\"en\">", words);
                });
    }

    private static Map<String, Object> inReview() {
        Map<String, Object> application =
                Demand.apply(Demand.aFirmOfAnUnknownRepresentative(), Rounds.open("2021", 40_000_000));
        assertThat(application).containsEntry("status", "IN_REVIEW");
        return application;
    }

    private static String page(Map<String, Object> application) {
        return "/staff/applications/" + application.get("id");
    }

    private static String status(Map<String, Object> application) {
        return Supply.get(Supply.REVIEWER, "/api/v1/applications/" + application.get("id"))
                .path("status");
    }
}

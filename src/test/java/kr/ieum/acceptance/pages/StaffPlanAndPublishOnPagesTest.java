package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.ieum.acceptance.Rounds;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the text of a document to a published version, and what it would do tried before. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class StaffPlanAndPublishOnPagesTest {
    private static final String WRITE = "/staff/new-rules";
    private static final int MOST_LOOKS = 240;

    private Visitor lee;

    @BeforeEach
    void logIn() {
        Rounds.publish("2020");
        Rounds.publish("2021");
        lee = Visitor.of("reviewer.lee");
    }

    private static String named(String name) {
        return Rounds.document("2021").replace("version: \"2021\"", "version: \"" + name + "\"");
    }

    private static String aName() {
        return "2021-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyFaultIsToldWithItsLineAndNothingIsKept() {
        String name = aName();
        String wrong = named(name).replace("firstPaymentDays", "firstPayDays").replace("subsidy: 90", "subsidy: 95");
        Response answer = lee.submit(WRITE, Map.of("document", wrong));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("번째 줄, clocks.firstPayDays", "번째 줄, money.shares", "firstPayDays: { value: 60");
        assertThat(lee.get("/staff/programmes/untact/" + name).statusCode()).isEqualTo(404);
        assertThat(lee.submit(WRITE, Map.of("document", "")).statusCode()).isEqualTo(422);
        assertThat(lee.submit(WRITE, Map.of("document", "\u0000")).statusCode()).isBetween(400, 422);
    }

    @Test
    void aDraftIsKeptReviewedByAnotherAndPublished() {
        String name = aName();
        String text = named(name).replace("4_000_000", "3_000_000");
        String preview = lee.submit(WRITE, Map.of("document", text)).asString();
        assertThat(preview).contains("잘못이 없습니다: untact " + name, "바우처 한도", "3,000,000원", "중소기업이어야 합니다", "새 초안이 됩니다");
        assertThat(lee.get("/staff/programmes/untact/" + name).statusCode()).isEqualTo(404);

        Map<String, Object> draft = Visitor.filled(preview, Map.of("document", text));
        for (int i = 0; i < 2; i++)
            assertThat(lee.post(WRITE + "/draft", draft).header("Location"))
                    .endsWith("/staff/programmes/untact/" + name);
        String page = "/staff/programmes/untact/" + name;
        assertThat(lee.get(page).asString()).contains("초안", "직접 쓴 초안입니다").doesNotContain("name=\"move\"");
        assertThat(lee.get(page + "/difference").asString())
                .contains("<del>", "4_000_000", "<ins>", "3_000_000", "더함:", "뺌:", "개</li>".substring(1));

        Visitor park = Visitor.of("reviewer.park");
        Map<String, Object> review = Visitor.filled(park.get(page).asString(), Map.of());
        assertThat(review).containsEntry("move", "review");
        Response own = lee.post(page, Visitor.filled(lee.get(WRITE).asString(), forms(review)));
        assertThat(own.statusCode()).isEqualTo(409);
        Map<String, Object> other = new HashMap<>(review);
        other.put("contentHash", "0".repeat(64));
        assertThat(park.post(page, other).statusCode()).isEqualTo(409);
        review.put("key", UUID.randomUUID().toString());
        assertThat(park.post(page, review).statusCode()).isEqualTo(303);
        review.put("key", UUID.randomUUID().toString());
        assertThat(park.post(page, review).statusCode()).isEqualTo(412);
        assertThat(park.submit(page, Map.of()).statusCode()).isEqualTo(303);
        assertThat(park.get(page).asString()).contains("공표함", "reviewer.park");
        assertThat(lee.submit(WRITE, Map.of("document", text)).asString()).contains("이미 공표되어 바꿀 수 없습니다");
        assertThat(park.submit(page, Map.of("move", "burn")).statusCode()).isEqualTo(400);
    }

    /** What another's form says, apart from what is the reader's own. */
    private static Map<String, Object> forms(Map<String, Object> form) {
        Map<String, Object> content = new HashMap<>(form);
        content.remove("seal");
        content.remove("key");
        return content;
    }

    @Test
    void aRoundIsTriedBesideLastYearsVersionAnotherShareAndAnotherCap() {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "rules", "untact:2021",
                "budget", "1,800,000,000",
                "population", "MADE",
                "firms", "2000",
                "favourable", "true",
                "applicationsADay", "100",
                "otherRules", "untact:2020",
                "percent", "70",
                "faceLimit", "3,000,000"));
        Map<String, Object> form = Visitor.filled(lee.get("/staff/plans").asString(), asked);
        String place = lee.post("/staff/plans", form).header("Location").replaceFirst("^https?://[^/]*", "");
        assertThat(lee.post("/staff/plans", form).header("Location")).endsWith(place);
        String page = done(place);
        assertThat(page)
                .contains("기업 2,000곳을 판단했습니다", "untact 2020", "70%", "3,000,000원", "1,800,000,000원")
                .contains("서울특별시", "도매", "체납", "빠지는 비율", "role=\"img\"");
        assertThat(Visitor.of("auditor.jung").get(place).asString()).contains("누가 빠지나");
        assertThat(lee.get("/staff/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private String done(String place) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            String page = lee.get(place).asString();
            if (!page.contains("http-equiv=\"refresh\"")) return page;
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("the plan is not done");
    }

    @ParameterizedTest
    @CsvSource({
        "rules, '', 422",
        "rules, untact, 400",
        "rules, untact:none, 404",
        "budget, '', 400",
        "budget, a lot, 400",
        "budget, -1, 400",
        "firms, 0, 400",
        "firms, 99999999999, 400",
        "population, NOBODY, 400",
        "percent, 101, 400",
        "document, 'programme: [', 422"
    })
    void whatCannotBeTriedComesBackWithWhatWasWritten(String field, String value, int status) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("rules", "untact:2021", "budget", "1000000", "population", "MADE", "firms", "10"));
        asked.put(field, value);
        Response answer = lee.submit("/staff/plans", asked);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void whoMayNotWriteIsRefused() {
        Visitor auditor = Visitor.of("auditor.jung");
        assertThat(auditor.get("/staff/programmes/untact/2021").asString()).doesNotContain("name=\"move\"");
        assertThat(auditor.get(WRITE).statusCode()).isEqualTo(403);
        assertThat(auditor.post("/staff/plans", Map.of("budget", "1")).statusCode())
                .isEqualTo(403);
        assertThat(auditor.post("/staff/programmes/untact/2021", Map.of("move", "retire"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(lee.post("/staff/plans", Map.of("budget", "1")).statusCode()).isEqualTo(403);
    }

    /** In a browser, on a desk and on a telephone, with script and without. */
    @ParameterizedTest
    @CsvSource({"planner, 1280, true", "planner-telephone, 360, true", "planner-without-script, 360, false"})
    void inABrowser(String name, int width, boolean script) {
        try (Desk.Reader reader = Desk.reader(name, width, script)) {
            reader.logsIn("reviewer.lee");
            reader.follows("성과판");
            reader.looks("board");
            reader.follows("성과가 온 길");
            reader.looks("journeys");
            reader.opens("/staff/demand");
            reader.looks("demand");
            reader.opens("/staff/programmes");
            reader.looks("documents");
            reader.follows("untact 2021");
            reader.looks("document");
            reader.follows("2020 판과 다른 점");
            reader.looks("difference");
            reader.opens(WRITE + "?programme=untact&name=2021");
            reader.presses("살펴보기");
            reader.looks("preview");
            reader.opens("/staff/plans?rules=untact:2021");
            reader.writes("budget", "36,000,000");
            reader.writes("firms", "500");
            reader.writes("percent", "70");
            reader.looks("planner");
            reader.presses("모의해 보기");
            reader.reloadsUntil(() -> reader.text().contains("500곳을 판단했습니다"));
            reader.looks("plan");
        }
    }
}

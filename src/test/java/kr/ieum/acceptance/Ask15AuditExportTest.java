package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.ieum.audit.Acts;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asked for in teleport#20010 and idenplane#289: audit export by date range, with filters, streamed. And what the UK
 * Digital Marketplace's auditors have: by type, actor, object and company, the earliest of each object, acknowledgement.
 */
@QuarkusTest
class Ask15AuditExportTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");
    private static final Instant DAY = Instant.parse("2021-02-19T03:00:00Z");

    @Inject
    AuditTrail trail;

    @Inject
    Acts acts;

    @Inject
    TestClock clock;

    private final UUID company = UUID.randomUUID();
    private final String actor = "clerk-" + company;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void holdsTheDaysAskedForAndNoOther() {
        recorded(DAY, "FIRST_DONE");
        recorded(DAY.plusSeconds(86_400), "SECOND_DONE");
        recorded(DAY.plusSeconds(2 * 86_400), "THIRD_DONE");

        assertThat(export("actor=" + actor + "&from=2021-02-20&to=2021-02-21"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("SECOND_DONE", "2021-02-20T03:00:00Z"));
        assertThat(export("actor=" + actor)).hasSize(3);
    }

    @Test
    void isAsLongAsItMustBe() {
        List<AuditEvent> many = new ArrayList<>();
        for (int i = 0; i < 2_345; i++)
            many.add(AuditEvent.of(trail.newEvent(), caller(), "COUNTED").to("TEST", Integer.toString(i)));
        QuarkusTransaction.requiringNew().run(() -> trail.record(many));

        assertThat(export("actor=" + actor)).hasSize(2_345).doesNotHaveDuplicates();
    }

    @Test
    void runsNoFormulaInASpreadsheet() {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(AuditEvent.of(trail.newEvent(), caller(), "TESTED")
                        .to("TEST", "1")
                        .because("=HYPERLINK(\"http://x\",\"눌러요\")")));

        assertThat(export("actor=" + actor).get(0)).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"눌러요\"\")\"");
    }

    @Test
    void needsAReasonWhichGoesOnRecord() {
        recorded(DAY, "FIRST_DONE");
        clock.reset();
        for (String path : List.of("/audit/events?actor=" + actor, "/ledger/transfers?round=" + UUID.randomUUID())) {
            csv(path).then().statusCode(400).body("code", equalTo("REASON_MISSING"));
            String reason = "정기감사 " + UUID.randomUUID();
            given().auth()
                    .oauth2(AUDITOR)
                    .accept("text/csv")
                    .queryParam("reason", reason)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                    .header(
                            "Content-Disposition",
                            startsWith("attachment; filename=\""
                                    + (path.startsWith("/audit") ? "audit-events" : "ledger-transfers") + ".csv\""));
            get("/audit/events?actor=auditor.jung&limit=5").then().body("items.act.reason", hasItem(reason));
        }
    }

    @Test
    void ofTheLedgerIsForTheSameRowsAsItsList() {
        Acts.Act act = acts.anAct();
        String body =
                csv("/ledger/transfers?round=" + act.round() + "&reason=x").asString();
        assertThat(body.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains(act.transfer().toString(), "TREASURY", "1000000");
    }

    @Test
    void findsByCompanySubjectActionAndRound() {
        recorded(DAY, "FIRST_DONE");
        recorded(DAY.plusSeconds(1), "SECOND_DONE");

        for (String query : List.of("company=" + company, "actor=" + actor, "subjectKind=FIRM&subjectId=" + company))
            get("/audit/events?action=FIRST_DONE&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.action", contains("FIRST_DONE"));
        get("/audit/events?round=" + company).then().body("items.action", contains("SECOND_DONE", "FIRST_DONE"));
        get("/audit/events?subjectKind=FIRM&subjectId=" + company + "&earliestPerSubject=true")
                .then()
                .body("items.action", contains("FIRST_DONE"));
    }

    @Test
    void pagesNewestFirst() {
        for (int i = 0; i < 5; i++) recorded(DAY.plusSeconds(i), "DONE_" + i);

        Response first = get("/audit/events?limit=2&actor=" + actor);
        first.then().body("items.action", contains("DONE_4", "DONE_3"));
        get("/audit/events?limit=2&actor=" + actor + "&cursor=" + first.path("next"))
                .then()
                .body("items.action", contains("DONE_2", "DONE_1"));
    }

    @Test
    void refusesAnObjectWithoutItsKindAndKnowsWhomNothingIsKnownOf() {
        get("/audit/events?subjectId=" + company).then().statusCode(400).body("code", equalTo("SUBJECT_KIND_MISSING"));
        get("/audit/events?subjectKind=FIRM&subjectId=" + company).then().statusCode(404);
        for (String query :
                List.of("company=x", "from=x", "round=x", "acknowledged=x", "earliestPerSubject=x", "limit=x"))
            get("/audit/events?" + query).then().statusCode(400);
        get("/audit/feed?after=x").then().statusCode(400);
        get("/audit/events/" + UUID.randomUUID()).then().statusCode(404);
        get("/audit/events/" + UUID.randomUUID() + "/proof").then().statusCode(404);
    }

    @Test
    void showsWhatNobodyHasAcknowledgedYet() {
        recorded(DAY, "LOOKED_AT");
        recorded(DAY.plusSeconds(1), "LOOKED_AT");
        recorded(DAY.plusSeconds(2), "LOOKED_AT");
        List<String> newestFirst =
                get("/audit/events?actor=" + actor).jsonPath().getList("items.id");

        acknowledge(AUDITOR, newestFirst.get(1), true).then().statusCode(403);
        acknowledge(Tokens.of("reviewer.lee"), newestFirst.get(1), true)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("reviewer.lee"));
        acknowledge(Tokens.of("admin.yoon"), newestFirst.get(1), false)
                .then()
                .body("acknowledgedBy", equalTo("reviewer.lee"));

        get("/audit/events?acknowledged=false&actor=" + actor).then().body("items.id", contains(newestFirst.get(0)));
        get("/audit/events?acknowledged=true&actor=" + actor)
                .then()
                .body("items.id", contains(newestFirst.get(1), newestFirst.get(2)));
    }

    @Test
    void tellsWhoReadPersonalDataAndWhatFor() {
        QuarkusTransaction.requiringNew().run(() -> trail.recordAccess(caller(), company, "민원 전화"));

        get("/audit/events?action=PERSONAL_DATA_READ&company=" + company)
                .then()
                .body("items.actor", contains(actor))
                .body("items[0].act.reason", equalTo("민원 전화"))
                .body("items[0].act.address", equalTo("192.0.2.7"));
    }

    @Test
    void isForTheAgencyOnly() {
        for (String path : List.of("/audit/events", "/audit/feed", "/audit/head", "/audit/verifications")) {
            given().get("/api/v1" + path).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("supplier.webcash"))
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isFollowedWithoutGapsByTheFeed() {
        String place = get("/audit/feed?after=999999999:0").path("after");
        assertThat(place).isEqualTo("999999999:0");
        Acts.Act act = acts.aSealedAct();
        Response event = get("/audit/events/" + act.event());
        int block = event.path("block");
        int leaf = event.path("leaf");

        get("/audit/feed?limit=1&after=" + placeBefore(block, leaf))
                .then()
                .statusCode(200)
                .body("items.id", contains(act.event().toString()))
                .body("after", equalTo(block + ":" + leaf));
        get("/audit/feed?after=" + block + ":" + leaf)
                .then()
                .body("items.id", not(hasItem(act.event().toString())));
    }

    /** Before the first leaf of a block comes whatever was last in the block before. */
    private static String placeBefore(int block, int leaf) {
        return leaf == 0 ? (block - 1) + ":999999999" : block + ":" + (leaf - 1);
    }

    private Caller caller() {
        return new Caller(actor, "김담당", Set.of(), null, "192.0.2.7", null, null, null);
    }

    private void recorded(Instant at, String action) {
        clock.set(at);
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(AuditEvent.of(trail.newEvent(), caller(), action)
                        .to("FIRM", company)
                        .about(company)
                        .inRound(company)));
        clock.advance(Duration.ofMillis(1));
    }

    /** The lines below the heading. */
    private static List<String> export(String query) {
        Response answer = csv("/audit/events?reason=audit&" + query);
        answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(answer.asString()).startsWith("\uFEFFid,at,actor,");
        return answer.asString().lines().skip(1).toList();
    }

    private static Response csv(String path) {
        return given().auth().oauth2(AUDITOR).accept("text/csv").get("/api/v1" + path);
    }

    private static Response get(String path) {
        return given().auth().oauth2(AUDITOR).get("/api/v1" + path);
    }

    private static Response acknowledge(String token, String event, boolean withEarlier) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(Map.of("withEarlier", withEarlier))
                .post("/api/v1/audit/events/" + event + "/acknowledgement");
    }
}

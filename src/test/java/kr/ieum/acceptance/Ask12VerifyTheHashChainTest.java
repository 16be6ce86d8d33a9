package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.audit.Acts;
import kr.ieum.audit.OfflineProof;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Asked for in formancehq/ledger#105 and #106 (a way to verify the chain), Opencomplai#47 (the previous hash inside the
 * hash) and SOTA-skills#74 (a tail cut off must be found). That every kind of tampering is found and named stands in
 * {@code kr.ieum.audit.TamperingIsFoundAndNamedTest}.
 */
@QuarkusTest
class Ask12VerifyTheHashChainTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Inject
    Acts acts;

    @Inject
    Jobs jobs;

    @Test
    void anAuditorStartsItWatchesItAndReadsThatAllIsSound() {
        acts.aSealedAct();
        String head = get("/audit/head").jsonPath().getString("hash");
        int number = get("/audit/head").jsonPath().getInt("number");

        JsonPath result = verified(Map.of("anchorBlock", number, "anchorHash", head));

        assertThat(result.getList("result.findings")).isEmpty();
        assertThat(result.getBoolean("result.sound")).isTrue();
        assertThat(result.getLong("result.verified")).isGreaterThanOrEqualTo(number);
        assertThat(result.getLong("result.anchors")).isGreaterThanOrEqualTo(number);
        assertThat(result.getLong("progress")).isEqualTo(result.getLong("total"));
    }

    @Test
    void aHeadThatTheAuditorKeptAndTheChainDoesNotHaveIsNamed() {
        acts.aSealedAct();
        int number = get("/audit/head").jsonPath().getInt("number");

        JsonPath other = verified(Map.of("anchorBlock", number, "anchorHash", "0".repeat(64)));
        assertThat(other.getBoolean("result.sound")).isFalse();
        assertThat(other.getList("result.findings.findAll { it.problem == 'NOT_AS_ANCHORED' }.id"))
                .isEqualTo(List.of(Integer.toString(number)));

        JsonPath cutOff = verified(Map.of("anchorBlock", number + 1_000, "anchorHash", "0".repeat(64)));
        assertThat(cutOff.getList("result.findings.findAll { it.problem == 'REMOVED' }.id"))
                .contains(Integer.toString(number + 1_000));
    }

    /** As far away as an anchor may be: a block a second for thirty thousand years. */
    @Test
    void aHeadFarBeyondTheChainIsNamedWithoutNamingEveryBlockBetween() {
        acts.aSealedAct();
        long far = 1_000_000_000_000L;

        JsonPath result = verified(Map.of("anchorBlock", far, "anchorHash", "0".repeat(64)));

        assertThat(result.getString("state")).isEqualTo("DONE");
        assertThat(result.getBoolean("result.sound")).isFalse();
        assertThat(result.getLong("result.verified")).isEqualTo(far);
        assertThat(result.getLong("result.wrong")).isEqualTo(1_001);
        assertThat(result.getList("result.findings")).hasSize(1_000);
        assertThat(result.<String>getList("result.findings.detail"))
                .filteredOn(detail -> detail.endsWith("to block " + far))
                .hasSize(1);
        assertThat(result.<String>getList("result.findings.problem")).containsOnly("REMOVED");
        for (long beyond : List.of(far + 1, Long.MAX_VALUE))
            start(Map.of("anchorBlock", beyond, "anchorHash", "0".repeat(64)))
                    .then()
                    .statusCode(400);
    }

    @Test
    void theHashOfABlockHoldsTheOneBefore() {
        acts.aSealedAct();
        acts.aSealedAct();
        JsonPath head = get("/audit/head").jsonPath();
        JsonPath before = get("/audit/blocks/" + (head.getInt("number") - 1)).jsonPath();

        assertThat(head.getString("previousHash")).isEqualTo(before.getString("hash"));
        assertThat(head.getString("text").split("\\|")).contains(before.getString("hash"));
    }

    @Test
    void anEventIsProvedToSomebodyWithoutAServer() throws Exception {
        Acts.Act act = acts.aSealedAct();
        String proof = get("/audit/events/" + act.event() + "/proof").asString();

        assertThat(OfflineProof.holds(proof)).isTrue();
        JsonPath json = JsonPath.from(proof);
        String event = new String(Base64.getDecoder().decode(json.getString("canonical")), StandardCharsets.UTF_8);
        assertThat(event).contains(act.event().toString(), act.transfer().toString());
        String forged = Base64.getEncoder()
                .encodeToString(event.replace("TESTED", "DENIED").getBytes(StandardCharsets.UTF_8));
        assertThat(OfflineProof.holds(proof.replace(json.getString("canonical"), forged)))
                .isFalse();
    }

    @Test
    void theLedgerVerifiesItself() {
        acts.anAct();
        get("/ledger/verification")
                .then()
                .statusCode(200)
                .body("sound", equalTo(true))
                .body("transfers", greaterThan(0));
    }

    @Test
    void anAnchorIsGivenWholeOrNotAtAll() {
        for (Map<String, Object> anchor : List.<Map<String, Object>>of(
                Map.of("anchorBlock", 3),
                Map.of("anchorHash", "0".repeat(64)),
                Map.of("anchorBlock", 3, "anchorHash", "x"),
                Map.of("anchorBlock", 0, "anchorHash", "0".repeat(64))))
            start(anchor).then().statusCode(400);
        get("/audit/verifications/" + UUID.randomUUID()).then().statusCode(404);
        get("/audit/blocks/999999999").then().statusCode(404);
    }

    @Test
    void theRunIsShownToWhoeverStartedItAndListedForAllWhoAudit() {
        String id = start(Map.of()).then().statusCode(201).extract().path("id");
        get("/jobs/" + id).then().statusCode(200).body("kind", equalTo("AUDIT_VERIFICATION"));
        given().auth()
                .oauth2(Tokens.of("owner.hana"))
                .get("/api/v1/jobs/" + id)
                .then()
                .statusCode(404);
        assertThat(get("/audit/verifications").jsonPath().getList("items.id")).contains(id);
        get("/audit/head").then().body("hash", matchesPattern("[0-9a-f]{64}"));
    }

    private JsonPath verified(Map<String, Object> anchor) {
        String place = start(anchor).then().statusCode(201).extract().header("Location");
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            jobs.runNow("long-jobs");
            JsonPath run = given().auth().oauth2(AUDITOR).get(place).jsonPath();
            if (!run.getString("state").equals("RUNNING")) return run;
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static Response start(Map<String, Object> anchor) {
        return given().auth()
                .oauth2(AUDITOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .body(anchor)
                .post("/api/v1/audit/verifications");
    }

    private static Response get(String path) {
        return given().auth().oauth2(AUDITOR).get("/api/v1" + path);
    }
}

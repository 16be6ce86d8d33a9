package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import kr.ieum.testing.Tokens;

/** What an auditor asks of the ledger and of the chain after every story about money. */
public final class Books {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    private Books() {}

    /** The trial balance is exact, and every account says what its transfers say. */
    public static void areExact() {
        JsonPath balance = get(AUDITOR, "/api/v1/ledger/trial-balance").jsonPath();
        assertThat(balance.getLong("difference")).as("trial balance").isZero();
        assertThat(balance.getLong("heldDifference"))
                .as("trial balance of holds")
                .isZero();
        JsonPath verification = get(AUDITOR, "/api/v1/ledger/verification").jsonPath();
        assertThat(verification.getList("findings")).as("ledger").isEmpty();
        assertThat(verification.getBoolean("sound")).as("ledger").isTrue();
    }

    /** Verifies the whole chain as an auditor does: starts it and watches it. @return the finished run */
    public static JsonPath verified() {
        Response started = Supply.post(AUDITOR, "/api/v1/audit/verifications", Map.of());
        String place = started.then().statusCode(201).extract().header("Location");
        return Patience.until(
                "the chain is verified", () -> get(AUDITOR, place).jsonPath(), run -> !run.getString("state")
                        .equals("RUNNING"));
    }
}

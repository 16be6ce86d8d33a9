package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A supplier without a system of its own uploads the month's log-ins of all its orders, and hears of every line. */
@QuarkusTest
class AFileOfUsageTest {
    private static final String HEAD = "order,recordId,kind,usedAt,user,address,note\n";

    @Inject
    TestClock clock;

    private static Response send(String token, String file) {
        return send(token, file.getBytes(StandardCharsets.UTF_8));
    }

    private static Response send(String token, byte[] file) {
        return given().auth().oauth2(token).contentType("text/csv").body(file).post("/api/v1/usage-files");
    }

    @Test
    void countsEachLineByItself() {
        Contract contract = Contract.paid().provisioned();
        Instant now = clock.instant();
        String code = contract.now("code");
        String file = "\ufeff" + HEAD
                + code + ",l-1,LOG_IN," + now + ",kim,203.0.113.7,\n"
                + contract.id() + ",l-2,LOG_IN," + now + ",kim,,\"두 줄\n메모\"\n"
                + code + ",l-3,LOG_IN,어제,kim,,\n"
                + code + ",l-4,LOG_IN,2019-01-01T00:00:00Z,kim,,\n"
                + code + ",l-5,INSPECTION," + now + ",kim,,\n"
                + "O-2021-XXXX-XXXX,l-6,LOG_IN," + now + ",kim,,\n"
                + ",l-7,LOG_IN," + now + ",kim,,\n"
                + code + ",l-1,LOG_IN," + now + ",kim,,\n"
                + code + ",l-8,LOG_IN,+1000000000-12-31T23:59:59Z,kim,,\n"
                + code + ",l-9,LOG_IN," + now + ",kim,,,,,\n";

        Response answer = send(contract.supplier().token(), file);

        answer.then().statusCode(200);
        assertThat(answer.<List<String>>path("lines.outcome"))
                .containsExactly(
                        "ACCEPTED",
                        "ACCEPTED",
                        "REFUSED",
                        "REFUSED",
                        "REFUSED",
                        "REFUSED",
                        "REFUSED",
                        "KNOWN",
                        "REFUSED",
                        "REFUSED");
        assertThat(answer.<List<Integer>>path("lines.line")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(answer.<String>path("lines[2].problem.violations[0].pointer"))
                .isEqualTo("/usedAt");
        assertThat(contract.<String>now("status")).isEqualTo("IN_USE");

        send(contract.supplier().token(), file)
                .then()
                .body("accepted", equalTo(0))
                .body("known", equalTo(3));
        get(contract.firm().token(), contract.path() + "/usages").then().body("items.size()", equalTo(2));
    }

    @Test
    void provesNothingFromBeforeThePayment() {
        Contract contract = Contract.paid().provisioned();
        Instant paidAt = Instant.parse(contract.now("paidAt"));
        Instant earlier = paidAt.minusSeconds(1);

        contract.usage("l-1", "LOG_IN", earlier).then().statusCode(422).body("code", equalTo("USAGE_BEFORE_SERVICE"));
        send(contract.supplier().token(), HEAD + contract.id() + ",l-2,LOG_IN," + earlier + ",kim,,\n")
                .then()
                .body("lines[0].problem.code", equalTo("USAGE_BEFORE_SERVICE"));
        contract.used("l-3", paidAt.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void isTakenForOnesOwnOrdersAlone() {
        Contract contract = Contract.paid().provisioned();
        String line = HEAD + contract.id() + ",l-1,LOG_IN," + clock.instant() + ",kim,,\n";
        Response strangers = send(Supply.aSupplier().token(), line);
        strangers.then().statusCode(200).body("refused", equalTo(1));
        assertThat(strangers.<Integer>path("lines[0].problem.status")).isEqualTo(404);
        send(contract.firm().token(), line).then().statusCode(403);
        get(Supply.aSupplier().token(), contract.path() + "/usages").then().statusCode(404);
        assertThat(contract.<String>now("status")).isEqualTo("PROVISIONED");
    }

    @Test
    void thatIsNoneIsRefusedWhole() {
        String token = Supply.aSupplier().token();
        send(token, "").then().statusCode(400);
        send(token, HEAD).then().statusCode(400);
        send(token, "order,secret\n1,2\n").then().statusCode(400).body("violations[0].pointer", equalTo("/secret"));
        given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body("order,secret\n1,2\n")
                .post("/api/v1/usage-files")
                .then()
                .body("violations[0].message", equalTo("This column is not known"))
                .body("violations[0].english", nullValue());
        send(token, "order,\"recordId\n").then().statusCode(400);
        send(token, new byte[] {(byte) 0xff, (byte) 0xfe, 0x41}).then().statusCode(400);
        given().auth()
                .oauth2(token)
                .contentType("application/pdf")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/usage-files")
                .then()
                .statusCode(415);
    }
}

package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pre-check is open to everyone, and nobody can use it to keep the others from it. */
@QuarkusTest
class StrangersHaveAPaceTest {

    private static final int LIMIT = 300;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anAddressIsToldToWaitAndMayGoOnInTheNextMinute() {
        clock.set(Instant.parse("2021-02-16T00:00:15Z"));
        for (int i = 0; i < LIMIT; i++) assertThat(ask("[").statusCode()).isEqualTo(400);
        ask("{}")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "45")
                .body("code", equalTo("TOO_MANY"))
                .body("detail", containsString("300"));

        given().get("/api/v1/rounds").then().statusCode(200);
        clock.advance(Duration.ofSeconds(45));
        assertThat(ask("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aStrangerNeedsNoLargeBody() {
        ask("{\"programme\":\"" + "x".repeat(40_000) + "\"}")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
    }

    private static Response ask(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/eligibility-checks");
    }
}

package kr.ieum.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class OnlyTheRightDutyOpensTest {
    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void without_a_token_nothing_opens() {
        assertThat(given().get("/api/testing/reviewers").statusCode()).isEqualTo(401);
        assertThat(open("/api/testing/reviewers", "no-token").statusCode()).isEqualTo(401);
    }

    @Test
    void another_duty_is_refused() {
        assertThat(open("/api/testing/reviewers", Tokens.of("finance.kim")).statusCode())
                .isEqualTo(403);
        assertThat(open("/api/testing/reviewers", Logins.byCode("finance.kim")).statusCode())
                .isEqualTo(403);
        assertThat(open("/api/testing/reviewers", Tokens.someone("nobody").token())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_person_enters_by_code_by_password_and_by_a_minted_token() {
        Stream.of(Logins.byCode("reviewer.lee"), Logins.byPassword("reviewer.lee", "ieum"), Tokens.of("reviewer.lee"))
                .map(token -> open("/api/testing/reviewers", token))
                .forEach(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.asString()).isEqualTo("reviewer.lee");
                });
    }

    @Test
    void a_machine_enters_for_its_company() {
        String token = Logins.byClientCredentials("webcash-erp", "webcash-erp-secret");
        assertThat(open("/api/testing/suppliers", token).statusCode()).isEqualTo(200);
        assertThat(open("/api/testing/anyone", token).asString()).isEqualTo("webcash-erp 1058611771");
        assertThat(open("/api/testing/reviewers", token).statusCode()).isEqualTo(403);
    }

    @Test
    void someone_made_up_enters_with_chosen_claims() {
        String token = Tokens.someone("kim")
                .withDuties("REVIEWER", "FINANCE")
                .ofCompany("1018109870")
                .token();
        assertThat(open("/api/testing/reviewers", token).statusCode()).isEqualTo(200);
        assertThat(open("/api/testing/anyone", token).asString()).isEqualTo("kim 1018109870");
    }

    @Test
    void a_token_that_has_expired_or_is_for_others_opens_nothing() {
        String expired = Tokens.someone("kim")
                .withDuties("REVIEWER")
                .expiringAt(Instant.now().minus(Duration.ofMinutes(5)))
                .token();
        String forOthers = Tokens.someone("kim")
                .withDuties("REVIEWER")
                .with("aud", "others")
                .token();
        assertThat(open("/api/testing/reviewers", expired).statusCode()).isEqualTo(401);
        assertThat(open("/api/testing/reviewers", forOthers).statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_secret_a_wrong_password_and_a_stranger_get_no_token() {
        assertThat(Logins.ask(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "webcash-erp",
                                "client_secret", "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Logins.ask(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "stranger",
                                "client_secret", "webcash-erp-secret"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(Logins.ask(Map.of(
                                "grant_type", "password",
                                "username", "reviewer.lee",
                                "password", "wrong",
                                "client_id", "ieum-swagger"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_clock_stands_where_it_is_put() {
        clock.set(Instant.parse("2021-02-19T00:00:00Z"));
        clock.advance(Duration.ofDays(90));
        assertThat(given().get("/api/testing/time").asString()).isEqualTo("2021-05-20T00:00:00Z");
    }

    private static Response open(String door, String token) {
        return given().auth().oauth2(token).get(door);
    }
}

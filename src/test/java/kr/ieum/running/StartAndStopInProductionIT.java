package kr.ieum.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.ieum.platform.RequiredSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("keycloak")
class StartAndStopInProductionIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    private final Production production = Production.running();

    @ParameterizedTest
    @EnumSource(RequiredSettings.class)
    void a_missing_setting_ends_the_start_with_one_line_that_names_it(RequiredSettings missing) throws Exception {
        try (ProductionIeum instance = production.start(Map.of(missing.name(), ""))) {
            assertThat(instance.process().awaitEnd()).isEqualTo(1);
            assertThat(instance.process().errors().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Ieum cannot start: set " + missing.name());
        }
    }

    @Test
    void a_wrong_password_of_the_database_ends_it_with_one_line_too() throws Exception {
        try (ProductionIeum instance =
                production.start(Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "IEUM_DB_USER", "nobody"))) {
            assertThat(instance.process().awaitEnd()).isEqualTo(1);
            assertThat(instance.process().errors().lines())
                    .singleElement()
                    .asString()
                    .contains("IEUM_DB_USER");
        }
    }

    @Test
    void a_provider_that_is_away_stops_neither_the_start_nor_what_needs_no_login() throws Exception {
        String nobodyThere = "http://127.0.0.1:" + Loopback.freePort() + "/realms/ieum";
        String token = production.keycloak().machineToken("webcash-erp", "webcash-erp-secret");
        try (ProductionIeum instance = production.start(Map.of("IEUM_OIDC_SERVER", nobodyThere))) {
            instance.ready();
            assertThat(OwnProcess.answer(instance.url() + "/q/openapi")).isEqualTo(200);
            assertThat(given().auth()
                            .oauth2(token)
                            .get(instance.url() + "/api/v1/me")
                            .statusCode())
                    .isBetween(500, 503);
        }
    }

    @Test
    void a_stop_first_says_not_ready_then_still_answers_then_ends() throws Exception {
        String token = production.keycloak().machineToken("webcash-erp", "webcash-erp-secret");
        try (ProductionIeum instance = production.start(Map.of())) {
            instance.ready();
            instance.process().terminate();
            instance.process().awaitAnswer(instance.url() + "/q/health/ready", 503, java.time.Duration.ofSeconds(4));
            given().auth()
                    .oauth2(token)
                    .get(instance.url() + "/api/v1/me")
                    .then()
                    .statusCode(200);
            assertThat(instance.process().awaitEnd()).isEqualTo(ENDED_BY_SIGTERM);
        }
    }
}

package kr.ieum.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("keycloak")
class TokensThatDoNotCountIT {
    private static final String SECRET = "only-for-this-test";

    private final Production production = Production.running();
    private final KeycloakServer keycloak = production.keycloak();

    @Test
    void one_meant_for_another_application() throws Exception {
        keycloak.addMachine("stranger", SECRET, List.of("basic"), Map.of());
        String token = keycloak.machineToken("stranger", SECRET);

        assertThat(Claims.of(token)).doesNotContainEntry("aud", "ieum");
        assertRefused(token);
    }

    @Test
    void one_that_has_expired() throws Exception {
        keycloak.addMachine("shortlived", SECRET, List.of("basic", "ieum"), Map.of("access.token.lifespan", "3"));
        String token = keycloak.machineToken("shortlived", SECRET);
        assertThat(status(token)).isEqualTo(200);

        long expiry = ((Number) Objects.requireNonNull(Claims.of(token).get("exp"))).longValue();
        while (Instant.now().getEpochSecond() <= expiry) Thread.sleep(200);

        assertRefused(token);
    }

    @Test
    void one_of_another_realm() {
        assertRefused(keycloak.foreignToken());
    }

    @Test
    void one_that_was_changed() {
        String token = keycloak.machineToken("webcash-erp", "webcash-erp-secret");
        String other = keycloak.machineToken("gaonmeet-api", "gaonmeet-api-secret");
        assertThat(status(token)).isEqualTo(200);

        assertRefused(token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')));
    }

    private void assertRefused(String token) {
        assertThat(status(token)).isEqualTo(401);
    }

    private int status(String token) {
        return given().auth()
                .oauth2(token)
                .get(production.second().url() + "/api/v1/me")
                .statusCode();
    }
}

package kr.ieum.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("keycloak")
class WhoIsCallingInProductionIT {
    private static final String WEBCASH = "1058611771";
    private static final String HANA = "1018109870";

    private final Production production = Production.running();
    private final ProductionIeum first = production.first();
    private final ProductionIeum second = production.second();
    private final KeycloakServer keycloak = production.keycloak();
    private final String swagger = first.url() + "/q/swagger-ui/oauth2-redirect.html";

    @Test
    void a_suppliers_machine_is_known_by_its_duty_and_its_company_on_both_instances() {
        String token = keycloak.machineToken("webcash-erp", "webcash-erp-secret");

        for (ProductionIeum instance : new ProductionIeum[] {first, second}) {
            me(instance, token)
                    .body("name", equalTo("웹캐시 ERP"))
                    .body("duties", contains("SUPPLIER_MEMBER"))
                    .body("company", equalTo(WEBCASH));
        }
    }

    @Test
    void a_reviewer_logs_in_with_a_code_and_pkce() throws Exception {
        String token = new Browser(keycloak).logIn("reviewer.lee", "ieum-swagger", swagger);

        me(first, token)
                .body("name", equalTo("이심사"))
                .body("duties", contains("REVIEWER"))
                .body("company", nullValue());
    }

    @Test
    void an_owner_of_a_firm_brings_birth_date_and_position_along() throws Exception {
        String token = new Browser(keycloak).logIn("owner.hana", "ieum-swagger", swagger);

        me(second, token).body("name", equalTo("김하나")).body("company", equalTo(HANA));
        assertThat(Claims.of(token))
                .containsEntry("birthdate", "1979-03-14")
                .containsEntry("position", "CEO")
                .containsEntry("aud", "ieum");
    }

    @Test
    void a_login_without_pkce_is_turned_away() throws Exception {
        assertThat(new Browser(keycloak).logInWithoutPkce("ieum-swagger", swagger))
                .startsWith(swagger)
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void a_binding_made_on_one_instance_holds_on_the_other() throws Exception {
        String administrator = new Browser(keycloak).logIn("admin.yoon", "ieum-swagger", swagger);
        String partner = new Browser(keycloak).logIn("partner.msit", "ieum-swagger", swagger);
        String account =
                me(second, partner).body("company", nullValue()).extract().path("account");

        given().auth()
                .oauth2(administrator)
                .contentType("application/json")
                .body("{\"businessNumber\": \"" + HANA + "\"}")
                .put(first.url() + "/api/v1/accounts/" + account + "/company")
                .then()
                .statusCode(200);

        me(second, partner).body("company", equalTo(HANA));
        me(first, partner).body("company", equalTo(HANA));
    }

    @Test
    void nobody_gives_themselves_a_company_or_a_name() throws Exception {
        String account = keycloak.issuer() + "/account/";
        String token = new Browser(keycloak).logIn("staff.hana", "account-console", account);
        String mine = given().auth()
                .oauth2(token)
                .accept("application/json")
                .get(account)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(mine).contains(HANA, "박지민");

        given().auth()
                .oauth2(token)
                .accept("application/json")
                .contentType("application/json")
                .body(mine.replace(HANA, WEBCASH).replace("박지민", "김하나"))
                .post(account);

        assertThat(given().auth()
                        .oauth2(token)
                        .accept("application/json")
                        .get(account)
                        .asString())
                .contains(HANA, "박지민")
                .doesNotContain(WEBCASH, "김하나");
    }

    private static ValidatableResponse me(ProductionIeum instance, String token) {
        return given().auth()
                .oauth2(token)
                .get(instance.url() + "/api/v1/me")
                .then()
                .statusCode(200);
    }
}

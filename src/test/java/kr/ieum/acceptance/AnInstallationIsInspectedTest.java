package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.Test;

/** Where the supplier installs and is paid after an inspection, as in the smart stores: who inspects is the agency. */
@QuarkusTest
class AnInstallationIsInspectedTest {
    private static final Map<String, Object> PASSED = Map.of("passed", true, "finding", "단말기 두 대가 설치되어 작동함");

    @Inject
    TestClock clock;

    private static Response inspect(String token, Contract contract, Map<String, Object> inspection) {
        return json(token)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", Supply.tag(Supply.REVIEWER, contract.path()))
                .body(inspection)
                .post(contract.path() + "/inspection");
    }

    @Test
    void beforeAnybodyCanConfirmIt() {
        Contract contract = Contract.installed();
        move(contract.firm().token(), contract.path(), "/confirmation", null)
                .then()
                .statusCode(422)
                .body("code", equalTo("NO_PROOF_OF_USE"));
        inspect(Supply.REVIEWER, contract, Map.of("passed", false, "finding", "전원이 들어오지 않음"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PROVISIONED"));

        inspect(Supply.REVIEWER, contract, PASSED).then().statusCode(200).body("status", equalTo("INSPECTED"));

        contract.confirmed();
        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        get(contract.supplier().token(), contract.path() + "/usages")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].kind", equalTo("INSPECTION"));
    }

    @Test
    void byNobodyButTheAgency() {
        Contract contract = Contract.installed();
        inspect(contract.supplier().token(), contract, PASSED).then().statusCode(403);
        inspect(contract.firm().token(), contract, PASSED).then().statusCode(403);
        contract.usage("i-1", "INSPECTION", clock.instant())
                .then()
                .statusCode(422)
                .body("code", equalTo("INSPECTION_NOT_YOURS"));
        post(Supply.REVIEWER, contract.path() + "/inspection", PASSED).then().statusCode(428);
        inspect(Supply.REVIEWER, contract, Map.of("finding", "결과 없음")).then().statusCode(400);
        move(contract.firm().token(), contract.path(), "/cancellation", Map.of("reason", "필요 없음"))
                .then()
                .statusCode(200);
        inspect(Supply.REVIEWER, contract, PASSED).then().statusCode(409);
        Contract other = Contract.paid().provisioned();
        inspect(Supply.REVIEWER, other, PASSED).then().statusCode(422).body("code", equalTo("NO_INSPECTION"));
    }
}

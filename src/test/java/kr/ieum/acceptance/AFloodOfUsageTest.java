package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Suppliers' machines tell of log-ins one by one, all at the same moment. They meet in few transactions, and each has the
 * answer it would have had alone.
 */
@QuarkusTest
class AFloodOfUsageTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Test
    void everyRecordCountsOnceHoweverManyTellOfIt() {
        Contract contract = Contract.paid().provisioned();
        Instant at = Instant.now();

        List<Response> answers = Race.of(24, i -> contract.usage("login-" + i % 6, "LOG_IN", at));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.<Integer>path("accepted") == 1)
                .hasSize(6);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.<Integer>path("accepted") + answer.<Integer>path("known"))
                        .isEqualTo(1));
        assertThat(get(contract.firm().token(), contract.path() + "/usages").<List<?>>path("items"))
                .hasSize(6);
        assertThat(contract.<String>now("status")).isEqualTo("IN_USE");
        assertThat(events(contract))
                .as("one event for each delivery that changed something, with its own address")
                .hasSize(6)
                .allMatch(event -> ((Map<?, ?>) event.get("act")).get("address").equals("127.0.0.1"));
        Books.areExact();
    }

    @Test
    void eachDeliverySeesTheOrderAsTheOneBeforeHasLeftIt() {
        Contract contract = Contract.paid().provisioned();
        int version = version(contract);

        List<Response> answers = Race.of(8, i -> contract.usage("login-" + i, "LOG_IN", Instant.now()));

        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("order.version"))
                .as("no two deliveries that changed something end in one version, unless the later use changed nothing")
                .allMatch(each -> each >= version);
        assertThat(version(contract))
                .isEqualTo(answers.stream()
                        .mapToInt(answer -> answer.<Integer>path("order.version"))
                        .max()
                        .orElseThrow());
    }

    @Test
    void aWrongDeliveryHarmsNoNeighbour() {
        List<Contract> contracts = Race.prepared(4, i -> Contract.paid().provisioned());
        Supply.Company stranger = Supply.aSupplier();
        Instant now = Instant.now();

        List<Integer> answers = Race.of(16, i -> {
            Contract contract = contracts.get(i % 4);
            return switch (i / 4) {
                case 0 -> contract.usage("good", "LOG_IN", now).statusCode();
                case 1 ->
                    contract.usage("early", "LOG_IN", Instant.parse("2019-01-01T00:00:00Z"))
                            .statusCode();
                case 2 ->
                    tell(stranger.token(), contract.path(), List.of(record("stolen", now)))
                            .statusCode();
                default ->
                    tell(contract.supplier().token(), contract.path(), List.of(Map.of("recordId", "x")))
                            .statusCode();
            };
        });

        assertThat(answers.subList(0, 4)).containsOnly(200);
        assertThat(answers.subList(4, 8)).containsOnly(422);
        assertThat(answers.subList(8, 12)).containsOnly(404);
        assertThat(answers.subList(12, 16)).containsOnly(400);
        for (Contract contract : contracts) {
            assertThat(contract.<String>now("status")).isEqualTo("IN_USE");
            assertThat(get(contract.firm().token(), contract.path() + "/usages").<List<String>>path("items.recordId"))
                    .containsExactly("good");
        }
    }

    @Test
    void ofOneDeliveryAllRecordsCountOrNone() {
        Contract contract = Contract.paid().provisioned();
        Instant now = Instant.now();
        List<Map<String, Object>> mixed =
                List.of(record("a", now), record("b", Instant.parse("2019-01-01T00:00:00Z")), record("c", now));

        tell(contract.supplier().token(), contract.path(), mixed).then().statusCode(422);
        assertThat(get(contract.firm().token(), contract.path() + "/usages").<List<?>>path("items"))
                .isEmpty();
        assertThat(contract.<String>now("status")).isEqualTo("PROVISIONED");

        Response twice = tell(
                contract.supplier().token(),
                contract.path(),
                IntStream.range(0, 10).mapToObj(i -> record("r" + i % 5, now)).toList());
        twice.then().statusCode(200);
        assertThat(twice.<Integer>path("accepted")).isEqualTo(5);
        assertThat(twice.<Integer>path("known")).isEqualTo(5);
    }

    private static int version(Contract contract) {
        return contract.now("version");
    }

    private static List<Map<String, Object>> events(Contract contract) {
        return get(AUDITOR, "/api/v1/audit/events?action=USAGE_RECORDED&subjectKind=ORDER&subjectId=" + contract.id())
                .path("items");
    }

    private static Map<String, Object> record(String id, Instant at) {
        return Map.of("recordId", id, "kind", "LOG_IN", "usedAt", at.toString());
    }

    private static Response tell(String token, String order, List<?> records) {
        return json(token).body(Map.of("records", records)).post(order + "/usages");
    }
}

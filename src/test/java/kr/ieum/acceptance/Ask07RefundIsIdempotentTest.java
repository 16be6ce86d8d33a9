package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Asked for in blnk#152: a refund that is granted twice moves its money once. */
@QuarkusTest
class Ask07RefundIsIdempotentTest {
    private static final int FACE = 4_000_000;
    private static final Map<String, Object> AGREES = Map.of("answer", "AGREES", "reason", "동의합니다");

    @Test
    void withTheSameKeyAndAlsoWithAnother() {
        Contract contract = Contract.paid().provisioned().confirmed();
        String request = Contract.request(contract.askRefund(700_000));
        String tag = Supply.tag(contract.supplier().token(), request);
        String key = aKey();

        Response first = answer(contract, request, tag, key);
        Response again = answer(contract, request, tag, key);
        Response anew = answer(contract, request, tag, aKey());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(anew.statusCode()).isEqualTo(412);
        assertThat(contract.left()).isEqualTo(FACE - PAID + 700_000);
    }

    @Test
    void inARace() throws Exception {
        Contract contract = Contract.paid().provisioned().confirmed();
        String request = Contract.request(contract.askRefund(700_000));
        String tag = Supply.tag(contract.supplier().token(), request);

        List<Integer> answers =
                atOnce(8, () -> answer(contract, request, tag, aKey()).statusCode());

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409 || status == 412);
        assertThat(contract.left()).isEqualTo(FACE - PAID + 700_000);
        assertThat(contract.<Integer>now("refunded.subsidy")).isEqualTo(630_000);
    }

    @Test
    void whoeverDecidesFirst() throws Exception {
        Contract contract = Contract.paid().provisioned().confirmed();
        String request = Contract.request(contract.askRefund("WHOLE"));
        contract.refuse(request).then().statusCode(200);
        Map<String, Object> decision = Map.of("outcome", "GRANT", "reason", "환불이 맞음");
        Supply.move(Supply.REVIEWER, request, "/decision", decision).then().statusCode(202);
        String tag = Supply.tag(Supply.REVIEWER, request);

        List<Integer> answers =
                atOnce(6, () -> asked(Supply.SECOND_REVIEWER, request + "/decision", tag, aKey(), decision)
                        .statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(contract.left()).isEqualTo(FACE);
    }

    private static Response answer(Contract contract, String request, String tag, String key) {
        return asked(contract.supplier().token(), request + "/answer", tag, key, AGREES);
    }

    private static Response asked(String token, String path, String tag, String key, Object body) {
        return json(token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(body)
                .post(path);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Integer>> all = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(each -> act).toList());
            Stream.Builder<Integer> answers = Stream.builder();
            for (Future<Integer> each : all) answers.add(each.get());
            return answers.build().toList();
        } finally {
            threads.shutdownNow();
        }
    }
}

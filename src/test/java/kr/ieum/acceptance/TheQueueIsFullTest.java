package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of those who come when nobody can be heard, and of those who do not wait to hear. */
@QuarkusTest
@Timeout(120)
class TheQueueIsFullTest {
    /** As {@code ieum.rush.most-waiting} is in tests. */
    private static final int WAITING = 150;

    private static final int PLACES = WAITING + 10;
    private static final long SUBSIDY = 3_600_000;

    @Inject
    MeterRegistry meters;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whoeverFindsItFullIsTurnedAwayAtOnceAndHasAPlaceLaterWithTheSameKey() throws Exception {
        String round = Rounds.open("2021", PLACES * SUBSIDY);
        List<Demand.Firm> firms = Race.prepared(WAITING + 2, i -> Demand.aFirm());
        String key = Supply.aKey();
        Demand.Firm late = firms.get(WAITING + 1);
        List<Future<Response>> waiting = new ArrayList<>();

        try (HeldBudget held = HeldBudget.of(round)) {
            waiting.add(threads.submit(() -> Demand.application(firms.get(0), round)));
            held.awaitSomebody();
            for (Demand.Firm firm : firms.subList(1, WAITING + 1))
                waiting.add(threads.submit(() -> Demand.application(firm, round)));
            awaitQueue(WAITING);

            for (int i = 0; i < 3; i++) {
                Response away = apply(late, round, key);
                away.then().statusCode(503).contentType("application/problem+json");
                assertThat(away.<String>path("code")).isEqualTo("BUSY");
                assertThat(Integer.parseInt(away.header("Retry-After"))).isPositive();
            }
            assertThat(waiting).noneMatch(Future::isDone);
        }

        for (Future<Response> each : waiting)
            assertThat(each.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        Response place = apply(late, round, key);
        place.then().statusCode(201);
        assertThat(place.header("Idempotency-Hit")).isNull();
        assertThat(place.<String>path("status")).isEqualTo("ADMITTED");
        assertThat(apply(late, round, key).asString()).isEqualTo(place.asString());
        assertThat(Rounds.unpromised(round)).isEqualTo((PLACES - WAITING - 2) * SUBSIDY);
    }

    @Test
    void theWorkOfWhoeverLeavesBeforeHearingStandsAndItsKeyFindsIt() throws Exception {
        String round = Rounds.open("2021", 10 * SUBSIDY);
        List<Demand.Firm> firms = Race.prepared(3, i -> Demand.aFirm());
        List<String> keys = firms.stream().map(firm -> Supply.aKey()).toList();

        try (HeldBudget held = HeldBudget.of(round)) {
            try (Socket working = send(firms.get(0), round, keys.get(0))) {
                held.awaitSomebody();
                try (Socket queued = send(firms.get(1), round, keys.get(1));
                        Socket queuedAndReset = send(firms.get(2), round, keys.get(2))) {
                    awaitQueue(2);
                    queuedAndReset.setSoLinger(true, 0);
                }
            }
        }

        for (int i = 0; i < firms.size(); i++) {
            Demand.Firm firm = firms.get(i);
            awaitApplication(firm, round);
            Response found = apply(firm, round, keys.get(i));
            found.then().statusCode(201);
            assertThat(found.header("Idempotency-Hit")).as("done before").isEqualTo("true");
            assertThat(found.<String>path("status")).isEqualTo("ADMITTED");
        }
        assertThat(Rounds.unpromised(round)).isEqualTo(7 * SUBSIDY);
        Books.areExact();
    }

    private static void awaitApplication(Demand.Firm firm, String round) {
        Patience.until(
                "the application of somebody who left",
                () -> Supply.get(firm.token(), "/api/v1/rounds/" + round + "/applications")
                        .jsonPath()
                        .getList("items"),
                items -> !items.isEmpty());
    }

    private void awaitQueue(int length) {
        Patience.until(
                length + " wait",
                () -> meters.get("ieum.batch.queue")
                        .tag("batch", "admission")
                        .gauge()
                        .value(),
                waiting -> waiting == length);
    }

    /** A client that asks and does not read. */
    private static Socket send(Demand.Firm firm, String round, String key) throws IOException {
        byte[] body = form().getBytes(StandardCharsets.UTF_8);
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.getOutputStream()
                .write(("POST /api/v1/rounds/" + round + "/applications HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Authorization: Bearer " + firm.token() + "\r\nIdempotency-Key: " + key
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    private static Response apply(Demand.Firm firm, String round, String key) {
        return Supply.json(firm.token())
                .header("Idempotency-Key", key)
                .body(form())
                .post("/api/v1/rounds/" + round + "/applications");
    }

    private static String form() {
        Map<String, Object> form = new HashMap<>();
        form.put("declarations", Demand.DECLARED);
        form.put("usePlan", "직원이 집에서 일합니다.");
        form.put("integrityPledge", true);
        try {
            return new ObjectMapper().writeValueAsString(form);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.AUDITOR;
import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When more is to be paid than one run holds, a job proposes one run after the other, and finance watches it. */
@QuarkusTest
class EverythingIsProposedTest {
    private static final Map<String, Object> ALL = Map.of("programme", "untact", "until", Settling.today());

    @Test
    void runAfterRunUntilNothingIsLeft() {
        Settling.Sale sale = Settling.aSale(1_980_000);
        Settling.Sale another = Settling.aSale(sale.supplier(), 880_000);

        JsonPath job = finished(post(FINANCE, "/api/v1/settlement-runs/collections", ALL));

        List<String> runs = job.getList("result.runs");
        assertThat(job.getString("kind")).isEqualTo("SETTLEMENT_COLLECTION");
        assertThat(job.getLong("progress")).isEqualTo(job.getLong("total")).isGreaterThanOrEqualTo(2);
        String run = runs.stream()
                .map(id -> "/api/v1/settlement-runs/" + id)
                .filter(path -> Settling.hasLine(path, sale.supplier().id()))
                .findFirst()
                .orElseThrow();
        assertThat(get(AUDITOR, run).<String>path("status")).isEqualTo("PROPOSED");
        assertThat(get(AUDITOR, run).jsonPath().<String>getList("lines.orders.orderId.flatten()"))
                .contains(sale.order(), another.order());
        List<Map<String, Object>> proposed = get(
                        AUDITOR,
                        "/api/v1/audit/events?action=SETTLEMENT_PROPOSED&subjectKind=SETTLEMENT_RUN&subjectId="
                                + run.substring(run.lastIndexOf('/') + 1))
                .path("items");
        assertThat(proposed).extracting("actor").containsExactly("finance.kim");

        runs.forEach(id -> Settling.approve(id));
        assertThat(List.of(sale.status(), another.status())).containsOnly("SETTLED");
        runs.forEach(id -> Settling.bankPaysAllBut("/api/v1/settlement-runs/" + id, List.of()));
        assertThat(List.of(sale.status(), another.status())).containsOnly("COMPLETED");
        Settling.theBooksAreExact();
    }

    @Test
    void whenNothingIsToBePaidTheJobEndsWithoutARun() {
        finished(post(FINANCE, "/api/v1/settlement-runs/collections", ALL));
        JsonPath second = finished(post(FINANCE, "/api/v1/settlement-runs/collections", ALL));
        assertThat(second.getList("result.runs")).isEmpty();
    }

    @Test
    void oneKeyStartsOneJobAndAProgrammeNobodyKnowsNone() {
        String key = aKey();
        Response first = start(key, ALL);
        first.then().statusCode(202);
        assertThat(start(key, ALL).<String>path("id")).isEqualTo(first.path("id"));
        start(aKey(), Map.of("programme", "no-such", "until", Settling.today()))
                .then()
                .statusCode(404);
        start(aKey(), Map.of("programme", "untact")).then().statusCode(400);
        post(Supply.REVIEWER, "/api/v1/settlement-runs/collections", ALL).then().statusCode(403);
        finished(first);
    }

    private static Response start(String key, Map<String, Object> body) {
        return json(FINANCE).header("Idempotency-Key", key).body(body).post("/api/v1/settlement-runs/collections");
    }

    private static JsonPath finished(Response started) {
        String job = started.then().statusCode(202).extract().path("id");
        JsonPath end = Patience.until(
                "everything is proposed",
                () -> get(FINANCE, "/api/v1/jobs/" + job).jsonPath(),
                run -> !run.getString("state").equals("RUNNING"));
        assertThat(end.getString("state")).isEqualTo("DONE");
        return end;
    }
}

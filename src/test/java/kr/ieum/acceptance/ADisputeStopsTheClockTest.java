package kr.ieum.acceptance;

import static kr.ieum.acceptance.Contract.PAID;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Firm and supplier who disagree: nothing moves until two reviewers have heard both and decided. */
@QuarkusTest
class ADisputeStopsTheClockTest {
    private static final int FACE = 4_000_000;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void soThatADeadlineCannotPassMeanwhile() {
        Contract contract = Contract.paid();
        LocalDate deadline = LocalDate.parse(contract.now("deadline"));
        String dispute = contract.dispute(contract.firm().token());
        assertThat(contract.<String>now("status")).isEqualTo("DISPUTED");
        assertThat(contract.<String>now("deadline")).isNull();

        clock.advance(Duration.ofDays(20));
        jobs.runNow("order-clocks");
        assertThat(contract.<String>now("status")).isEqualTo("DISPUTED");
        move(contract.supplier().token(), contract.path(), "/provision", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("DISPUTED"));
        move(contract.firm().token(), contract.path(), "/cancellation", Map.of("reason", "안 씁니다"))
                .then()
                .statusCode(409);

        Contract.decide(dispute, Map.of("outcome", "REJECT", "reason", "공급기업은 기한 안에 있었음"))
                .then()
                .body("status", equalTo("REJECTED"));

        assertThat(contract.<String>now("status")).isEqualTo("HELD");
        assertThat(LocalDate.parse(contract.now("deadline"))).isEqualTo(deadline.plusDays(20));
        contract.provisioned();
    }

    @Test
    void andGivesEverythingBackWhenItIsDecidedForTheFirm() {
        Contract contract = Contract.paid().provisioned().used("r-1", clock.instant());
        String dispute = contract.dispute(contract.firm().token());
        say(contract.supplier().token(), dispute, "접속 기록을 붙입니다")
                .then()
                .statusCode(201)
                .body("status", equalTo("ANSWERED"))
                .body("statements[0].party", equalTo("SUPPLIER"));

        Contract.decide(dispute, Map.of("outcome", "GRANT", "reason", "서비스가 되지 않았음"));

        assertThat(contract.<String>now("status")).isEqualTo("CANCELLED");
        assertThat(contract.left()).isEqualTo(FACE);
    }

    @Test
    void andMayEndInTheMiddle() {
        Contract contract = Contract.paid().provisioned().used("r-1", clock.instant());
        String dispute = contract.dispute(contract.supplier().token());
        say(contract.firm().token(), dispute, "절반만 되었습니다").then().statusCode(201);

        Contract.decide(dispute, Map.of("outcome", "GRANT_IN_PART", "amount", 600_000, "reason", "두 달은 멈춰 있었음"));

        assertThat(contract.<String>now("status")).isEqualTo("CONFIRMED");
        assertThat(contract.<Integer>now("voided.subsidy")).isEqualTo(540_000);
        assertThat(contract.<Integer>now("voided.own")).isEqualTo(60_000);
        assertThat(contract.left()).isEqualTo(FACE - PAID + 600_000);
    }

    @Test
    void soThatASettlementLeavesTheOrderOut() {
        Contract contract = Contract.paid().provisioned().confirmed();
        Contract other = Contract.paid().provisioned().confirmed();
        String run = Contract.collect(KoreanTime.today(clock));
        contract.dispute(contract.firm().token());

        Contract.approve(run);

        assertThat(other.<String>now("status")).isEqualTo("SETTLED");
        assertThat(contract.<String>now("status")).isEqualTo("DISPUTED");
        List<Integer> paid = get(Contract.FINANCE, run)
                .path("lines.findAll { it.payee.id == '" + contract.supplier().id()
                        + "' }.collect { it.amount.subsidy }");
        assertThat(paid).containsExactly(0);
    }

    @Test
    void butNotTheBanks() {
        Contract contract = Contract.paid().provisioned().confirmed();
        String run = Contract.collect(KoreanTime.today(clock));
        Contract.approve(run);
        String dispute = contract.dispute(contract.supplier().token());
        Contract.bankPays(run);
        assertThat(contract.<String>now("status")).isEqualTo("DISPUTED");
        say(contract.firm().token(), dispute, "할 말이 없습니다").then().statusCode(201);

        Contract.decide(dispute, Map.of("outcome", "GRANT_IN_PART", "amount", 100_000, "reason", "일부만 인정"));

        assertThat(contract.<String>now("status")).isEqualTo("COMPLETED");
        assertThat(contract.<Integer>now("claimed.subsidy")).isEqualTo(90_000);
        assertThat(contract.left()).isEqualTo(FACE - PAID);
    }

    @Test
    void andIsOpenedByTheTwoSidesAlone() {
        Contract contract = Contract.paid();
        Map<String, Object> reason = Map.of("reason", "이의가 있습니다");
        String tag = Supply.tag(contract.firm().token(), contract.path());
        disputed(Demand.aFirm().token(), contract, tag).then().statusCode(404);
        disputed(Supply.aSupplier().token(), contract, tag).then().statusCode(404);
        disputed(Supply.REVIEWER, contract, tag).then().statusCode(403);
        disputed(contract.firm().token(), contract, "\"77\"").then().statusCode(412);
        post(contract.firm().token(), contract.path() + "/disputes", reason)
                .then()
                .statusCode(428);
        move(contract.firm().token(), contract.path(), "/disputes", Map.of("reason", " "))
                .then()
                .statusCode(400);
        String dispute = contract.dispute(contract.firm().token());
        move(contract.supplier().token(), contract.path(), "/disputes", reason)
                .then()
                .statusCode(409);

        say(Demand.aFirm().token(), dispute, "남의 일").then().statusCode(404);
        say(Supply.REVIEWER, dispute, "심사 담당").then().statusCode(403);
        say(contract.firm().token(), dispute, "").then().statusCode(400);
        move(contract.supplier().token(), dispute, "/answer", Map.of("answer", "REFUSES", "reason", "이유"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_REFUND"));
        String key = Supply.aKey();
        String stale = Supply.tag(Supply.REVIEWER, dispute);
        for (int twice = 0; twice < 2; twice++)
            json(contract.supplier().token())
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", "열어 두었습니다"))
                    .post(dispute + "/statements")
                    .then()
                    .statusCode(201);
        get(contract.firm().token(), dispute).then().body("statements.size()", equalTo(1));
        json(Supply.REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", stale)
                .body(Map.of("outcome", "GRANT", "reason", "진술을 읽지 않음"))
                .post(dispute + "/decision")
                .then()
                .statusCode(412);
        Contract.decide(dispute, Map.of("outcome", "GRANT", "reason", "열지 않았음"));
        say(contract.supplier().token(), dispute, "한마디 더").then().statusCode(409);
        assertThat(contract.<String>now("status")).isEqualTo("CANCELLED");
    }

    private static io.restassured.response.Response disputed(String token, Contract contract, String tag) {
        return json(token)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", tag)
                .body(Map.of("reason", "이의가 있습니다"))
                .post(contract.path() + "/disputes");
    }

    private static io.restassured.response.Response say(String token, String request, String text) {
        return post(token, request + "/statements", Map.of("text", text));
    }
}

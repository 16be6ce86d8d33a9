package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.SECOND_FINANCE;
import static kr.ieum.acceptance.Settling.aSale;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kr.ieum.ledger.AccountKind;
import org.junit.jupiter.api.RepeatedTest;

/** Whoever is first, the refunded won is either not paid or claimed: never both, never neither. */
@QuarkusTest
class AnApprovalAndARefundAtTheSameMomentTest {

    @RepeatedTest(5)
    void endWithTheMoneyRefundedOnce() {
        Settling.Sale sale = aSale(990_000);
        String request = post(
                        sale.firm().token(),
                        sale.path() + "/refunds",
                        Map.of("scope", "AMOUNT", "amount", 300_000, "reason", "기능이 다름"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String run = "/api/v1/settlement-runs/"
                + Settling.proposal().then().statusCode(201).extract().path("id");
        Map<String, Object> total = Map.of("total", get(FINANCE, run).path("total"));
        move(FINANCE, run, "/approval", total).then().statusCode(202);

        List<Integer> answers = Race.of(
                2,
                who -> who == 0
                        ? move(SECOND_FINANCE, run, "/approval", total).statusCode()
                        : move(
                                        sale.supplier().token(),
                                        "/api/v1/order-requests/" + request,
                                        "/answer",
                                        Map.of("answer", "AGREES", "reason", "동의"))
                                .statusCode());
        assertThat(answers.get(1)).isEqualTo(200);
        if (answers.get(0) == 200) Settling.bankPaysAllBut(run, List.of());
        else {
            assertThat(answers.get(0)).isIn(409, 422);
            move(FINANCE, run, "/discarding", null).then().statusCode(200);
            Settling.settle();
        }
        long claimed = Settling.claims(sale.supplier().id()).stream()
                .mapToLong(claim -> ((Number) claim.get("open")).longValue())
                .sum();
        long paid = Settling.net(AccountKind.SUPPLIER_BANK, sale.supplier().id());
        assertThat(paid - claimed).isEqualTo(600_000);
        assertThat(sale.left("subsidy")).isEqualTo(claimed == 0 ? 3_600_000 - 540_000 : 3_600_000 - 810_000);
        Settling.theBooksAreExact();
    }
}

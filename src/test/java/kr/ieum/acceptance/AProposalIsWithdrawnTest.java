package kr.ieum.acceptance;

import static kr.ieum.acceptance.Settling.FINANCE;
import static kr.ieum.acceptance.Settling.SECOND_FINANCE;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A first person's proposal stands in the way of any other, until somebody takes it back. */
@QuarkusTest
class AProposalIsWithdrawnTest {
    @Test
    void byFinanceWhereFinanceDecides() {
        String cut = cut(FINANCE);
        withdraw(REVIEWER, cut).then().statusCode(403).body("code", equalTo("NOT_YOUR_PROPOSAL"));
        withdraw(SECOND_FINANCE, cut).then().statusCode(204);
        withdraw(SECOND_FINANCE, cut).then().statusCode(404);

        withdraw(FINANCE, cut(FINANCE)).then().statusCode(204);
    }

    @Test
    void byReviewersWhereReviewersDecide() {
        Supply.Company supplier = Supply.aSupplier();
        String suspension = suspension(supplier);
        withdraw(FINANCE, suspension).then().statusCode(403);
        withdraw(SECOND_REVIEWER, suspension).then().statusCode(204);

        withdraw(REVIEWER, suspension(supplier)).then().statusCode(204);
    }

    @Test
    void byEitherWhereEitherDecides() {
        Map<String, Object> clawback = Settling.clawback(Settling.aSale(990_000).order(), "SUPPLIER", 100_000);
        withdraw(FINANCE, proposed(post(REVIEWER, "/api/v1/claims", clawback)))
                .then()
                .statusCode(204);
        withdraw(REVIEWER, proposed(post(FINANCE, "/api/v1/claims", clawback)))
                .then()
                .statusCode(204);
    }

    @Test
    void byNobodyElse() {
        String cut = cut(FINANCE);
        for (String other : new String[] {
            Settling.AUDITOR, Demand.aFirm().token(), Supply.aSupplier().token()
        }) withdraw(other, cut).then().statusCode(403);
        withdraw(FINANCE, UUID.randomUUID().toString()).then().statusCode(404);
        withdraw(FINANCE, "gestern").then().statusCode(404);
        withdraw(FINANCE, cut).then().statusCode(204);
    }

    private static String cut(String token) {
        String round = "/api/v1/rounds/" + Rounds.open("2021", 4_000_000);
        return proposed(post(token, round + "/cut", Map.of("amount", 1_000)));
    }

    private static String suspension(Supply.Company supplier) {
        return proposed(move(REVIEWER, supplier.path(), "/suspension", Map.of("reason", "물품 제공이 확인됨")));
    }

    private static String proposed(Response answer) {
        return answer.then().statusCode(202).extract().path("id");
    }

    private static Response withdraw(String token, String proposal) {
        return json(token).delete("/api/v1/proposals/" + proposal);
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Before a version is published: what would it have decided in a past round, and in which rules does it part? */
@QuarkusTest
class ADraftIsComparedWithAPastRoundTest {

    @Test
    void eachApplicationShowsBothVerdictsAndTheRulesThatDiffer() {
        Rounds.publish("2022");
        String round = Rounds.open("2021", 7_200_000);
        Firm alone = Demand.aFirm(
                Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), Map.of("headcount", 1, "employees", 0));
        Demand.apply(alone, round);
        Demand.apply(Demand.aFirm(), round);

        String path = "/api/v1/programmes/untact/versions/2022/preview/rounds/" + round;
        get(REVIEWER, path)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].firmId", equalTo(alone.id()))
                .body("items[1].decidedUnder", equalTo("2021"))
                .body("items[1].before", equalTo("ELIGIBLE"))
                .body("items[1].after", equalTo("REFUSED"))
                .body("items[1].changed", equalTo(true))
                .body("items[1].differences.rule", hasItem("HAS_EMPLOYEES"))
                .body("items[1].differences.find { it.rule == 'HAS_EMPLOYEES' }.after", equalTo("FAIL"));
        get(Tokens.of("auditor.jung"), path + "?limit=1").then().body("items", hasSize(1));
        get(alone.token(), path).then().statusCode(403);
        get(REVIEWER, path.replace("2022", "1999")).then().statusCode(404);
        get(REVIEWER, path.replace(round, "0198c1a2-0000-7000-8000-000000000000"))
                .then()
                .statusCode(404);
        get(REVIEWER, path + "?cursor=garbage").then().statusCode(400);
    }

    @Test
    void whatWasKnownWhenItWasDecidedCountsAndNotWhatTheFirmSaysToday() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Demand.apply(firm, round);
        String self = "/api/v1/firms/" + firm.id();
        Map<String, Object> bar = Demand.details("새대표");
        bar.put("industry", Map.of("code", "56211", "revision", 10));
        json(firm.token())
                .header("If-Match", Supply.tag(firm.token(), self))
                .body(bar)
                .put(self)
                .then()
                .statusCode(200);

        get(REVIEWER, "/api/v1/programmes/untact/versions/2021/preview/rounds/" + round)
                .then()
                .statusCode(200)
                .body("items[0].changed", equalTo(false))
                .body("items[0].differences", empty());
    }
}

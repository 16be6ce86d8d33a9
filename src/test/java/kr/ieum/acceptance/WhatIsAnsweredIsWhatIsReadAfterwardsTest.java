package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A rush is answered from what was decided, before anything is read back: nobody may see a difference. */
@QuarkusTest
class WhatIsAnsweredIsWhatIsReadAfterwardsTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);

    @Test
    void ofAnApplicationWhateverItsOutcome() {
        String round = Rounds.open("2021", 2 * 3_600_000);
        Demand.Firm excluded = Demand.aFirm(
                Supply.aBusinessNumber(), BORN, Map.of("industry", Map.of("code", "56211", "revision", 10)));
        List<String> outcomes = new ArrayList<>();
        for (Demand.Firm firm : List.of(
                Demand.aFirm(), Demand.aFirmOfAnUnknownRepresentative(), excluded, Demand.aFirm(), Demand.aFirm())) {
            Response answer = Demand.application(firm, round);
            answer.then().statusCode(201);
            isWhatIsRead(firm, answer);
            outcomes.add(answer.path("status"));
        }
        assertThat(outcomes).contains("ADMITTED", "WAITING", "REFUSED");
    }

    @Test
    void ofAnApplicationWithoutAPlan() {
        Demand.Firm firm = Demand.aFirm();
        String round = Rounds.open("2021", 3_600_000);
        Response answer = post(
                firm.token(), "/api/v1/rounds/" + round + "/applications", Map.of("declarations", Demand.DECLARED));
        answer.then().statusCode(201);
        isWhatIsRead(firm, answer);
    }

    @Test
    void ofAnApplicationInAScoredRound() {
        Demand.Firm firm = Demand.aFirm();
        Response answer = Demand.application(firm, Rounds.openScored(40_000_000));
        answer.then().statusCode(201);
        assertThat(answer.<String>path("status")).isEqualTo("IN_REVIEW");
        isWhatIsRead(firm, answer);
    }

    @Test
    void ofAnOrder() {
        Map<String, Long> prices = new TreeMap<>(Map.of("B", 330_001L, "A", 110_000L));
        for (String year : List.of("2020", "2021")) {
            Demand.Firm firm = Demand.aFirm();
            String voucher = Demand.anActiveVoucher(firm, Rounds.open(year, 3_600_000));
            String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP", prices);
            for (String[] plans : List.of(new String[] {"B", "A"}, new String[] {"A"})) {
                Response answer = Demand.pay(firm, voucher, listing, plans);
                answer.then().statusCode(201);
                isWhatIsRead(firm, answer);
            }
        }
    }

    private static void isWhatIsRead(Demand.Firm firm, Response answer) {
        Response read = get(firm.token(), answer.header("Location"));
        read.then().statusCode(200);
        assertThat(answer.<Map<String, Object>>path("")).isEqualTo(read.path(""));
        assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
    }
}

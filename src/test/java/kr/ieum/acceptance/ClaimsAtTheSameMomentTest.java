package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Research.MSIT;
import static kr.ieum.acceptance.Research.OUTPUTS;
import static kr.ieum.acceptance.Research.aNumber;
import static kr.ieum.acceptance.Research.claim;
import static kr.ieum.acceptance.Research.claimed;
import static kr.ieum.acceptance.Research.content;
import static kr.ieum.acceptance.Research.decide;
import static kr.ieum.acceptance.Research.licensed;
import static kr.ieum.acceptance.Research.numberOf;
import static kr.ieum.acceptance.Research.registered;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimsAtTheSameMomentTest {

    @Test
    void ofOneListingToOneOutputOneIsTaken() {
        Company company = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(company, "MEET-1", 550_000);
        String output = registered(aNumber(), content(numberOf(company)));

        List<Integer> answers = Race.of(6, i -> claim(company, output, listing).statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        get(company.token(), "/api/v1/output-links?output=" + output)
                .then()
                .body("items.size()", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void anOutputRegisteredByManyAtOnceIsThereOnce() {
        String number = aNumber();
        Map<String, Object> content = content(Supply.aBusinessNumber());

        List<Integer> answers =
                Race.of(6, i -> Research.register(MSIT, number, content).statusCode());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    /** Whichever comes first: a link never stands without a right, and the badge goes with it. */
    @RepeatedTest(8)
    void aConfirmationWhileTheLicenceIsTakenAwayLeavesNoBadge() {
        Company licensee = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(licensee, "MEET-1", 550_000);
        String performer = Supply.aBusinessNumber();
        String number = aNumber();
        String output = registered(number, licensed(performer, numberOf(licensee), "2021-01-01", "2099-12-31"));
        String link = claimed(licensee, output, listing);
        String tag = tag(MSIT, OUTPUTS + "/" + number);

        List<Response> answers = Race.of(
                2,
                i -> i == 0
                        ? decide(MSIT, link, "CONFIRM")
                        : json(MSIT)
                                .header("If-Match", tag)
                                .body(content(performer))
                                .put(OUTPUTS + "/" + number));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        boolean confirmed = answers.get(0).statusCode() == 200;
        if (!confirmed) assertThat(answers.get(0).<String>path("code")).isEqualTo("NO_RIGHT_TO_OUTPUT");
        assertThat(get(licensee.token(), link).<String>path("status")).isEqualTo(confirmed ? "LAPSED" : "CLAIMED");
        assertThat(given().get("/api/v1/listings/" + listing).<List<?>>path("researchBadges"))
                .isEmpty();
    }

    /** Of two decisions made upon the same reading one counts. */
    @Test
    void aConfirmationAndARejectionAreNotBothMade() {
        Company company = Supply.aSellingSupplier();
        String listing = Supply.aPublishedListing(company, "MEET-1", 550_000);
        String link = claimed(company, registered(aNumber(), content(numberOf(company))), listing);

        List<Integer> answers = Race.of(
                4, i -> decide(MSIT, link, i % 2 == 0 ? "CONFIRM" : "REJECT").statusCode());

        assertThat(answers).containsOnlyOnce(200).allMatch(status -> List.of(200, 409, 412)
                .contains(status));
    }
}

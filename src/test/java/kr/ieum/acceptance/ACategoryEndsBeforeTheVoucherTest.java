package kr.ieum.acceptance;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The export voucher ends two of its services earlier than the rest; here it is the first one, after ten months. */
@QuarkusTest
class ACategoryEndsBeforeTheVoucherTest {
    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void andCannotBeBoughtAfterThat() {
        clock.set(Instant.parse("2022-03-02T01:00:00Z"));
        Scheme scheme = Scheme.of(
                Rounds.document("export", "2022")
                        .replace("version: \"2022\"", "version: \"2022-ends\"")
                        .replace(
                                "caps:\n",
                                "caps:\n  closesAfterMonths:\n    SURVEY: { value: 10, unverified: true }\n"),
                clock,
                jobs);
        String round = scheme.round(100_000_000);
        Demand.Firm firm = scheme.firm();
        Supply.Company supplier = scheme.supplier();
        String listing = scheme.listing(supplier, 1_100_000);
        Map<String, Object> application = scheme.apply(firm, round, null);
        scheme.score(application.get("id"), 80);
        scheme.rank(round);
        application = Demand.applicationOf(firm, application);
        scheme.deposit(application);
        String voucher = (String) application.get("voucherId");
        clock.set(Instant.parse("2023-01-02T14:00:00Z"));
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(201);
        clock.advance(Duration.ofHours(2));
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(422).body("code", equalTo("CATEGORY_CLOSED"));
    }
}

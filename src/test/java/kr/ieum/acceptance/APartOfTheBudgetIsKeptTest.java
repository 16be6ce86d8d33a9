package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The data voucher keeps 30 % of its budget for firms of the young; others keep parts in rounds that are first come. */
@QuarkusTest
class APartOfTheBudgetIsKeptTest {
    /** 1,100,000 with VAT: a young firm has all of 1,000,000 as subsidy, any other 900,000. */
    private static final long PRICE = 1_100_000;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private record Applicant(Firm firm, Map<String, Object> application) {
        String status() {
            return (String) Demand.applicationOf(firm, application).get("status");
        }
    }

    private Scheme data() {
        clock.set(Instant.parse("2023-03-02T01:00:00Z"));
        return Scheme.of(Rounds.document("data", "2023"), clock, jobs);
    }

    /** Three of ordinary firms with the better scores, and two young ones behind them. Budget for three and a bit. */
    private List<Applicant> ranked(boolean withYoung) {
        Scheme scheme = data();
        String round = scheme.round(3_700_000);
        Supply.Company supplier = scheme.supplier();
        String listing = scheme.listing(supplier, PRICE);
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean young = withYoung && i >= 4;
            Scheme theirs = scheme.declaring("representative.age", young ? 39 : 40);
            Firm firm = theirs.firm();
            Applicant applicant =
                    new Applicant(firm, theirs.apply(firm, round, theirs.pact(firm, round, Map.of(supplier, listing))));
            theirs.score(applicant.application().get("id"), 95 - 5 * i);
            applicants.add(applicant);
        }
        scheme.rank(round);
        return applicants;
    }

    @Test
    void forTheYoungWhoAreFewerPointsBehind() {
        List<Applicant> applicants = ranked(true);
        assertThat(applicants.get(4).application())
                .containsEntry("quota", "YOUNG")
                .containsEntry("own", 0);
        // 30 % of 3,700,000 reaches for one young firm of 1,000,000, and not for a second. What is left of it is
        // released:
        // 2,700,000 for everybody are three ordinary firms of 900,000.
        assertThat(applicants.stream().map(Applicant::status).toList())
                .containsExactly("ADMITTED", "ADMITTED", "ADMITTED", "WAITING", "ADMITTED", "WAITING");
        assertThat(Demand.applicationOf(
                        applicants.get(4).firm(), applicants.get(4).application()))
                .containsEntry("score", 7_600);
        Books.areExact();
    }

    @Test
    void andWhatNobodyYoungTakesGoesToTheOthers() {
        assertThat(ranked(false).stream().map(Applicant::status).toList())
                .containsExactly("ADMITTED", "ADMITTED", "ADMITTED", "ADMITTED", "WAITING", "WAITING");
        Books.areExact();
    }

    @Test
    void inARoundThatIsFirstComeUntilItIsReleased() {
        clock.set(Instant.parse("2027-03-02T01:00:00Z"));
        Scheme scheme = Scheme.of(
                Rounds.document("robot", "2027").replace("version: \"2027\"", "version: \"2027-kept\""), clock, jobs);
        // A face of 30,000,000 at 65 % is 19,500,000. Kept for women: 20 %, for Busan: 10 %.
        String round = Rounds.open("robot", "2027-kept", 60_000_000, clock.instant(), Duration.ofDays(40));
        Applicant first = applied(scheme, round);
        Applicant second = applied(scheme, round);
        Applicant third = applied(scheme, round);
        assertThat(List.of(first.status(), second.status(), third.status()))
                .containsExactly("ADMITTED", "ADMITTED", "WAITING");
        Applicant fromBusan = applied(scheme.registering("region", "2644010100"), round);
        assertThat(fromBusan.application()).containsEntry("quota", "BUSAN").containsEntry("status", "WAITING");

        clock.advance(Duration.ofDays(15));
        assertThat(third.status())
                .as("60,000,000 less 39,000,000 and 6,000,000 kept for Busan")
                .isEqualTo("WAITING");
        Rounds.fund(round, 6_000_000);
        assertThat(third.status())
                .as("66,000,000 less 39,000,000 and 6,600,000 kept for Busan")
                .isEqualTo("ADMITTED");
        assertThat(fromBusan.status()).as("its part is too small for anybody").isEqualTo("WAITING");
        Books.areExact();
    }

    private static Applicant applied(Scheme scheme, String round) {
        Firm firm = scheme.firm();
        Map<String, Object> application = scheme.apply(firm, round, null);
        if ("ADMITTED".equals(application.get("status"))) scheme.deposit(application);
        return new Applicant(firm, application);
    }
}

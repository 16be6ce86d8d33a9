package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.untact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgingOnOpeningDayTest {
    private static final int FIRMS = 5_000;
    private static final Facts FIRM = aFirmWith(FactType.AWARDS, List.of(RuleSetFixture.unusedIn("2020")));

    /** 5,000 firms a second would leave 200 microseconds each; what it takes here is told, not asserted. */
    @Test
    void admitsEveryOneOfFiveThousandAlikeFirms() {
        RuleSet rules = untact("2021");
        long start = System.nanoTime();
        long admitted = IntStream.range(0, FIRMS)
                .filter(i -> rules.judge(FIRM).decision() == Verdict.Decision.ELIGIBLE)
                .count();
        System.out.printf(
                "judging a firm by the %d rules of 2021 takes %.1f µs%n",
                rules.rules().size(), (System.nanoTime() - start) / 1e3 / FIRMS);
        assertThat(admitted).isEqualTo(FIRMS);
    }

    @Test
    void givesEveryThreadTheSameAnswer() throws Exception {
        RuleSet rules = untact("2021");
        Facts refused = aFirmWith(FactType.SMALL_OR_MEDIUM, false);
        Verdict yes = rules.judge(anEligibleFirm());
        Verdict no = rules.judge(refused);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> answers = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> i % 2 == 0
                            ? rules.judge(anEligibleFirm()).equals(yes)
                            : rules.judge(refused).equals(no)))
                    .toList();
            for (Future<Boolean> answer : answers) assertThat(answer.get()).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }
}

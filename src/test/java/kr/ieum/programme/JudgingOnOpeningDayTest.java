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
    private static final Facts FIRM = aFirmWith(FactType.AWARDS, List.of(RuleSetFixture.unusedIn("2020")));

    /** 5,000 firms a second leave 200 microseconds each; a busy machine may take most of them, a slow rule set not. */
    @Test
    void takesFarLessThanAFirmsShareOfTheSecond() {
        RuleSet rules = untact("2021");
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) best = Math.min(best, nanosToJudge(rules, 5_000));
        System.out.printf(
                "judging a firm by the %d rules of 2021 takes %.1f µs%n",
                rules.rules().size(), best / 1e3);
        assertThat(best).isLessThan(100_000);
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

    private static long nanosToJudge(RuleSet rules, int firms) {
        long start = System.nanoTime();
        int passed = 0;
        for (int i = 0; i < firms; i++) if (rules.judge(FIRM).decision() == Verdict.Decision.ELIGIBLE) passed++;
        long took = System.nanoTime() - start;
        assertThat(passed).isEqualTo(firms);
        return took / firms;
    }
}

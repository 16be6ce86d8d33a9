package kr.ieum.platform.taxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Retries retries = new Retries(3, Duration.ofMillis(400));

    @RepeatedTest(100)
    void theWaitDoublesAndSpreadsByHalf(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        assertThat(retries.waitAfter(1, random)).isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
        assertThat(retries.waitAfter(2, random)).isBetween(Duration.ofMillis(400), Duration.ofMillis(1200));
    }

    @Test
    void whoIsStoppedWhileWaitingStaysStopped() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retries.of(() -> {
                    throw TaxOfficeUnavailable.forNow("down", null);
                }))
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}

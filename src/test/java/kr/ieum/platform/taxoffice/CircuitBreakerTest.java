package kr.ieum.platform.taxoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private Instant now = Instant.parse("2021-07-14T00:00:00Z");
    private int calls;
    private final CircuitBreaker breaker = new CircuitBreaker(new MovableClock(), 2, Duration.ofSeconds(30));

    @Test
    void restsAfterFailuresInARow() {
        fail();
        fail();
        fail();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void anAnswerBetweenForgetsTheFailures() {
        fail();
        succeed();
        fail();
        succeed();
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aRefusalIsAnAnswer() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> breaker.guard(failing(TaxOfficeUnavailable.because("no such key"))))
                    .hasMessage("no such key");
    }

    @Test
    void afterTheRestOneTriesAndItsAnswerOpensTheWay() {
        fail();
        fail();
        now = now.plusSeconds(30);
        succeed();
        succeed();
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aTrialThatFailsBeginsAnotherRest() {
        fail();
        fail();
        now = now.plusSeconds(30);
        fail();
        now = now.plusSeconds(29);
        fail();
        assertThat(calls).isEqualTo(3);
    }

    @Test
    void onlyOneTriesAtATime() {
        fail();
        fail();
        now = now.plusSeconds(30);
        breaker.guard(() -> {
            fail();
            return "";
        });
        assertThat(calls).isEqualTo(2);
    }

    private void fail() {
        assertThatThrownBy(() -> breaker.guard(failing(TaxOfficeUnavailable.forNow("down", null))))
                .isInstanceOf(TaxOfficeUnavailable.class);
    }

    private void succeed() {
        assertThat(breaker.guard(() -> ++calls)).isEqualTo(calls);
    }

    private Supplier<String> failing(TaxOfficeUnavailable trouble) {
        return () -> {
            calls++;
            throw trouble;
        };
    }

    private class MovableClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

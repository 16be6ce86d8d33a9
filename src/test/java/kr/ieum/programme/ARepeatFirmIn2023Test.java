package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.outcome;
import static kr.ieum.programme.RuleSetFixture.unusedIn;
import static kr.ieum.programme.RuleSetFixture.usedIn;
import static kr.ieum.programme.RuleSetFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ARepeatFirmIn2023Test {
    private static final Facts HAD_ONE = aFirmWith(FactType.AWARDS, List.of(usedIn("2021")));
    private static final Facts HAD_TWO = aFirmWith(FactType.AWARDS, List.of(usedIn("2020"), usedIn("2021")));

    @Test
    void isRefusedWithoutACertificate() {
        assertThat(repeat(HAD_ONE)).isEqualTo(Outcome.FAIL);
    }

    @Test
    void isRefusedEvenWhenItNeverSpentWhatItWasGiven() {
        assertThat(repeat(aFirmWith(FactType.AWARDS, List.of(unusedIn("2022")))))
                .isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WOMEN", "DISABLED", "SOCIAL_VENTURE"})
    void mayHaveASecondVoucherWhenItsCertificateNeverLapsed(String certificate) {
        assertThat(repeat(with(HAD_ONE, FactType.CERTIFICATES_HELD, List.of(certificate))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void mayNotHaveAThird() {
        assertThat(repeat(with(HAD_TWO, FactType.CERTIFICATES_HELD, List.of("WOMEN"))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void isRefusedWhenItsCertificateIsValidNowButLapsedInBetween() {
        assertThat(repeat(with(HAD_ONE, FactType.CERTIFICATES, List.of("WOMEN"))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void waitsForAReviewerWhenNobodyKnowsHowLongItsCertificateWasHeld() {
        assertThat(repeat(HAD_ONE.without(FactType.CERTIFICATES_HELD))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void isRefusedAfterTwoWhateverItsCertificates() {
        assertThat(repeat(HAD_TWO.without(FactType.CERTIFICATES_HELD))).isEqualTo(Outcome.FAIL);
    }

    private static Outcome repeat(Facts facts) {
        return outcome("2023", "REPEAT_LIMIT", facts);
    }
}

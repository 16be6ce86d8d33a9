package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.aFirmWithout;
import static kr.ieum.programme.RuleSetFixture.outcome;
import static kr.ieum.programme.RuleSetFixture.unusedIn;
import static kr.ieum.programme.RuleSetFixture.usedIn;
import static kr.ieum.programme.RuleSetFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ARepeatFirmIn2021Test {
    private static final Facts USED_2020 = aFirmWith(FactType.AWARDS, List.of(usedIn("2020")));

    @Test
    void isRefusedWhenItUsedTheVoucherOf2020() {
        assertThat(repeat(USED_2020)).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WOMEN", "DISABLED"})
    void isWelcomeAsAWomensOrDisabledPersonsEnterprise(String certificate) {
        assertThat(repeat(with(USED_2020, FactType.CERTIFICATES, List.of("SME", certificate))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void isRefusedAsASocialVenture() {
        assertThat(repeat(with(USED_2020, FactType.CERTIFICATES, List.of("SOCIAL_VENTURE"))))
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void isWelcomeWhenItNeverSpentWhatItWasGiven() {
        assertThat(repeat(aFirmWith(FactType.AWARDS, List.of(unusedIn("2020")))))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void isWelcomeWhenItUsedAnotherProgramme() {
        PastAward cloud = new PastAward("cloud", "2020", 2020, true);
        assertThat(repeat(aFirmWith(FactType.AWARDS, List.of(cloud)))).isEqualTo(Outcome.PASS);
    }

    @Test
    void needsNoHistoryToBeWelcomeAsAWomensEnterprise() {
        Facts facts = with(aFirmWithout(FactType.AWARDS), FactType.CERTIFICATES, List.of("WOMEN"));
        assertThat(repeat(facts)).isEqualTo(Outcome.PASS);
    }

    @Test
    void needsNoCertificateWhenItsHistoryIsKnownToBeEmpty() {
        assertThat(repeat(aFirmWithout(FactType.CERTIFICATES))).isEqualTo(Outcome.PASS);
    }

    @Test
    void waitsForItsCertificatesWhenItUsedTheVoucherOf2020() {
        assertThat(repeat(USED_2020.without(FactType.CERTIFICATES))).isEqualTo(Outcome.UNKNOWN);
    }

    private static Outcome repeat(Facts facts) {
        return outcome("2021", "NO_EARLIER_USE", facts);
    }
}

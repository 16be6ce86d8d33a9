package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data voucher of 2023 kept 30 % of its budget for firms whose representative is 39 or younger. */
class AQuotaTest {
    private static final String YOUNG =
            document("2021").replace("  mode: { value: FIRST_COME, source: [S4, S11] }\n", """
                      mode: { value: QUOTA, unverified: true }
                      quotas:
                        - code: YOUNG
                          ko: 청년기업
                          en: Young firms
                          budgetPercent: 30
                          requires: representative.age <= 39
                          unverified: true
                    """);

    @ParameterizedTest
    @CsvSource({"39,PASS", "40,FAIL"})
    void isKeptForTheFirmsItNames(int age, Outcome expected) {
        assertThat(RuleSet.parse(YOUNG).belongsTo("YOUNG", aFirmWith(FactType.REPRESENTATIVE_AGE, age)))
                .isEqualTo(expected);
    }

    @Test
    void isNotGivenToAFirmOfWhichTheFactIsUnknown() {
        assertThat(RuleSet.parse(YOUNG).belongsTo("YOUNG", anEligibleFirm())).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void takesPartOfTheBudget() {
        assertThat(RuleSet.parse(YOUNG).terms().selection().quotas().get(0).budgetPercent())
                .isEqualTo(30);
        assertThatThrownBy(() -> RuleSet.parse(YOUNG.replace("budgetPercent: 30", "budgetPercent: 101")))
                .isInstanceOf(InvalidRuleSet.class);
        assertThatThrownBy(() -> RuleSet.parse(YOUNG).belongsTo("OLD", anEligibleFirm()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWronglyWrittenWithoutSayingWhoBelongs() {
        assertThatThrownBy(() -> RuleSet.parse(YOUNG.replace("representative.age", "representative.old")))
                .hasMessageContaining("representative.old");
        assertThatThrownBy(() -> RuleSet.parse(YOUNG.replace("value: QUOTA", "value: FIRST_COME")))
                .hasMessageContaining("only QUOTA");
    }
}

package kr.ieum.programme;

import static kr.ieum.platform.money.Won.won;
import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.aFirmWithout;
import static kr.ieum.programme.RuleSetFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The export voucher of 2022 pays 70 % below 1,000,000,000 won of sales, 60 % to 5,000,000,000 and 50 % above. */
class SharesByStepTest {
    private static final String STEPS = """
                by: firm.salesWon
                steps:
                  - { below: 1_000_000_000, subsidy: 70, own: 30 }
                  - { upTo: 5_000_000_000, subsidy: 60, own: 40 }
                  - { subsidy: 50, own: 50 }
            """;

    private static final RuleSet EXPORT = RuleSet.parse(withSteps(STEPS));

    @ParameterizedTest
    @CsvSource({"0,70", "999999999,70", "1000000000,60", "5000000000,60", "5000000001,50", "900000000000,50"})
    void fallAsSalesRise(long sales, int percent) {
        assertThat(EXPORT.shareFor(aFirmWith(FactType.SALES_WON, sales))).contains(new SubsidyShare(percent));
    }

    @Test
    void areNotGuessedWhenSalesAreUnknown() {
        assertThat(EXPORT.shareFor(aFirmWithout(FactType.SALES_WON))).isEmpty();
    }

    @Test
    void leaveTheOddWonToTheFirm() {
        SubsidyShare share = new SubsidyShare(70);
        assertThat(share.subsidyOf(won(99))).isEqualTo(won(69));
        assertThat(share.ownOf(won(99))).isEqualTo(won(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ subsidy: 50, own: 50 }|{ subsidy: 40, own: 60 }",
                "{ below: 10, subsidy: 50, own: 50 }|{ below: 20, subsidy: 40, own: 60 }",
                "{ below: 10, upTo: 9, subsidy: 50, own: 50 }|{ subsidy: 40, own: 60 }",
                "{ below: 20, subsidy: 60, own: 40 }|{ below: 10, subsidy: 50, own: 50 }|{ subsidy: 40, own: 60 }"
            })
    void mayLeaveNoFirmWithoutAShareOrWithTwo(String steps) {
        String list = "    by: firm.salesWon\n    steps:\n      - " + steps.replace("|", "\n      - ") + "\n";
        assertThatThrownBy(() -> RuleSet.parse(withSteps(list))).isInstanceOf(InvalidRuleSet.class);
    }

    @Test
    void mustSayByWhichNumber() {
        assertThatThrownBy(() -> RuleSet.parse(withSteps(STEPS.replace("    by: firm.salesWon\n", ""))))
                .hasMessageContaining("by which fact");
        assertThatThrownBy(() -> RuleSet.parse(withSteps(STEPS.replace("firm.salesWon", "firm.ksicCode"))))
                .hasMessageContaining("no fact that is a number");
    }

    private static String withSteps(String steps) {
        return document("2021").replace("    steps:\n      - { subsidy: 90, own: 10 }\n", steps);
    }
}

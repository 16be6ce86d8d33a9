package kr.ieum.programme;

import static kr.ieum.platform.money.Won.won;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.untact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheTermsOfEachYearTest {
    private static final LocalDate GRANTED = LocalDate.of(2021, 3, 1);

    @ParameterizedTest
    @CsvSource({"2020,3600000,400000", "2021,3600000,400000", "2022,2800000,1200000", "2023,2800000,1200000"})
    void splitFourMillionIntoTheSharesOfTheYear(String year, long subsidy, long own) {
        SubsidyShare share = untact(year).shareFor(anEligibleFirm()).orElseThrow();
        assertThat(untact(year).terms().faceLimit()).isEqualTo(won(4_000_000));
        assertThat(share.subsidyOf(won(4_000_000))).isEqualTo(won(subsidy));
        assertThat(share.ownOf(won(4_000_000))).isEqualTo(won(own));
    }

    @ParameterizedTest
    @CsvSource({"2020,6", "2021,6", "2022,3", "2023,3"})
    void offerTheFieldsOfTheYear(String year, int categories) {
        assertThat(untact(year).terms().categories()).hasSize(categories);
    }

    @Test
    void capASupplierOnlyIn2021() {
        assertThat(untact("2021").terms().caps().perSupplier()).isEqualTo(won(2_000_000));
        assertThat(untact("2021").terms().caps().leastSuppliers()).isEqualTo(2);
        assertThat(untact("2020").terms().caps().perSupplier()).isNull();
        assertThat(untact("2020").terms().caps().leastSuppliers()).isEqualTo(1);
        assertThat(untact("2022").terms().caps().perSupplier()).isNull();
        assertThat(untact("2022").terms().caps().leastSuppliers()).isEqualTo(2);
    }

    @Test
    void give60DaysForTheFirstPaymentAnd90ForAllOfIt() {
        Clocks clocks = untact("2021").terms().clocks();
        assertThat(clocks.firstPaymentBy(GRANTED)).isEqualTo(LocalDate.of(2021, 4, 30));
        assertThat(clocks.fullPaymentBy(GRANTED)).isEqualTo(LocalDate.of(2021, 5, 30));
        assertThat(untact("2020").terms().clocks().firstPaymentBy(GRANTED)).isNull();
    }

    @Test
    void remindBeforeBothDeadlinesOf2021() {
        assertThat(untact("2021").terms().reminders().datesFor(GRANTED))
                .containsExactly(
                        LocalDate.of(2021, 3, 31),
                        LocalDate.of(2021, 4, 15),
                        LocalDate.of(2021, 4, 25),
                        LocalDate.of(2021, 5, 25));
    }

    @Test
    void letServicesBeUsedForEightMonthsIn2020AndAYearIn2023() {
        assertThat(untact("2020").terms().clocks().useUntil(GRANTED)).isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(untact("2023").terms().clocks().useUntil(GRANTED)).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void demandProofOfUseFrom2022On() {
        assertThat(untact("2021").terms().proofs()).isEqualTo(new Proofs(java.util.Set.of(Proof.FIRM_CONFIRMATION)));
        assertThat(untact("2022").terms().proofs()).isEqualTo(new Proofs(java.util.Set.of(Proof.LOG_IN_RECORD)));
        assertThat(untact("2021").terms().idle()).isNull();
        assertThat(untact("2022").terms().clocks().firstUseBy(GRANTED)).isEqualTo(LocalDate.of(2021, 3, 31));
        assertThat(untact("2022").terms().idle())
                .isEqualTo(new IdleRules(
                        IdleRules.Consequence.CANCEL_AND_RECOVER, 3, IdleRules.Consequence.STOP_SUPPORT, 12, 7));
    }

    @Test
    void replaceFirstComeByScoresIn2022() {
        assertThat(untact("2021").terms().selection().mode()).isEqualTo(Selection.Mode.FIRST_COME);
        assertThat(untact("2022").terms().selection().mode()).isEqualTo(Selection.Mode.SCORED);
        assertThat(untact("2023").terms().selection().criteria()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "FALSE_APPLICATION,4050000",
        "OTHER_PURPOSE,2430000",
        "BREACH_OF_LAW_OR_ORDER,1620000",
        "REQUIREMENT_NOT_MET,810000"
    })
    void levyTheMultipleOfTheGround(Clawback.Ground ground, long levy) {
        assertThat(untact("2021").terms().clawback().levyOn(won(810_000), ground))
                .isEqualTo(won(levy));
    }
}

package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kr.ieum.platform.money.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of domain.md 3.1, out of the documents alone. Sales in units of 100 million won (억). */
class WorkedCasesOfEachProgrammeTest {
    private static final long HUNDRED_MILLION = 100_000_000;

    private static RuleSet programme(String name) {
        try (InputStream in = RuleSetFixture.class.getResourceAsStream("/programmes/" + name + ".yaml")) {
            return RuleSet.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({"9.9, 70", "10, 60", "49.9, 60", "50, 50", "0, 70", "10000, 50"})
    void theExportVoucherPaysBySales(double sales, int percent) {
        Facts firm = with(anEligibleFirm(), FactType.SALES_WON, Math.round(sales * HUNDRED_MILLION));
        assertThat(programme("export-2022").shareFor(firm)).contains(new SubsidyShare(percent));
    }

    @ParameterizedTest
    @CsvSource({"3, 90, PASS", "3.01, 80, PASS", "10, 80, PASS", "50, 70, PASS", "120, 50, PASS", "120.01, 50, FAIL"})
    void theInnovationVoucherPaysBySalesUpTo120(double sales, int percent, Outcome allowed) {
        RuleSet rules = programme("innovation-2020");
        Facts firm = with(anEligibleFirm(), FactType.AVERAGE_SALES_WON, Math.round(sales * HUNDRED_MILLION));
        assertThat(rules.shareFor(firm)).contains(new SubsidyShare(percent));
        assertThat(RuleSetFixture.ruleVerdict(rules, "SALES_LIMIT", firm).outcome())
                .isEqualTo(allowed);
    }

    @Test
    void nobodyGuessesAShareFromSalesThatAreNotKnown() {
        assertThat(programme("innovation-2020").shareFor(anEligibleFirm())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"39, 100, YOUNG, 1", "40, 90, , 0"})
    void aFirmOfTheYoungHasNoOwnShareAQuotaAndAPoint(int age, int percent, String quota, int bonus) {
        RuleSet rules = programme("data-2023");
        Facts firm = with(anEligibleFirm(), FactType.REPRESENTATIVE_AGE, age);
        assertThat(rules.shareFor(firm)).contains(new SubsidyShare(percent));
        assertThat(rules.quotaFor(firm).map(Selection.Quota::code).orElse(null)).isEqualTo(quota);
        assertThat(rules.bonusFor(firm)).isEqualTo(bonus);
    }

    @Test
    void anAgeNobodyKnowsGivesTheOrdinaryShareAndNoQuota() {
        RuleSet rules = programme("data-2023");
        assertThat(rules.shareFor(anEligibleFirm())).contains(new SubsidyShare(90));
        assertThat(rules.quotaFor(anEligibleFirm())).isEmpty();
        assertThat(rules.bonusFor(anEligibleFirm())).isZero();
    }

    @Test
    void whatEachProgrammeAsksForBeforeItPays() {
        assertThat(programme("export-2022").terms().proofs())
                .isEqualTo(new Proofs(Set.of(Proof.COMPLETION_REPORT, Proof.DELIVERABLE)));
        assertThat(programme("smart-store-2026").terms().proofs().needInspection())
                .isTrue();
        assertThat(programme("data-2023").terms().tranches().stream().map(Tranche::percent))
                .containsExactly(30, 40, 30);
        assertThat(programme("data-2023").terms().proofsOf("ADVANCE").needRecords())
                .isFalse();
        assertThat(programme("data-2023").terms().proofsOf("FINAL").all())
                .containsExactlyInAnyOrder(Proof.DELIVERABLE, Proof.COMPLETION_REPORT);
    }

    @Test
    void theOrderOfStepsAndTheLimits() {
        assertThat(programme("cloud-2021").terms().stepOrder()).isEqualTo(StepOrder.CONSULT_FIRST);
        assertThat(programme("cloud-2021").terms().faceLimit()).isEqualTo(Won.won(15_500_000));
        assertThat(programme("data-2023").terms().stepOrder()).isEqualTo(StepOrder.MATCH_FIRST);
        assertThat(programme("data-2023").terms().caps().limitOf("PURCHASE")).contains(Won.won(10_000_000));
        assertThat(programme("export-2022").terms().categories()).hasSize(13);
        assertThat(programme("export-2022").terms().caps().limitOf("LOGISTICS")).contains(Won.won(20_000_000));
        assertThat(programme("innovation-2020").terms().caps().ordersPerCategory())
                .isEqualTo(1);
        assertThat(programme("smart-store-2026").terms().stepOrder()).isEqualTo(StepOrder.INSTALL_AND_INSPECT);
    }

    @Test
    void theFourthInnovationVoucherInFiveYearsIsRefused() {
        RuleSet rules = programme("innovation-2020");
        PastAward recent = new PastAward("innovation", "2020", 2018, true);
        PastAward old = new PastAward("innovation", "2020", 2015, true);
        Facts three = with(anEligibleFirm(), FactType.AWARDS, List.of(recent, recent, recent));
        Facts twoAndAnOldOne = with(anEligibleFirm(), FactType.AWARDS, List.of(recent, recent, old));
        assertThat(three.find(FactType.ROUND_YEAR).orElseThrow().value()).isEqualTo(2021L);
        assertThat(outcome(rules, three)).isEqualTo(Outcome.FAIL);
        assertThat(outcome(rules, twoAndAnOldOne)).isEqualTo(Outcome.PASS);
    }

    private static Outcome outcome(RuleSet rules, Facts facts) {
        return RuleSetFixture.ruleVerdict(rules, "THREE_TIMES_IN_FIVE_YEARS", facts)
                .outcome();
    }
}

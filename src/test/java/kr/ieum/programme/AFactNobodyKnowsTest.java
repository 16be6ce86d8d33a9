package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.TODAY;
import static kr.ieum.programme.RuleSetFixture.aFirmWithout;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.document;
import static kr.ieum.programme.RuleSetFixture.ruleVerdict;
import static kr.ieum.programme.RuleSetFixture.untact;
import static kr.ieum.programme.RuleSetFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AFactNobodyKnowsTest {

    @Test
    void leavesTheFirmUndecidedAndSaysWhoSettlesIt() {
        Verdict verdict =
                untact("2021").judge(aFirmWithout(FactType.TAX_ARREARS).without(FactType.OTHER_FIRMS));
        assertThat(verdict.decision()).isEqualTo(Verdict.Decision.UNDECIDED);
        assertThat(verdict.toDeclare()).extracting(RuleVerdict::code).containsExactly("NO_TAX_ARREARS");
        assertThat(verdict.toDeclare().get(0).missing()).containsExactly("firm.hasTaxArrears");
        assertThat(verdict.toReview()).extracting(RuleVerdict::code).containsExactly("SAME_REPRESENTATIVE");
        assertThat(verdict.failed()).isEmpty();
    }

    @Test
    void isSettledByTheFirmsOwnDeclarationWhichIsKeptAsSuch() {
        Facts declared =
                aFirmWithout(FactType.TAX_ARREARS).with(FactType.TAX_ARREARS, false, "declared by the firm", TODAY);
        RuleVerdict verdict = ruleVerdict(untact("2021"), "NO_TAX_ARREARS", declared);
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.facts())
                .containsExactly(new Fact("firm.hasTaxArrears", false, "declared by the firm", TODAY));
    }

    @Test
    void doesNotSaveAFirmThatFailsAnotherRule() {
        Facts facts = with(aFirmWithout(FactType.OTHER_FIRMS), FactType.SMALL_OR_MEDIUM, false);
        assertThat(untact("2021").judge(facts).decision()).isEqualTo(Verdict.Decision.REFUSED);
    }

    @Test
    void leavesNothingToSayAboutAFirmOfWhichNothingIsKnown() {
        Verdict verdict = untact("2021").judge(Facts.builder().build());
        assertThat(verdict.rules()).allMatch(rule -> rule.outcome() == Outcome.UNKNOWN);
        assertThat(verdict.rules()).allMatch(rule -> !rule.missing().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "firm.isSmallOrMedium || firm.hasTaxArrears,PASS",
        "firm.hasTaxArrears || firm.isSmallOrMedium,PASS",
        "firm.isSmallOrMedium && firm.hasTaxArrears,UNKNOWN",
        "firm.isSmallOrMedium == false && firm.hasTaxArrears,FAIL",
        "firm.hasTaxArrears && firm.isSmallOrMedium == false,FAIL",
        "firm.hasTaxArrears ? firm.isSmallOrMedium : firm.isSmallOrMedium,UNKNOWN",
        "firm.headcount / firm.employees > 1 || firm.isSmallOrMedium,PASS",
    })
    void mattersOnlyWhenTheAnswerHangsOnIt(String expression, Outcome expected) {
        Facts facts = with(aFirmWithout(FactType.TAX_ARREARS), FactType.EMPLOYEES, 0);
        assertThat(ruleVerdict(asking(expression), "SMALL_OR_MEDIUM", facts).outcome())
                .isEqualTo(expected);
    }

    @Test
    void isNotTheSameAsAnExpressionThatFailedWhichAReviewerHasToSee() {
        RuleVerdict verdict = ruleVerdict(
                asking("firm.headcount / firm.employees > 1"),
                "SMALL_OR_MEDIUM",
                with(anEligibleFirm(), FactType.EMPLOYEES, 0));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.cause()).isEqualTo(UnknownCause.ERROR);
        assertThat(verdict.onUnknown()).isEqualTo(OnUnknown.REVIEW);
        assertThat(verdict.detail()).contains("zero");
    }

    @Test
    void mustBeOfItsKindOnceItIsKnown() {
        assertThatThrownBy(() -> with(anEligibleFirm(), FactType.EMPLOYEES, "five"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("firm.employees must be INT");
        assertThatThrownBy(() -> with(anEligibleFirm(), FactType.CERTIFICATES, List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleSet asking(String expression) {
        return RuleSet.parse(
                document("2021").replace("requires: firm.isSmallOrMedium", "requires: \"" + expression + "\""));
    }
}

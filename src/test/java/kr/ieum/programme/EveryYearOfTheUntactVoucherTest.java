package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.YEARS;
import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.document;
import static kr.ieum.programme.RuleSetFixture.outcome;
import static kr.ieum.programme.RuleSetFixture.untact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryYearOfTheUntactVoucherTest {
    /** For each rule code, a fact that fails it and a fact without which it is unknown. */
    private record Case(FactType failing, Object value, FactType needed) {
        Case(FactType failing, Object value) {
            this(failing, value, failing);
        }
    }

    private static final Map<String, Case> CASES = Map.ofEntries(
            Map.entry("SMALL_OR_MEDIUM", new Case(FactType.SMALL_OR_MEDIUM, false)),
            Map.entry("REGISTERED_BUSINESS", new Case(FactType.TAX_STATUS, "")),
            Map.entry("OPEN_BUSINESS", new Case(FactType.TAX_STATUS, "02")),
            Map.entry("NO_TAX_ARREARS", new Case(FactType.TAX_ARREARS, true)),
            Map.entry("NO_CREDIT_DEFAULT", new Case(FactType.CREDIT_DEFAULT, true)),
            Map.entry("NOT_BARRED_FROM_SUPPORT", new Case(FactType.BARRED, true)),
            Map.entry("INDUSTRY_ALLOWED", new Case(FactType.KSIC_CODE, "56211")),
            Map.entry(
                    "NO_SAME_FIELD_SUPPORT_THIS_YEAR",
                    new Case(FactType.SUPPORTS_SAME_YEAR, List.of(new OtherSupport("cloud", "cloud-service")))),
            Map.entry("SAME_REPRESENTATIVE", new Case(FactType.OTHER_FIRMS, 1)),
            Map.entry("APPLICANT_MAY_APPLY", new Case(FactType.APPLICANT_ROLE, "AGENT")),
            Map.entry("HAS_EMPLOYEES", new Case(FactType.EMPLOYEES, 0)),
            Map.entry("INTEGRITY_PLEDGE", new Case(FactType.INTEGRITY_PLEDGE, false)),
            Map.entry("USE_PLAN", new Case(FactType.USE_PLAN, false)),
            Map.entry("NO_EARLIER_USE", new Case(FactType.AWARDS, List.of(RuleSetFixture.usedIn("2020")))),
            Map.entry("REPEAT_LIMIT", new Case(FactType.AWARDS, List.of(RuleSetFixture.usedIn("2020")))));

    private static Case caseOf(String rule) {
        return Objects.requireNonNull(CASES.get(rule), () -> "no case for the new rule " + rule);
    }

    static Stream<Arguments> everyRule() {
        return YEARS.stream().flatMap(year -> untact(year).rules().stream().map(rule -> arguments(year, rule.code())));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void hasOnlyRulesThatCanPassFailAndStayOpen(String year, String rule) {
        Case its = caseOf(rule);
        assertThat(outcome(year, rule, anEligibleFirm())).isEqualTo(Outcome.PASS);
        assertThat(outcome(year, rule, aFirmWith(its.failing(), its.value()))).isEqualTo(Outcome.FAIL);
        assertThat(outcome(year, rule, anEligibleFirm().without(its.needed()))).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void refusesAFirmForOneFailedRuleAndNamesOnlyThat(String year, String rule) {
        Case its = caseOf(rule);
        Verdict verdict = untact(year).judge(aFirmWith(its.failing(), its.value()));
        assertThat(verdict.decision()).isEqualTo(Verdict.Decision.REFUSED);
        assertThat(verdict.failed()).extracting(RuleVerdict::code).containsExactly(rule);
        assertThat(verdict.failed().get(0).remedy()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("years")
    void takesAnEligibleFirm(String year) {
        Verdict verdict = untact(year).judge(anEligibleFirm());
        assertThat(verdict.decision()).isEqualTo(Verdict.Decision.ELIGIBLE);
        assertThat(verdict.rules()).hasSameSizeAs(untact(year).rules());
    }

    @ParameterizedTest
    @MethodSource("years")
    void listsWhatNobodyCouldVerify(String year) {
        List<Provenance> unverified = untact(year).unverified();
        long marked = document(year)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("unverified: true"))
                .count();
        assertThat(unverified).hasSize((int) marked);
        assertThat(unverified)
                .extracting(Provenance::path)
                .contains("params.excludedKsic", "refund.formula", "clocks.appealDays");
        assertThat(untact(year).provenance()).allSatisfy(each -> assertThat(each.unverified())
                .isEqualTo(each.sources().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("years")
    void saysWhichYearItIs(String year) {
        assertThat(untact(year).programme()).isEqualTo("untact");
        assertThat(untact(year).version()).isEqualTo(year);
        assertThat(untact(year).title().ko()).contains(year);
    }

    @Test
    void differsInItsRulesAsTheRealYearsDid() {
        assertThat(codes("2021"))
                .contains("SAME_REPRESENTATIVE", "NO_EARLIER_USE")
                .doesNotContain("HAS_EMPLOYEES");
        assertThat(codes("2020")).doesNotContain("SAME_REPRESENTATIVE", "NO_EARLIER_USE", "APPLICANT_MAY_APPLY");
        assertThat(codes("2022")).contains("HAS_EMPLOYEES", "INTEGRITY_PLEDGE", "USE_PLAN");
        assertThat(codes("2023")).contains("REPEAT_LIMIT");
    }

    @Test
    void marksAsUnverifiedWhatWasOnlyCarriedOverToALaterYear() {
        assertThat(rule("2021", "SAME_REPRESENTATIVE").provenance().unverified())
                .isFalse();
        assertThat(rule("2022", "SAME_REPRESENTATIVE").provenance().unverified())
                .isTrue();
        assertThat(rule("2022", "HAS_EMPLOYEES").provenance().unverified()).isFalse();
        assertThat(rule("2023", "HAS_EMPLOYEES").provenance().unverified()).isTrue();
    }

    static Stream<String> years() {
        return YEARS.stream();
    }

    private static Set<String> codes(String year) {
        return untact(year).rules().stream().map(EligibilityRule::code).collect(Collectors.toSet());
    }

    private static EligibilityRule rule(String year, String code) {
        return untact(year).rules().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

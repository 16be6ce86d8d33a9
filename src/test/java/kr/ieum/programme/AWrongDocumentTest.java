package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AWrongDocumentTest {
    private static final String RIGHT = document("2021");

    /** What stood there, what stands there now, the path of the error, and a piece of its message. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("firstPaymentDays:", "firstPaymentDay:", "clocks.firstPaymentDay", "unknown key"),
                Arguments.of("{ subsidy: 90, own: 10 }", "{ subsidy: 90, own: 20 }", "money.shares.steps[0]", "110"),
                Arguments.of("value: 2_000_000", "value: -2_000_000", "caps.perSupplierWon.value", "must be from 0"),
                Arguments.of("value: 2_000_000", "value: 2.5", "caps.perSupplierWon.value", "whole number"),
                Arguments.of("value: 2_000_000", "value: 0200", "caps.perSupplierWon.value", "whole number"),
                Arguments.of(
                        "value: 2_000_000", "value: 99999999999999999999", "caps.perSupplierWon.value", "whole number"),
                Arguments.of("value: 60, source: [S17]", "value: 60", "clocks.firstPaymentDays", "either a source"),
                Arguments.of(
                        "value: 60, source: [S17]",
                        "value: 60, source: [S17], unverified: true",
                        "clocks.firstPaymentDays",
                        "either a source"),
                Arguments.of(
                        "value: 60, source: [S17]",
                        "value: 60, source: [S99]",
                        "clocks.firstPaymentDays.source[0]",
                        "not in the list"),
                Arguments.of("value: 60, source", "valu: 60, source", "clocks.firstPaymentDays.value", "missing"),
                Arguments.of("version: \"2021\"", "version: 2021", "version", "must be text"),
                Arguments.of("VOUCHER_FIRST", "VOUCHER_LAST", "stepOrder.value", "must be one of VOUCHER_FIRST"),
                Arguments.of("code: CARE", "code: EDUTECH", "categories.list[4]", "twice"),
                Arguments.of("onUnknown: DECLARE", "onUnknown: ASK", "rules[0].onUnknown", "DECLARE, REVIEW"),
                Arguments.of("mode: { value: FIRST_COME", "mode: { value: SCORED", "selection", "has criteria"),
                Arguments.of(
                        "requires: firm.isSmallOrMedium",
                        "requires: firm.isSmallOrMediun",
                        "rules[0].requires",
                        "no such fact or parameter: firm.isSmallOrMediun"),
                Arguments.of(
                        "requires: firm.isSmallOrMedium", "requires: firm.employees", "rules[0].requires", "is int"),
                Arguments.of(
                        "requires: firm.isSmallOrMedium",
                        "requires: firm.isSmallOrMedium == 'yes'",
                        "rules[0].requires",
                        "no matching overload"),
                Arguments.of(
                        "requires: firm.isSmallOrMedium", "requires: 1 < 2", "rules[0].requires", "asks about no fact"),
                Arguments.of(
                        "requires: firm.isSmallOrMedium",
                        "requires: firm.isSmallOrMedium &&",
                        "rules[0].requires",
                        "wrong expression"),
                Arguments.of(
                        "in params.excludedKsic)",
                        "in params.excludedKsik)",
                        "rules[6].requires",
                        "params.excludedKsik"),
                Arguments.of("s.field in params", "s.feild in params", "rules[7].requires", "undefined field"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithTheLineOfTheMistake(String right, String wrong, String path, String message) {
        String document = RIGHT.replaceFirst(Pattern.quote(right), wrong);
        List<DocumentError> errors = errorsOf(document);
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.message().en()).contains(message);
            assertThat(error.message().ko()).isNotBlank();
            assertThat(document.lines().toList().get(error.line() - 1)).containsAnyOf(wrong, path + ":");
        });
    }

    @Test
    void isRefusedWithAllItsMistakesAtOnceInTheOrderOfTheirLines() {
        String document = RIGHT.replace("subsidy: 90", "subsidy: 80")
                .replace("proof:", "prove:")
                .replace("firm.hasTaxArrears", "firm.hasArrears");
        List<DocumentError> errors = errorsOf(document);
        assertThat(errors)
                .extracting(DocumentError::path)
                .contains("money.shares.steps[0]", "prove", "proof", "rules[3].requires");
        assertThat(errors).isSortedAccordingTo(Comparator.comparingInt(DocumentError::line));
    }

    @Test
    void isRefusedForAMissingSectionOnceAndNotForEverythingInIt() {
        String document = RIGHT.replace("refund:\n", "refunds:\n");
        assertThat(errorsOf(document)).extracting(DocumentError::path).containsExactlyInAnyOrder("refund", "refunds");
    }

    @Test
    void namesTheLineInsideAnExpressionOfSeveralLines() {
        String document = RIGHT.replace("c in firm.certificates)", "c in firm.certs)");
        assertThat(errorsOf(document)).singleElement().satisfies(error -> assertThat(
                        document.lines().toList().get(error.line() - 1))
                .contains("c in firm.certs)"));
    }

    @Test
    void mayNotLimitACategoryItDoesNotHave() {
        String document =
                RIGHT.replace("caps:\n", "caps:\n  byCategoryWon:\n    LOGISTICS: { value: 1000, unverified: true }\n");
        assertThat(errorsOf(document))
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).isEqualTo("unknown category: LOGISTICS"));
    }

    @Test
    void mayNotAdmitEveryoneByHavingNoRules() {
        String document = RIGHT.substring(0, RIGHT.indexOf("rules:\n")) + "rules: []\n"
                + RIGHT.substring(RIGHT.indexOf("sources:\n"));
        assertThat(errorsOf(document))
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).contains("there is no rule"));
    }

    @Test
    void mayNotSayAThingTwice() {
        assertThat(errorsOf(
                        RIGHT.replace("stepOrder:", "proof: { value: LOG_IN_RECORD, unverified: true }\nstepOrder:")))
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).isEqualTo("is there twice"));
    }

    @Test
    void mayNotGrowFromAnchorsNorBuildObjectsFromTags() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertThat(errorsOf(bomb)).extracting(DocumentError::line).contains(1, 2, 3);
        assertThat(errorsOf("a: !!java.net.URL [http://localhost]"))
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).contains("not allowed"));
    }

    @Test
    void mayNotBeHugeNorDeepNorEmptyNorBroken() {
        assertThat(errorsOf("#".repeat(200_001)))
                .singleElement()
                .satisfies(error -> assertThat(error.message().en()).contains("too large"));
        assertThat(errorsOf("[".repeat(5_000))).isNotEmpty();
        assertThat(errorsOf("a: " + "[".repeat(30) + "]".repeat(30))).isNotEmpty();
        assertThat(errorsOf("")).isNotEmpty();
        assertThat(errorsOf("- a\n- b")).isNotEmpty();
        assertThat(errorsOf("a: b\n---\nc: d")).isNotEmpty();
        assertThat(errorsOf("a: 'open")).isNotEmpty();
        assertThat(errorsOf("a: \u0000")).isNotEmpty();
    }

    @Test
    void isRefusedInBothLanguages() {
        DocumentError error = errorsOf(RIGHT.replace("proof:", "prove:")).get(0);
        assertThat(error.message().in(Locale.ENGLISH))
                .isNotEqualTo(error.message().in(Locale.KOREAN));
    }

    private static List<DocumentError> errorsOf(String document) {
        InvalidRuleSet refused = catchThrowableOfType(InvalidRuleSet.class, () -> RuleSet.parse(document));
        assertThat(refused).as("the document was taken").isNotNull();
        return refused.errors();
    }
}

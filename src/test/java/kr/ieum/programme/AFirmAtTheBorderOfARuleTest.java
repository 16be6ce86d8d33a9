package kr.ieum.programme;

import static kr.ieum.programme.RuleSetFixture.aFirmWith;
import static kr.ieum.programme.RuleSetFixture.aFirmWithout;
import static kr.ieum.programme.RuleSetFixture.anEligibleFirm;
import static kr.ieum.programme.RuleSetFixture.outcome;
import static kr.ieum.programme.RuleSetFixture.ruleVerdict;
import static kr.ieum.programme.RuleSetFixture.untact;
import static kr.ieum.programme.RuleSetFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AFirmAtTheBorderOfARuleTest {

    @ParameterizedTest
    @CsvSource({"0,FAIL", "1,PASS"})
    void needsOneEmployeeIn2022(int employees, Outcome expected) {
        assertThat(outcome("2022", "HAS_EMPLOYEES", aFirmWith(FactType.EMPLOYEES, employees)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020", "2021"})
    void mayConsistOfOnePersonBefore2022(String year) {
        assertThat(untact(year).judge(aFirmWith(FactType.EMPLOYEES, 0)).decision())
                .isEqualTo(Verdict.Decision.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({"0,PASS", "1,FAIL", "2,FAIL"})
    void sharesItsRepresentativeWithNoOtherApplicant(int others, Outcome expected) {
        assertThat(outcome("2021", "SAME_REPRESENTATIVE", aFirmWith(FactType.OTHER_FIRMS, others)))
                .isEqualTo(expected);
    }

    @Test
    void goesToReviewWhenItsRepresentativeIsKnownByNameAlone() {
        RuleVerdict verdict = ruleVerdict(untact("2021"), "SAME_REPRESENTATIVE", aFirmWithout(FactType.OTHER_FIRMS));
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.onUnknown()).isEqualTo(OnUnknown.REVIEW);
        assertThat(verdict.missing()).containsExactly("representative.otherFirmsInRound");
    }

    @ParameterizedTest
    @CsvSource({
        "01,PASS,PASS",
        "02,PASS,FAIL",
        "03,PASS,FAIL",
        "'',FAIL,PASS",
    })
    void isRegisteredAndOpen(String status, Outcome registered, Outcome open) {
        Facts facts = aFirmWith(FactType.TAX_STATUS, status);
        assertThat(outcome("2021", "REGISTERED_BUSINESS", facts)).isEqualTo(registered);
        assertThat(outcome("2021", "OPEN_BUSINESS", facts)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"30,PASS,", "31,UNKNOWN,NOT_TRUSTED"})
    void isReviewedWhenItsBusinessStatusIsTooOld(int days, Outcome expected, UnknownCause cause) {
        RuleVerdict verdict =
                ruleVerdict(untact("2021"), "OPEN_BUSINESS", aFirmWith(FactType.TAX_STATUS_AGE_DAYS, days));
        assertThat(verdict.outcome()).isEqualTo(expected);
        assertThat(verdict.cause()).isEqualTo(cause);
        assertThat(verdict.onUnknown()).isEqualTo(cause == null ? null : OnUnknown.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"56211,FAIL", "56212,FAIL", "56219,FAIL", "91249,FAIL", "91291,FAIL", "56210,PASS", "56220,PASS"})
    void isInNoExcludedIndustry(String ksic, Outcome expected) {
        assertThat(outcome("2021", "INDUSTRY_ALLOWED", aFirmWith(FactType.KSIC_CODE, ksic)))
                .isEqualTo(expected);
    }

    @Test
    void isReviewedWhenItsIndustryCodeIsOfAnotherRevisionOrTooShort() {
        assertThat(outcome("2021", "INDUSTRY_ALLOWED", aFirmWith(FactType.KSIC_REVISION, 11)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome("2021", "INDUSTRY_ALLOWED", aFirmWith(FactType.KSIC_CODE, "5621")))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"cloud-service,FAIL", "ict-security,FAIL", "export,PASS"})
    void hasNoOtherSupportForTheSameFieldInTheYear(String field, Outcome expected) {
        Facts facts = aFirmWith(FactType.SUPPORTS_SAME_YEAR, List.of(new OtherSupport("other", field)));
        assertThat(outcome("2021", "NO_SAME_FIELD_SUPPORT_THIS_YEAR", facts)).isEqualTo(expected);
    }

    @Test
    void isAppliedForByItsCeoOrInsuredStaff() {
        Facts staff = aFirmWith(FactType.APPLICANT_ROLE, "STAFF");
        assertThat(applicant(anEligibleFirm())).isEqualTo(Outcome.PASS);
        assertThat(applicant(staff)).isEqualTo(Outcome.UNKNOWN);
        assertThat(applicant(with(staff, FactType.INSURED_STAFF, true))).isEqualTo(Outcome.PASS);
        assertThat(applicant(with(staff, FactType.INSURED_STAFF, false))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void mayHaveACeoInPersonalDefault() {
        Facts facts = aFirmWith(FactType.REPRESENTATIVE_DEFAULT, true);
        assertThat(untact("2020").judge(facts).decision()).isEqualTo(Verdict.Decision.ELIGIBLE);
    }

    @Test
    void mayHaveUsedEarlierVouchersIn2022AsAWomensEnterprise() {
        Facts repeat = aFirmWith(FactType.AWARDS, List.of(RuleSetFixture.usedIn("2021")));
        assertThat(outcome("2022", "NO_EARLIER_USE", repeat)).isEqualTo(Outcome.FAIL);
        assertThat(outcome("2022", "NO_EARLIER_USE", with(repeat, FactType.CERTIFICATES, List.of("WOMEN"))))
                .isEqualTo(Outcome.PASS);
    }

    private static Outcome applicant(Facts facts) {
        return outcome("2021", "APPLICANT_MAY_APPLY", facts);
    }
}

package kr.ieum.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tranches, quotas, bonuses, exceptions and proofs that do not fit together are refused at their line. */
class AWrongFlowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "percent: { value: 45,|percent: { value: 46,|tranches|do not add up to 100",
                "code: REST|code: ADVANCE|tranches[1]|twice",
                "[INSPECTION_RECORD, DELIVERABLE]|[INSPECTION_RECORD, FIRM_CONFIRMATION]|tranches[1].proof.value|stands alone",
                "[INSPECTION_RECORD, DELIVERABLE]|[]|tranches[1].proof.value|no proof",
                "[INSPECTION_RECORD, DELIVERABLE]|[INSPECTION]|tranches[1].proof.value[0]|must be one of",
                "releaseAfterDays: 14, ||selection.quotas[0]|needs releaseAfterDays",
                "kind: TRACK|kind: ROAD|selection.quotas[1].kind|FLOOR, TRACK",
                "unfilled: RELEASE|unfilled: SPREAD|selection.quotas[0].unfilled|KEEP, RELEASE",
                "budgetPercent: 20|budgetPercent: 95|selection|more than 100",
                "code: BUSAN|code: WOMEN|selection.quotas[1]|twice",
                "subsidy: 95, own: 5|subsidy: 95, own: 4|money.shares.exceptions[0]|99",
                "'DISABLED' in firm|'DISABLED' in form|money.shares.exceptions[0].requires|wrong expression",
                "[service-robot]|[Service Robot]|supportFields.value[0]|does not have the form",
                "by: firm.headcount|by: firm.certificates|money.shares.by|no fact that is a number"
            })
    void isRefused(String right, String wrong, String path, String message) throws IOException {
        String document;
        try (InputStream in = AWrongFlowTest.class.getResourceAsStream("/programmes/robot-2027.yaml")) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(document).contains(right);
        String broken = document.replace(right, wrong == null ? "" : wrong);
        InvalidRuleSet refused = catchThrowableOfType(InvalidRuleSet.class, () -> RuleSet.parse(broken));
        assertThat(refused).as("the document was taken").isNotNull();
        assertThat(refused.errors()).anySatisfy(error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.message().en()).contains(message);
        });
    }
}

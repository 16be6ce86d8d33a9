package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.ieum.platform.bank.PaymentFileTest.aFile;
import static kr.ieum.platform.bank.PaymentFileTest.aPayment;
import static kr.ieum.platform.bank.PaymentOutcome.PAID;
import static kr.ieum.platform.bank.PaymentOutcome.PENDING;
import static kr.ieum.platform.bank.PaymentOutcome.REFUSED;
import static kr.ieum.platform.bank.SampleBank.answer;
import static kr.ieum.platform.bank.SampleBank.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReportTest {
    private static final byte[] FILE =
            aFile(aPayment("SL-1", 100), aPayment("SL-2", 200)).toXml();

    @Test
    void all_payments_were_made() {
        StatusReport report = StatusReport.read(SampleBank.paysAll(FILE));

        assertThat(report.originalMessageId()).isEqualTo("RUN-2021-06");
        assertThat(report.createdAt()).isEqualTo(Instant.parse("2021-06-01T00:00:00Z"));
        assertThat(report.answers()).extracting(PaymentAnswer::endToEndId).containsExactly("SL-1", "SL-2");
        assertThat(report.on("SL-1").outcome()).isEqualTo(PAID);
        assertThat(report.wholeFile().outcome()).isEqualTo(PAID);
    }

    @Test
    void a_refused_payment_says_why_and_the_others_are_made() {
        StatusReport report = StatusReport.read(SampleBank.refuses(FILE, List.of("SL-2")));

        assertThat(report.on("SL-2")).isEqualTo(new BankVerdict("RJCT", REFUSED, "AC04", "해지된 계좌"));
        assertThat(report.on("SL-1").outcome()).isEqualTo(PAID);
        assertThat(report.wholeFile()).isEqualTo(new BankVerdict("PART", PENDING, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "ACSC,PAID",
        "ACCC,PAID",
        "RJCT,REFUSED",
        "CANC,REFUSED",
        "ACCP,PENDING",
        "PDNG,PENDING",
        "PART,PENDING",
        "ACSP,PENDING",
        "XYZ1,PENDING"
    })
    void a_word_on_the_whole_file_holds_for_payments_not_named(String status, PaymentOutcome outcome) {
        assertThat(StatusReport.read(SampleBank.answersWhole(FILE, status))
                        .on("SL-1")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void what_is_said_of_the_group_is_more_exact_than_what_is_said_of_the_file() {
        String message = report("RUN-2021-06", "PART", answer("SL-1", "RJCT", "AC01", "x"))
                .replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId><PmtInfSts>ACSC</PmtInfSts>");
        StatusReport report = read(message);
        assertThat(report.on("SL-1").outcome()).isEqualTo(REFUSED);
        assertThat(report.on("SL-2").outcome()).isEqualTo(PAID);
    }

    @Test
    void a_bank_that_says_nothing_yet_leaves_all_pending() {
        StatusReport report = read(report("RUN-2021-06", "ACSC", "").replace("<GrpSts>ACSC</GrpSts>", ""));
        assertThat(report.on("SL-1")).isEqualTo(new BankVerdict("", PENDING, null, null));
    }

    @Test
    void an_answer_that_names_no_payment_is_refused() {
        String message = report("RUN-2021-06", "PART", answer("SL-1", "ACSC", null, ""))
                .replace("<OrgnlEndToEndId>SL-1</OrgnlEndToEndId>", "");
        assertThat(refusal(message))
                .extracting(MessageProblem::english)
                .containsExactly("does not say which payment it is about");
    }

    @Test
    void two_answers_to_one_payment_are_refused() {
        String twice = answer("SL-1", "ACSC", null, "") + answer("SL-1", "RJCT", "AC04", "x");
        assertThat(refusal(report("RUN-2021-06", "PART", twice)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("/TxInfAndSts[2]"));
    }

    @Test
    void an_answer_to_something_else_than_payments_is_refused() {
        assertThat(refusal(report("RUN-2021-06", "ACSC", "").replace("pain.001.001.09", "pain.008.001.08")))
                .hasSize(1);
    }

    @Test
    void a_credit_notice_is_no_answer() {
        assertThat(refusal(SampleBank.noticeOf("MSG-1", ""))).hasSize(1);
    }

    private static StatusReport read(String message) {
        return StatusReport.read(message.getBytes(UTF_8));
    }

    private static List<MessageProblem> refusal(String message) {
        return catchThrowableOfType(BankMessageRejected.class, () -> read(message))
                .problems();
    }
}

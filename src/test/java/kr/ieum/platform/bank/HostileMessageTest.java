package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kr.ieum.platform.bank.SampleBank.Deposit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMessageTest {
    private static final String GOOD =
            new String(SampleBank.notice("MSG-1", new Deposit("BANK-1", 400_000, "홍길동", "APP-1")), UTF_8);

    @Test
    void a_file_of_this_machine_is_never_read_into_a_message(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "BANK-SECRET");
        String xxe = withDoctype("<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("BANK-1", "&x;");
        assertThat(refusal(xxe)).singleElement().satisfies(problem -> {
            assertThat(problem.english()).isEqualTo("a DTD is not accepted, nor entities");
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void a_billion_laughs_are_refused_at_once() {
        StringBuilder lol = new StringBuilder("<!DOCTYPE Document [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) lol.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        String laughs = withDoctype(lol.append("]>").toString()).replace("BANK-1", "&l9;");
        assertThat(refusal(laughs))
                .extracting(MessageProblem::english)
                .containsExactly("a DTD is not accepted, nor entities");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
                "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/evil.dtd\"> %p;]>",
                "<!DOCTYPE Document>"
            })
    void no_dtd_is_accepted_however_small(String doctype) {
        assertThat(refusal(withDoctype(doctype))).hasSize(1);
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_read() {
        byte[] large = (GOOD + " ".repeat(10 * 1024 * 1024)).getBytes(UTF_8);
        assertThat(refusal(large)).singleElement().satisfies(problem -> {
            assertThat(problem.english()).contains("4 MB");
            assertThat(problem.korean()).contains("4MB");
        });
    }

    @Test
    void a_message_at_the_limit_is_read_in_seconds() {
        String entry = new Deposit("BANK-@", 1_000, "주식회사 이음", "APP-@").asEntry();
        int count = (BankXml.MOST_BYTES - 1_000) / (entry.getBytes(UTF_8).length + 12);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < count; i++) entries.append(entry.replace("@", Integer.toString(i)));
        byte[] message = SampleBank.noticeOf("MSG-1", entries.toString()).getBytes(UTF_8);

        assertThat(message.length).isBetween(BankXml.MOST_BYTES * 9 / 10, BankXml.MOST_BYTES);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(CreditNotice.read(message).credits()).hasSize(count));
    }

    @Test
    void broken_utf8_is_refused_and_not_patched() {
        byte[] broken = GOOD.getBytes(UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("<Nm>") + 4] = (byte) 0xFF;
        assertThat(refusal(broken)).extracting(MessageProblem::english).containsExactly("the message is not in UTF-8");
    }

    @Test
    void korean_in_an_older_encoding_is_refused() {
        byte[] old = GOOD.replace("UTF-8", "EUC-KR").getBytes(Charset.forName("EUC-KR"));
        assertThat(refusal(old)).extracting(MessageProblem::korean).containsExactly("UTF-8이 아닌 글자가 있습니다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "<Document", "<Document/>", "<?xml version=\"1.0\"?>", "\u0000", "홍길동"})
    void what_is_no_message_is_refused(String nothing) {
        assertThat(refusal(nothing)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.052.001.08", "camt.053.001.08", "camt.054.001.02", "pain.002.001.10"})
    void a_message_of_another_kind_is_refused(String kind) {
        assertThat(refusal(GOOD.replace("camt.054.001.08", kind)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.english()).contains("is not a camt.054.001.08 message"));
    }

    @Test
    void an_account_report_in_the_clothes_of_a_notice_is_refused() {
        String report =
                GOOD.replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt").replace("Ntfctn>", "Rpt>");
        assertThat(refusal(report)).isNotEmpty();
        String balance = "<Bal><Tp><CdOrPrtry><Cd>ITBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"KRW\">1</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-05-03</Dt></Dt></Bal><Ntry>";
        assertThat(refusal(GOOD.replace("<Ntry>", balance))).isNotEmpty();
    }

    @Test
    void what_the_schema_refuses_is_named_with_its_line_and_what_was_expected() {
        List<MessageProblem> problems = refusal(GOOD.replace("<CdtDbtInd>CRDT</CdtDbtInd>", ""));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(14);
            assertThat(problem.place()).endsWith("/Ntry/Sts");
            assertThat(problem.english()).contains("expected CdtDbtInd");
            assertThat(problem.korean()).contains("CdtDbtInd");
        });
    }

    @Test
    void a_refusal_never_repeats_the_value_it_refuses() {
        List<MessageProblem> problems = refusal(GOOD.replace("11012345678", "11012345678".repeat(4)));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.english()).isEqualTo("is too long");
            assertThat(problem.place()).endsWith("/DbtrAcct/Id/Othr/Id");
        });
        assertThat(problems.toString()).doesNotContain("11012345678");
    }

    @Test
    void every_reason_is_told_up_to_a_limit() {
        String two = GOOD.replace("400000", "0.5").replace("BANK-1", " ");
        assertThat(refusal(two)).hasSize(2);
        String many = SampleBank.noticeOf("MSG-1", "<Ntry><Amt Ccy=\"KRW\">x</Amt></Ntry>".repeat(100));
        assertThat(refusal(many)).hasSize(Problems.MOST);
    }

    @Test
    void a_message_nested_without_end_is_refused() {
        String deep =
                "<SplmtryData><Envlp>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</Envlp></SplmtryData>";
        assertThat(refusal(GOOD.replace("</TxDtls>", deep + "</TxDtls>")))
                .extracting(MessageProblem::english)
                .containsExactly("is nested too deeply");
    }

    @Test
    void supplementary_data_of_a_bank_is_passed_over() {
        String data = "<SplmtryData><Envlp><x xmlns=\"urn:bank\"><Amt>1</Amt></x></Envlp></SplmtryData>";
        assertThat(CreditNotice.read(
                        GOOD.replace("</TxDtls>", data + "</TxDtls>").getBytes(UTF_8)))
                .isEqualTo(CreditNotice.read(GOOD.getBytes(UTF_8)));
    }

    private static String withDoctype(String doctype) {
        return GOOD.replace("?>\n", "?>\n" + doctype + "\n");
    }

    private static List<MessageProblem> refusal(String message) {
        return refusal(message.getBytes(UTF_8));
    }

    private static List<MessageProblem> refusal(byte[] message) {
        return catchThrowableOfType(BankMessageRejected.class, () -> CreditNotice.read(message))
                .problems();
    }
}

package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kr.ieum.platform.bank.SampleBank.Deposit;
import kr.ieum.platform.money.Won;
import org.junit.jupiter.api.Test;

class CreditBatchTest {
    private static final Deposit FIRST = new Deposit("-", 0, "가나 주식회사", "APP-1");
    private static final Deposit SECOND = new Deposit("-", 0, "다라 상사", "APP-2");

    @Test
    void a_batch_is_as_many_credits_as_it_has_transactions() {
        List<Credit> credits = read(batch(FIRST.details("E-1", "300"), SECOND.details("E-2", "700")));

        assertThat(credits).extracting(Credit::amount).containsExactly(Won.won(300), Won.won(700));
        assertThat(credits).extracting(Credit::payerName).containsExactly("가나 주식회사", "다라 상사");
        assertThat(credits).extracting(Credit::endToEndId).containsExactly("E-1", "E-2");
        assertThat(credits).extracting(Credit::bankReference).containsExactly("BATCH#1", "BATCH#2");
    }

    @Test
    void transactions_with_references_of_their_own_keep_them() {
        String first = FIRST.details("E-1", "300").replace("<Refs>", "<Refs><AcctSvcrRef>ONE</AcctSvcrRef>");
        String second = SECOND.details("E-2", "700").replace("<Refs>", "<Refs><AcctSvcrRef>TWO</AcctSvcrRef>");
        assertThat(read(batch(first, second))).extracting(Credit::bankReference).containsExactly("ONE", "TWO");
    }

    @Test
    void a_reference_repeated_through_the_batch_does_not_hide_money() {
        String first = FIRST.details("E-1", "300").replace("<Refs>", "<Refs><AcctSvcrRef>BATCH</AcctSvcrRef>");
        String second = SECOND.details("E-2", "700").replace("<Refs>", "<Refs><AcctSvcrRef>BATCH</AcctSvcrRef>");
        assertThat(read(batch(first, second))).extracting(Credit::bankReference).containsExactly("BATCH#1", "BATCH#2");
    }

    @Test
    void a_batch_whose_parts_do_not_add_up_is_refused() {
        assertThat(refusal(batch(FIRST.details("E-1", "300"), SECOND.details("E-2", "701"))))
                .extracting(MessageProblem::english)
                .containsExactly("has transactions that do not add up to its amount");
    }

    @Test
    void a_transaction_of_a_batch_without_an_amount_is_refused() {
        assertThat(refusal(batch(FIRST.details("E-1", "300"), SECOND.details("E-2", null))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("/Ntry/NtryDtls/TxDtls[2]"));
    }

    @Test
    void a_batch_that_mixes_directions_is_refused() {
        String out = SECOND.details("E-2", "700").replace("</Amt>", "</Amt><CdtDbtInd>DBIT</CdtDbtInd>");
        assertThat(refusal(batch(FIRST.details("E-1", "300"), out)))
                .extracting(MessageProblem::english)
                .containsExactly("goes the other way than its entry");
    }

    private static String batch(String... details) {
        String entry = new Deposit("BATCH", 1_000, "x", "y").asEntry();
        return SampleBank.noticeOf(
                "MSG-1",
                entry.replaceAll("<NtryDtls>.*</NtryDtls>", "<NtryDtls>" + String.join("", details) + "</NtryDtls>"));
    }

    private static List<Credit> read(String message) {
        return CreditNotice.read(message.getBytes(UTF_8)).credits();
    }

    private static List<MessageProblem> refusal(String message) {
        return catchThrowableOfType(BankMessageRejected.class, () -> read(message))
                .problems();
    }
}

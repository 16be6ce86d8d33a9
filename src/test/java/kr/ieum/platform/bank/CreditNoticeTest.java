package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.bank.SampleBank.Deposit;
import kr.ieum.platform.money.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditNoticeTest {
    private static final Deposit DEPOSIT = new Deposit("BANK-1", 400_000, "주식회사 한빛 & 동행", "바우처 자부담 V-2021-7K3M");

    @Test
    void a_deposit_tells_who_paid_what_for_what() {
        CreditNotice notice = CreditNotice.read(SampleBank.notice("MSG-1", DEPOSIT));

        assertThat(notice.messageId()).isEqualTo("MSG-1");
        assertThat(notice.createdAt()).isEqualTo(Instant.parse("2021-05-03T01:15:30Z"));
        assertThat(notice.leftOut()).isEmpty();
        assertThat(notice.credits())
                .containsExactly(new Credit(
                        "BANK-1",
                        Movement.DEPOSIT,
                        Won.won(400_000),
                        LocalDate.of(2021, 5, 3),
                        SampleBank.ACCOUNT,
                        "주식회사 한빛 & 동행",
                        "088",
                        "11012345678",
                        "바우처 자부담 V-2021-7K3M",
                        null,
                        "E2E-BANK-1"));
    }

    @Test
    void a_name_sent_as_loose_letters_is_put_together() {
        String loose = Normalizer.normalize("홍길동", Normalizer.Form.NFD);
        CreditNotice notice = CreditNotice.read(SampleBank.notice("MSG-1", new Deposit("BANK-1", 1, loose, "x")));
        assertThat(notice.credits().get(0).payerName()).isEqualTo("홍길동");
    }

    @Test
    void another_reader_of_such_messages_finds_the_same_in_ours() {
        var notice = MxCamt05400108.parse(read(DEPOSIT)).getBkToCstmrDbtCdtNtfctn();
        var entry = notice.getNtfctn().get(0).getNtry().get(0);
        Credit credit = CreditNotice.read(bytes(read(DEPOSIT))).credits().get(0);

        assertThat(entry.getAmt().getValue())
                .isEqualByComparingTo(BigDecimal.valueOf(credit.amount().amount()));
        assertThat(entry.getAcctSvcrRef()).isEqualTo(credit.bankReference());
        assertThat(entry.getNtryDtls()
                        .get(0)
                        .getTxDtls()
                        .get(0)
                        .getRltdPties()
                        .getDbtr()
                        .getPty()
                        .getNm())
                .isEqualTo(credit.payerName());
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] marked = ("\uFEFF" + read(DEPOSIT)).getBytes(UTF_8);
        assertThat(CreditNotice.read(marked).credits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1000.00", "1000.0", "01000", "1000.00000"})
    void decimals_that_mean_nothing_are_taken_as_won(String written) {
        assertThat(CreditNotice.read(bytes(spoilt(">400000<", ">" + written + "<")))
                        .credits()
                        .get(0)
                        .amount())
                .isEqualTo(Won.won(1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000.50",
                "0.99999",
                "-1000",
                "0",
                "0.00",
                "1e3",
                "1000.000001",
                "9999999999999999999",
                "10000000000001",
                "999999999999999999",
                ""
            })
    void an_amount_that_is_no_whole_won_above_zero_is_refused(String written) {
        MessageProblem problem =
                refusal(spoilt(">400000<", ">" + written + "<")).get(0);
        assertThat(problem.place()).isEqualTo("/Document/BkToCstmrDbtCdtNtfctn/Ntfctn/Ntry/Amt");
        assertThat(problem.line()).isEqualTo(12);
        assertThat(problem.korean()).isNotBlank();
    }

    @Test
    void dollars_are_refused() {
        assertThat(refusal(spoilt("Amt Ccy=\"KRW\"", "Amt Ccy=\"USD\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.english()).isEqualTo("is in USD; only KRW is taken"));
        assertThat(refusal(spoilt("<Ccy>KRW</Ccy>", "<Ccy>USD</Ccy>"))).hasSize(1);
    }

    @Test
    void an_entry_without_a_reference_of_the_bank_is_refused() {
        assertThat(refusal(spoilt("<AcctSvcrRef>BANK-1</AcctSvcrRef>", "")))
                .extracting(MessageProblem::english)
                .containsExactly("has no reference of the bank");
        assertThat(refusal(spoilt("<AcctSvcrRef>BANK-1</AcctSvcrRef>", "<AcctSvcrRef>  </AcctSvcrRef>")))
                .hasSize(1);
    }

    @Test
    void where_the_bank_gives_no_reference_the_entrys_own_counts_within_its_message() {
        String message =
                spoilt("<AcctSvcrRef>BANK-1</AcctSvcrRef>", "").replace("<Ntry>", "<Ntry><NtryRef>7</NtryRef>");
        assertThat(CreditNotice.read(bytes(message)).credits())
                .extracting(Credit::bankReference)
                .containsExactly("MSG-1/7");
    }

    @Test
    void the_same_message_twice_gives_the_same_references() {
        byte[] message = SampleBank.notice("MSG-1", SampleBank.deposits(5));
        assertThat(CreditNotice.read(message)).isEqualTo(CreditNotice.read(message));
    }

    @Test
    void a_reference_twice_in_one_message_is_refused() {
        assertThat(refusal(SampleBank.noticeOf("MSG-1", DEPOSIT.asEntry() + DEPOSIT.asEntry())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("/Ntry[2]"));
    }

    @Test
    void payments_out_and_announcements_are_left_out_and_told() {
        String out = DEPOSIT.asEntry().replace("CRDT", "DBIT").replace("BANK-1", "BANK-2");
        String announced = DEPOSIT.asEntry().replace("BOOK", "PDNG").replace("BANK-1", "BANK-3");
        CreditNotice notice =
                CreditNotice.read(bytes(SampleBank.noticeOf("MSG-1", out + DEPOSIT.asEntry() + announced)));

        assertThat(notice.credits()).extracting(Credit::bankReference).containsExactly("BANK-1");
        assertThat(notice.leftOut())
                .extracting(MessageProblem::english)
                .containsExactly("is a payment out", "is not booked yet");
    }

    @Test
    void a_deposit_taken_back_is_no_deposit_and_has_a_reference_of_its_own() {
        String back = DEPOSIT.asEntry()
                .replace("<CdtDbtInd>CRDT</CdtDbtInd>", "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
        CreditNotice notice = CreditNotice.read(bytes(SampleBank.noticeOf("MSG-1", DEPOSIT.asEntry() + back)));

        assertThat(notice.credits())
                .extracting(Credit::movement, Credit::bankReference)
                .containsExactly(
                        tuple(Movement.DEPOSIT, "BANK-1"), tuple(Movement.DEPOSIT_TAKEN_BACK, "BANK-1!reversal"));
    }

    @Test
    void a_payment_of_ours_that_came_back_is_no_deposit() {
        String undone = DEPOSIT.asEntry().replace("</CdtDbtInd>", "</CdtDbtInd><RvslInd>1</RvslInd>");
        String returned = DEPOSIT.asEntry()
                .replace("BANK-1", "BANK-2")
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>");
        assertThat(CreditNotice.read(bytes(SampleBank.noticeOf("MSG-1", undone + returned)))
                        .credits())
                .allSatisfy(credit -> {
                    assertThat(credit.movement()).isEqualTo(Movement.PAYMENT_CAME_BACK);
                    assertThat(credit.movement().isReversal()).isTrue();
                });
    }

    @Test
    void a_notice_without_entries_has_no_credits() {
        assertThat(CreditNotice.read(bytes(SampleBank.noticeOf("MSG-1", ""))).credits())
                .isEmpty();
    }

    private static String read(Deposit deposit) {
        return new String(SampleBank.notice("MSG-1", deposit), UTF_8);
    }

    private static String spoilt(String part, String by) {
        String message = read(DEPOSIT);
        assertThat(message).contains(part);
        return message.replace(part, by);
    }

    private static byte[] bytes(String message) {
        return message.getBytes(UTF_8);
    }

    private static List<MessageProblem> refusal(String message) {
        return catchThrowableOfType(BankMessageRejected.class, () -> CreditNotice.read(bytes(message)))
                .problems();
    }
}

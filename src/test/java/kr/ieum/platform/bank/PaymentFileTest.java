package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.ieum.platform.money.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentFileTest {
    @Test
    void a_bank_reads_what_was_meant() {
        byte[] file =
                aFile(aPayment("SL-1", 1_260_000), aPayment("SL-2", 540_000)).toXml();

        var header = SampleBank.fileIn(file).getGrpHdr();
        assertThat(header.getMsgId()).isEqualTo("RUN-2021-06");
        assertThat(header.getNbOfTxs()).isEqualTo("2");
        assertThat(header.getCtrlSum()).isEqualByComparingTo("1800000");
        var group = SampleBank.fileIn(file).getPmtInf().get(0);
        assertThat(group.getDbtr().getNm()).isEqualTo("창업진흥원");
        assertThat(group.getReqdExctnDt().getDt()).isEqualTo(LocalDate.of(2021, 6, 2));
        var payment = SampleBank.transactionsIn(file).get(0);
        assertThat(payment.getPmtId().getEndToEndId()).isEqualTo("SL-1");
        assertThat(payment.getAmt().getInstdAmt().getCcy()).isEqualTo("KRW");
        assertThat(payment.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("1260000");
        assertThat(payment.getCdtr().getNm()).isEqualTo("주식회사 이음 <테스트> & 동행");
        assertThat(payment.getCdtrAcct().getId().getOthr().getId()).isEqualTo("110123456789");
        assertThat(payment.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo("088");
        assertThat(payment.getRmtInf().getUstrd()).containsExactly("6월 정산");
    }

    @Test
    void the_same_payments_are_the_same_bytes() {
        assertThat(aFile(aPayment("SL-1", 10)).toXml())
                .isEqualTo(aFile(aPayment("SL-1", 10)).toXml())
                .asString(UTF_8)
                .isEqualTo(EXPECTED);
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        String longName = "가𠮷".repeat(100);
        Payment payment = new Payment("E", "I", Won.won(1), longName, anAccount(), "");
        assertThat(payment.creditorName()).isEqualTo("가𠮷".repeat(46) + "가");
        assertThat(SampleBank.transactionsIn(aFile(payment).toXml())
                        .get(0)
                        .getCdtr()
                        .getNm())
                .isEqualTo(payment.creditorName());
    }

    @Test
    void what_xml_cannot_hold_becomes_a_space() {
        Payment payment = new Payment("E", "I", Won.won(1), "가\u0000나\uD800다\uFFFE라\n마", anAccount(), "\u0007 ");
        assertThat(payment.creditorName()).isEqualTo("가 나 다 라 마");
        assertThat(new String(aFile(payment).toXml(), UTF_8)).doesNotContain("RmtInf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "정산-1", "123456789012345678901234567890123456", "a\nb", " a", "a<b"})
    void an_id_that_banks_would_change_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> aPayment(id, 1));
    }

    @Test
    void nothing_to_pay_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> aPayment("SL-1", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> aFile());
    }

    @Test
    void one_payment_twice_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> aFile(aPayment("SL-1", 1), aPayment("SL-1", 2)));
    }

    @Test
    void an_account_is_digits_of_a_bank_with_three() {
        assertThat(BankAccount.of("088", "110-123 456789")).isEqualTo(anAccount());
        assertThat(anAccount().toString()).isEqualTo("088 …6789");
        assertThatIllegalArgumentException().isThrownBy(() -> BankAccount.of("88", "110123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> BankAccount.of("088", "110-가"));
    }

    @Test
    void the_largest_file_is_written_and_a_larger_one_refused() {
        Payment[] most = IntStream.range(0, PaymentFile.MOST_PAYMENTS)
                .mapToObj(i -> aPayment("SL-" + i, 1))
                .toArray(Payment[]::new);
        assertThat(aFile(most).toXml()).isNotEmpty();
        Payment[] more = java.util.Arrays.copyOf(most, most.length + 1);
        more[most.length] = aPayment("SL-MORE", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> aFile(more));
    }

    static PaymentFile aFile(Payment... payments) {
        return new PaymentFile(
                "RUN-2021-06",
                Instant.parse("2021-06-01T01:02:03.456Z"),
                LocalDate.of(2021, 6, 2),
                new PaymentFile.Payer("창업진흥원", BankAccount.of("004", "100-123-45678901")),
                List.of(payments));
    }

    static Payment aPayment(String endToEndId, long won) {
        return new Payment(endToEndId, "I-" + endToEndId, Won.won(won), "주식회사 이음 <테스트> & 동행", anAccount(), "6월 정산");
    }

    private static BankAccount anAccount() {
        return BankAccount.of("088", "110-123-456789");
    }

    private static final String EXPECTED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
              <CstmrCdtTrfInitn>
                <GrpHdr>
                  <MsgId>RUN-2021-06</MsgId>
                  <CreDtTm>2021-06-01T10:02:03+09:00</CreDtTm>
                  <NbOfTxs>1</NbOfTxs>
                  <CtrlSum>10</CtrlSum>
                  <InitgPty>
                    <Nm>창업진흥원</Nm>
                  </InitgPty>
                </GrpHdr>
                <PmtInf>
                  <PmtInfId>RUN-2021-06</PmtInfId>
                  <PmtMtd>TRF</PmtMtd>
                  <NbOfTxs>1</NbOfTxs>
                  <CtrlSum>10</CtrlSum>
                  <ReqdExctnDt>
                    <Dt>2021-06-02</Dt>
                  </ReqdExctnDt>
                  <Dbtr>
                    <Nm>창업진흥원</Nm>
                  </Dbtr>
                  <DbtrAcct>
                    <Id>
                      <Othr>
                        <Id>10012345678901</Id>
                      </Othr>
                    </Id>
                  </DbtrAcct>
                  <DbtrAgt>
                    <FinInstnId>
                      <ClrSysMmbId>
                        <MmbId>004</MmbId>
                      </ClrSysMmbId>
                    </FinInstnId>
                  </DbtrAgt>
                  <CdtTrfTxInf>
                    <PmtId>
                      <InstrId>I-SL-1</InstrId>
                      <EndToEndId>SL-1</EndToEndId>
                    </PmtId>
                    <Amt>
                      <InstdAmt Ccy="KRW">10</InstdAmt>
                    </Amt>
                    <CdtrAgt>
                      <FinInstnId>
                        <ClrSysMmbId>
                          <MmbId>088</MmbId>
                        </ClrSysMmbId>
                      </FinInstnId>
                    </CdtrAgt>
                    <Cdtr>
                      <Nm>주식회사 이음 &lt;테스트&gt; &amp; 동행</Nm>
                    </Cdtr>
                    <CdtrAcct>
                      <Id>
                        <Othr>
                          <Id>110123456789</Id>
                        </Othr>
                      </Id>
                    </CdtrAcct>
                    <RmtInf>
                      <Ustrd>6월 정산</Ustrd>
                    </RmtInf>
                  </CdtTrfTxInf>
                </PmtInf>
              </CstmrCdtTrfInitn>
            </Document>
            """;
}

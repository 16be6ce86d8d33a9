package kr.ieum.platform.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A bank for tests: notices deposits and answers payment files. It reads our files with Prowide, which knows nothing of
 * our writing, and writes plain text, so that a test can spoil any part of it.
 */
public class SampleBank {
    public static final String ACCOUNT = "10012345678901";

    /** A payer's transfer as the bank would show it. */
    public record Deposit(String reference, long won, String payer, String remittance) {
        String asEntry() {
            return """
                      <Ntry>
                        <Amt Ccy="KRW">%d</Amt>
                        <CdtDbtInd>CRDT</CdtDbtInd>
                        <Sts><Cd>BOOK</Cd></Sts>
                        <BookgDt><Dt>2021-05-03</Dt></BookgDt>
                        <AcctSvcrRef>%s</AcctSvcrRef>
                        <BkTxCd/>
                        <NtryDtls>%s</NtryDtls>
                      </Ntry>
                """.formatted(won, reference, details("E2E-" + reference, null));
        }

        String details(String endToEndId, @Nullable String amount) {
            return "<TxDtls><Refs><EndToEndId>" + escaped(endToEndId) + "</EndToEndId></Refs>"
                    + (amount == null ? "" : "<Amt Ccy=\"KRW\">" + amount + "</Amt>")
                    + "<RltdPties><Dbtr><Pty><Nm>" + escaped(payer) + "</Nm></Pty></Dbtr>"
                    + "<DbtrAcct><Id><Othr><Id>11012345678</Id></Othr></Id></DbtrAcct></RltdPties>"
                    + "<RltdAgts><DbtrAgt><FinInstnId><ClrSysMmbId><MmbId>088</MmbId></ClrSysMmbId></FinInstnId></DbtrAgt></RltdAgts>"
                    + "<RmtInf><Ustrd>" + escaped(remittance) + "</Ustrd></RmtInf></TxDtls>";
        }
    }

    /** A camt.054 that tells of these deposits on {@link #ACCOUNT}. */
    public static byte[] notice(String messageId, Deposit... deposits) {
        return noticeOf(
                        messageId,
                        List.of(deposits).stream().map(Deposit::asEntry).collect(Collectors.joining()))
                .getBytes(UTF_8);
    }

    /** A camt.054 by which the bank takes back what it told of under these references. */
    public static byte[] takesBack(String messageId, Deposit... deposits) {
        return noticeOf(
                        messageId,
                        List.of(deposits).stream()
                                .map(Deposit::asEntry)
                                .map(entry -> entry.replace(
                                        "<CdtDbtInd>CRDT</CdtDbtInd>",
                                        "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>"))
                                .collect(Collectors.joining()))
                .getBytes(UTF_8);
    }

    /** A camt.054 by which another bank sends one of our payments back: its account is closed (AC04). */
    public static byte[] sendsBack(String messageId, String endToEndId, long won) {
        String entry = new Deposit(messageId + "-1", won, "은행", "지급 반환")
                .asEntry()
                .replace("E2E-" + messageId + "-1", endToEndId)
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>");
        return noticeOf(messageId, entry).getBytes(UTF_8);
    }

    /** A camt.054 with these entries, written as XML by the test. */
    public static String noticeOf(String messageId, String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
                  <BkToCstmrDbtCdtNtfctn>
                    <GrpHdr>
                      <MsgId>%s</MsgId>
                      <CreDtTm>2021-05-03T10:15:30+09:00</CreDtTm>
                    </GrpHdr>
                    <Ntfctn>
                      <Id>%s</Id>
                      <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>KRW</Ccy></Acct>
                %s    </Ntfctn>
                  </BkToCstmrDbtCdtNtfctn>
                </Document>
                """.formatted(messageId, messageId, ACCOUNT, entries);
    }

    /** A pain.002 by which every payment of the file was made. */
    public static byte[] paysAll(byte[] pain001) {
        return refuses(pain001, List.of());
    }

    /** A pain.002 by which these payments were refused for a closed account (AC04), and all others made. */
    public static byte[] refuses(byte[] pain001, List<String> endToEndIds) {
        var file = fileIn(pain001);
        String answers = endToEndIdsIn(pain001).stream()
                .map(id ->
                        endToEndIds.contains(id) ? answer(id, "RJCT", "AC04", "해지된 계좌") : answer(id, "ACSC", null, ""))
                .collect(Collectors.joining());
        return report(file.getGrpHdr().getMsgId(), endToEndIds.isEmpty() ? "ACSC" : "PART", answers)
                .getBytes(UTF_8);
    }

    /** A pain.002 about the file as a whole. */
    public static byte[] answersWhole(byte[] pain001, String groupStatus) {
        return report(fileIn(pain001).getGrpHdr().getMsgId(), groupStatus, "").getBytes(UTF_8);
    }

    /** What a bank reads out of our file. */
    public static List<String> endToEndIdsIn(byte[] pain001) {
        return transactionsIn(pain001).stream()
                .map(payment -> payment.getPmtId().getEndToEndId())
                .toList();
    }

    static List<CreditTransferTransaction34> transactionsIn(byte[] pain001) {
        return fileIn(pain001).getPmtInf().stream()
                .flatMap(group -> group.getCdtTrfTxInf().stream())
                .toList();
    }

    static com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09 fileIn(byte[] pain001) {
        return MxPain00100109.parse(new String(pain001, UTF_8)).getCstmrCdtTrfInitn();
    }

    static String answer(String endToEndId, String status, @Nullable String reason, String text) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + escaped(endToEndId) + "</OrgnlEndToEndId><TxSts>" + status
                + "</TxSts>"
                + (reason == null
                        ? ""
                        : "<StsRsnInf><Rsn><Cd>" + reason + "</Cd></Rsn><AddtlInf>" + escaped(text)
                                + "</AddtlInf></StsRsnInf>")
                + "</TxInfAndSts>\n";
    }

    static String report(String originalMessageId, String groupStatus, String answers) {
        String group = answers.isEmpty()
                ? ""
                : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>" + originalMessageId + "</OrgnlPmtInfId>" + answers
                        + "</OrgnlPmtInfAndSts>";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
                  <CstmrPmtStsRpt>
                    <GrpHdr><MsgId>STS-%s</MsgId><CreDtTm>2021-06-01T09:00:00</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts>
                      <OrgnlMsgId>%s</OrgnlMsgId>
                      <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                      <GrpSts>%s</GrpSts>
                    </OrgnlGrpInfAndSts>
                    %s
                  </CstmrPmtStsRpt>
                </Document>
                """.formatted(originalMessageId, originalMessageId, groupStatus, group);
    }

    /** Deposits of 1,000 won, 2,000 won and so on. */
    static Deposit[] deposits(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Deposit("BANK-" + i, 1_000L * i, "주식회사 이음" + i, "APP-" + i))
                .toArray(Deposit[]::new);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}

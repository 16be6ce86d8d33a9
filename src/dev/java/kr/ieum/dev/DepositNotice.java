package kr.ieum.dev;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The sample bank's word that money came in: a camt.054 with one deposit on the agency's account. */
final class DepositNotice {
    private static final String NOTICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">
              <BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>N-%1$s</MsgId><CreDtTm>%2$s</CreDtTm></GrpHdr>
                <Ntfctn>
                  <Id>N-%1$s</Id>
                  <Acct><Id><Othr><Id>10012345678901</Id></Othr></Id><Ccy>KRW</Ccy></Acct>
                  <Ntry>
                    <Amt Ccy="KRW">%3$d</Amt>
                    <CdtDbtInd>CRDT</CdtDbtInd>
                    <Sts><Cd>BOOK</Cd></Sts>
                    <BookgDt><Dt>%4$s</Dt></BookgDt>
                    <AcctSvcrRef>%1$s</AcctSvcrRef>
                    <BkTxCd/>
                    <NtryDtls><TxDtls>
                      <Refs><EndToEndId>E-%1$s</EndToEndId></Refs>
                      <RltdPties><Dbtr><Pty><Nm>%5$s</Nm></Pty></Dbtr></RltdPties>
                      <RmtInf><Ustrd>%6$s</Ustrd></RmtInf>
                    </TxDtls></NtryDtls>
                  </Ntry>
                </Ntfctn>
              </BkToCstmrDbtCdtNtfctn>
            </Document>
            """;

    private DepositNotice() {}

    /** @throws IllegalArgumentException when the form does not say how much and what for */
    static String of(Map<String, String> form, Instant now) {
        String won = form.getOrDefault("won", "");
        if (!won.matches("[1-9]\\d{0,11}") || !form.containsKey("remittance"))
            throw new IllegalArgumentException("send won=400000 and remittance=A-...");
        return NOTICE.formatted(
                escaped(form.getOrDefault("reference", aReference())),
                SampleBank.written(now),
                Long.parseLong(won),
                LocalDate.ofInstant(now, SampleBank.SEOUL),
                escaped(form.getOrDefault("payer", "입금자")),
                escaped(form.get("remittance")));
    }

    private static String aReference() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import kr.ieum.platform.bank.CreditNotice;
import kr.ieum.platform.bank.StatusReport;
import org.junit.jupiter.api.Test;

/** Once a minute a time has no seconds to tell, and its XML needs them all the same. */
class TheSampleBankOnTheMinuteTest {
    private static final Instant ON_THE_MINUTE = Instant.parse("2026-11-23T15:28:00Z");

    @Test
    void tellsOfADepositThatCanBeRead() {
        String notice = DepositNotice.of(Map.of("won", "400000", "remittance", "A-2021-1"), ON_THE_MINUTE);

        assertThat(CreditNotice.read(notice.getBytes(StandardCharsets.UTF_8)).createdAt())
                .isEqualTo(ON_THE_MINUTE);
    }

    @Test
    void answersAPaymentFileSoThatItCanBeRead() {
        String file = """
                <Document>
                  <GrpHdr><MsgId>RUN-1</MsgId></GrpHdr>
                  <CdtTrfTxInf><EndToEndId>SL-1</EndToEndId><CdtrAcct>110</CdtrAcct></CdtTrfTxInf>
                </Document>
                """;
        String answer = BankAnswer.to(file.getBytes(StandardCharsets.UTF_8), ON_THE_MINUTE);

        assertThat(StatusReport.read(answer.getBytes(StandardCharsets.UTF_8)).createdAt())
                .isEqualTo(ON_THE_MINUTE);
    }
}

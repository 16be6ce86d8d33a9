package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kr.ieum.acceptance.Settling;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor, in a real browser, from a name to who decided it by which rules, and to the proof that it was so. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AnAuditorsWholeWayTest {
    @ParameterizedTest
    @CsvSource({"auditor-desk, 1280, true", "auditor-telephone-without-script, 360, false"})
    void fromANameToTheProof(String name, int width, boolean script) {
        Settling.Sale sale = Settling.aSale(1_980_000);
        String order =
                Supply.get(Supply.FINANCE, "/api/v1/orders/" + sale.order()).path("code");
        try (Desk.Reader jung = Desk.reader(name, width, script)) {
            jung.logsIn("auditor.jung");
            jung.opens("/audit");
            jung.writes("q", "하나상사");
            jung.presses("찾기");
            jung.looks("found-by-name");
            jung.opens("/audit");
            jung.writes("q", order);
            jung.presses("찾기");
            assertThat(jung.path()).isEqualTo("/audit/vouchers/" + sale.voucher());
            jung.looks("life");
            jung.follows("신청 선정");
            jung.reloadsUntil(() -> jung.page().getByText("머클 루트").count() > 0);
            jung.looks("event");
            assertThat(jung.text()).contains("사람이 아니라 규칙", "신청한 사람", "모든 규칙을 통과함");
            filters(jung);
            verifies(jung);
        }
    }

    private static void filters(Desk.Reader jung) {
        jung.opens("/audit/events");
        jung.page().locator("summary").first().click();
        jung.picks("action", "바우처로 결제");
        jung.presses("고르기");
        assertThat(jung.path()).isEqualTo("/audit/events");
        assertThat(jung.page().locator("tbody th").first().innerText()).isEqualTo("바우처로 결제");
        jung.looks("events");
    }

    private static void verifies(Desk.Reader jung) {
        jung.opens("/audit/verifications");
        jung.looks("verifications");
        jung.presses("검증 시작");
        jung.reloadsUntil(() -> jung.page().getByText("검증한 이체").count() > 0);
        jung.looks("verified");
    }
}

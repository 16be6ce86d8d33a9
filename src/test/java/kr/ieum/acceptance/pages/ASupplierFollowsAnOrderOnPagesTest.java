package kr.ieum.acceptance.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static kr.ieum.acceptance.pages.ASupplierListsAServiceOnPagesTest.aClerk;
import static kr.ieum.acceptance.pages.ASupplierListsAServiceOnPagesTest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import org.junit.jupiter.api.Test;

/** What a supplier's clerk does and reads between the payment and the money. */
@QuarkusTest
class ASupplierFollowsAnOrderOnPagesTest {

    @Test
    void fromOpeningToWhatKeepsItFromBeingPaid() {
        String number = Supply.aBusinessNumber();
        Visitor clerk = Visitor.of("supplier." + number);
        Supply.Company company = Supply.aSellingSupplierOf(number, Supply.today());
        Demand.Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, Rounds.open("2021", 40_000_000));
        String listing = Supply.aPublishedListing(company, "SERP-10", 1_980_000);
        String id = Demand.pay(firm, voucher, listing, "YEAR-10")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String page = "/supplier/orders/" + id;
        assertThat(clerk.get("/supplier").asString()).contains("결제된 서비스를 개통하세요", page);
        assertThat(clerk.get("/supplier/orders?status=HELD").asString()).contains(page, "1,980,000");
        assertThat(clerk.get(page).asString()).contains("막힘", "개통하지 않으면 취소됩니다");

        String before = clerk.get(page).asString();
        Map<String, Object> opening = Visitor.filled(before, Map.of());
        goesTo(clerk.post(page, opening), page + "?done");
        goesTo(clerk.post(page, opening), page + "?done");
        opening.put("key", "another-" + number);
        assertThat(clerk.post(page, opening).statusCode()).isEqualTo(412);
        assertThat(clerk.get(page).asString()).contains("개통함");

        Response early = clerk.submit(page, usage("login-0", LocalDateTime.of(2019, 1, 1, 9, 0)));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(clerk.submit(page, Map.of("move", "usage", "kind", "NONE", "usedAt", "soon"))
                        .statusCode())
                .isEqualTo(400);
        goesTo(clerk.submit(page, usage("login-1", now())), page + "?done");
        assertThat(clerk.get(page).asString()).contains("login-1", "접속", "저절로 확정되기 때문입니다");

        Supply.move(firm.token(), "/api/v1/orders/" + id, "/confirmation", null)
                .then()
                .statusCode(200);
        assertThat(clerk.get(page).asString()).contains("막힘: 정산 계좌가 아직 확인되지 않았습니다.");
        Supply.confirmAccount(company);
        assertThat(clerk.get(page).asString()).contains("다음 정산에서 지급합니다.");
        Response invoice = clerk.submit(page, Map.of("move", "invoice", "approvalNumber", "1"));
        assertThat(invoice.statusCode()).isEqualTo(400);
        assertThat(invoice.asString()).contains("href=\"#approvalNumber\"");

        Visitor other = aClerk();
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get("/supplier/orders").asString()).doesNotContain(id);
        assertThat(clerk.get("/supplier/statement").asString()).contains("정산서");
        assertThat(clerk.get("/supplier/statement?from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void theSecretOfAWebhookIsSeenOnceAndTheButtonTriesIt() {
        WireMockServer erp = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        erp.start();
        try {
            erp.stubFor(any(urlEqualTo("/ieum")).willReturn(aResponse().withStatus(200)));
            Visitor clerk = aClerk();
            String page = "/supplier/webhook";
            Response bad = clerk.submit(page, Map.of("move", "set", "url", "https://169.254.169.254/latest"));
            assertThat(bad.statusCode()).isBetween(400, 422);
            Response set = clerk.submit(page, Map.of("move", "set", "url", erp.url("/ieum")));
            assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
            assertThat(set.asString()).contains("whsec_");
            assertThat(clerk.get(page).asString()).contains(erp.url("/ieum")).doesNotContain("whsec_");
            Response tried = clerk.submit(page, Map.of("move", "test"));
            assertThat(tried.statusCode()).isEqualTo(200);
            assertThat(tried.asString()).contains("전송됨", "webhook.test");
            Map<String, Object> stale =
                    Visitor.filled(clerk.get(page).asString(), Map.of("move", "remove", "version", "7"));
            assertThat(clerk.post(page, stale).statusCode()).isEqualTo(412);
            Response removed = clerk.submit(page, Map.of("move", "remove"));
            assertThat(removed.asString()).doesNotContain(erp.url("/ieum") + "</p>");
        } finally {
            erp.stop();
        }
    }

    private static Map<String, Object> usage(String recordId, LocalDateTime at) {
        return Map.of("move", "usage", "recordId", recordId, "kind", "LOG_IN", "usedAt", at.toString());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of("Asia/Seoul")).truncatedTo(ChronoUnit.SECONDS);
    }
}

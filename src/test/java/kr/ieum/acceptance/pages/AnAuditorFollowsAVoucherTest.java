package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.ieum.acceptance.Settling;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From any name of a thing to everything that was done about it, and to the proof that nothing was changed. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AnAuditorFollowsAVoucherTest {
    private Visitor jung;

    @BeforeEach
    void logIn() {
        jung = Visitor.of("auditor.jung");
    }

    @Test
    void anyNameLeadsToTheVouchersWholeLife() {
        Settling.Sale sale = Settling.aSale(1_980_000);
        Map<String, Object> voucher =
                Supply.get(Supply.FINANCE, "/api/v1/vouchers/" + sale.voucher()).path("");
        String order =
                Supply.get(Supply.FINANCE, "/api/v1/orders/" + sale.order()).path("code");
        String page = "/audit/vouchers/" + sale.voucher();
        for (Object name : List.of(voucher.get("code"), voucher.get("id")))
            assertThat(at(jung.get("/audit?q=" + name))).isEqualTo(page);
        for (String name : List.of(order, sale.order(), order.toLowerCase(java.util.Locale.ROOT)))
            assertThat(at(jung.get("/audit?q=" + name))).isEqualTo(page + "#" + order);

        String life = jung.get(page).asString();
        assertThat(life)
                .contains((String) voucher.get("code"), order, "LOG_IN", "규칙별 판단")
                .contains("APPLICATION_", "DEPOSIT_", "ORDER_")
                .contains("차수 예산 → 바우처", "예치금 → 바우처", "바우처 → 공급기업 미지급금");
        assertThat(life.indexOf("차수 예산 → 바우처")).isLessThan(life.indexOf("바우처 → 공급기업 미지급금"));

        assertThat(life.indexOf("수요기업 은행 → 예치금")).isBetween(0, life.indexOf("예치금 → 바우처"));

        String number = sale.firm().businessNumber();
        assertThat(at(jung.get("/audit?q=" + number))).isEqualTo("/audit/companies/" + number);
        assertThat(jung.get("/audit/companies/" + number).asString()).contains(page);
        assertThat(jung.get("/audit?q=V-2021-0000-0000").asString()).contains("찾는 것이 없습니다");
        assertThat(jung.get("/audit?q=%3Cscript%3E").asString()).doesNotContain("<script>");
    }

    @Test
    void anEventIsShownWithItsTransfersAndItsProof() throws InterruptedException {
        Settling.Sale sale = Settling.aSale(1_980_000);
        String life = jung.get("/audit/vouchers/" + sale.voucher()).asString();
        var link = Pattern.compile("/audit/events/[0-9a-f-]{36}").matcher(life);
        assertThat(link.find()).isTrue();
        String event = jung.get(link.group()).asString();
        for (int i = 0; i < 60 && event.contains("아직 봉인되지 않았습니다"); i++) {
            Thread.sleep(500);
            event = jung.get(link.group()).asString();
        }
        assertThat(event).contains("머클 루트", "서명 (Ed25519)", "봉인된 내용", "돈의 이동");
        assertThat(at(jung.get("/audit?q=" + link.group().substring("/audit/events/".length()))))
                .isEqualTo(link.group());
    }

    @Test
    void theChainIsVerifiedByOneButtonHoweverOftenItIsPressed() throws InterruptedException {
        Map<String, Object> form =
                Visitor.filled(jung.get("/audit/verifications").asString(), Map.of());
        Response started = jung.post("/audit/verifications", form);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
        assertThat(at(jung.post("/audit/verifications", form))).isEqualTo(at(started));
        String page = jung.get(at(started)).asString();
        for (int i = 0; i < 120 && page.contains("http-equiv=\"refresh\""); i++) {
            Thread.sleep(500);
            page = jung.get(at(started)).asString();
        }
        assertThat(page).contains("검증한 기록", "검증한 이체").doesNotContain("http-equiv=\"refresh\"");
        assertThat(jung.get("/audit/verifications").asString()).contains(at(started));
        assertThat(Visitor.of("auditor.jung")
                        .post("/audit/verifications", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsTakenAwayNeedsAReasonAndGoesOnRecord() {
        String reason = "정기감사 " + UUID.randomUUID();
        assertThat(jung.get("/audit/events?action=PERSONAL_DATA_READ").asString())
                .contains("개인정보 열람 기록", "내려받는 이유");
        Response none = jung.get("/audit/events/file?action=PERSONAL_DATA_READ");
        assertThat(none.statusCode()).isBetween(400, 422);
        assertThat(none.contentType()).startsWith("text/html");
        Response file = jung.get("/audit/events/file?action=PERSONAL_DATA_READ&reason="
                + java.net.URLEncoder.encode(reason, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(jung.get("/audit/events?action=AUDIT_DOWNLOADED").asString()).contains(reason);
        assertThat(at(jung.get("/audit/events?action=AUDIT_DOWNLOADED&actor=")))
                .isEqualTo("/audit/events?action=AUDIT_DOWNLOADED");
    }

    @Test
    void othersAreShownAPageThatSaysSo() {
        for (String path :
                List.of("/audit", "/audit/events", "/audit/verifications", "/audit/vouchers/" + UUID.randomUUID()))
            assertThat(Visitor.of("owner.hana").get(path).statusCode()).as(path).isEqualTo(403);
        for (String path : List.of(
                "/audit/vouchers/" + UUID.randomUUID(),
                "/audit/vouchers/no-id",
                "/audit/events/" + UUID.randomUUID(),
                "/audit/events/no-id",
                "/audit/companies/1234567890",
                "/audit/companies/" + Supply.aBusinessNumber(),
                "/audit/verifications/" + UUID.randomUUID())) {
            Response answer = jung.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.contentType()).as(path).startsWith("text/html");
        }
    }

    @Test
    void everyPageIsThereInEnglish() {
        Settling.Sale sale = Settling.aSale(550_000);
        Visitor reader = Visitor.of("auditor.jung");
        reader.get("/?lang=en");
        Map.of(
                        "/audit",
                        "Find anything",
                        "/audit/events",
                        "Audit trail",
                        "/audit/verifications",
                        "Verify the whole chain",
                        "/audit/companies/" + sale.firm().businessNumber(),
                        "Vouchers",
                        "/audit/vouchers/" + sale.voucher(),
                        "In the order of time")
                .forEach((path, words) -> {
                    Response answer = reader.get(path);
                    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
                    assertThat(answer.asString()).as(path).contains("<html lang=\"en\">", words);
                });
    }

    private static String at(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }
}

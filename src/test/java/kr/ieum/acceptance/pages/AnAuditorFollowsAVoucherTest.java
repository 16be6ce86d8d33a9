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
                .contains((String) voucher.get("code"), order, "접속", "규칙별 판단")
                .contains("신청 선정", "자부담금 완납, 바우처 사용 시작", "바우처로 결제", "은행 입금 ")
                .doesNotContain("APPLICATION_", "DEPOSIT_", "ORDER_", "REMOTE_WORK")
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
    void whoDecidedAndByWhichRulesIsAnsweredInOneLook() {
        Settling.Sale sale = Settling.aSale(770_000);
        String life = jung.get("/audit/vouchers/" + sale.voucher()).asString();
        var link = Pattern.compile("/audit/events/[0-9a-f-]{36}(?=\">신청 선정)").matcher(life);
        assertThat(link.find()).as(life).isTrue();
        String event = jung.get(link.group()).asString();
        assertThat(event)
                .contains("신청한 사람", "사람이 아니라 규칙: K-비대면 바우처 2021", "모든 규칙을 통과함")
                .contains("SMALL_OR_MEDIUM", "통과", "차수 예산", "이 대상에 있었던 일")
                .doesNotContain("<dt>누가</dt>");
    }

    @Test
    void aTimelineNamesTheOrderAndTransfersStandInTheOrderTheyWereRecorded() {
        Settling.Sale sale = Settling.aSale(880_000);
        Response order = Supply.get(Supply.FINANCE, "/api/v1/orders/" + sale.order());
        String life = jung.get("/audit/vouchers/" + sale.voucher()).asString();
        String timeline = life.substring(life.indexOf("id=\"time\""), life.indexOf("id=\"transfers\""));
        assertThat(timeline).contains(order.path("code").toString(), order.path("title"), "880,000원");
        String transfers = life.substring(life.indexOf("id=\"transfers\""));
        assertThat(transfers.indexOf("예치금")).isGreaterThan(transfers.indexOf("차수 예산"));
    }

    @Test
    void companiesAndListingsAreFoundByTheirNames() {
        String name = "찾을상점" + UUID.randomUUID().toString().substring(0, 6);
        Supply.Company supplier = Supply.aSellingSupplier();
        String listing = Supply.publish(supplier, "FIND-1", Supply.content(name, 990_000));
        assertThat(at(jung.get("/audit?q=" + name.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo("/staff/listings/" + listing + "/versions/1");
        String called =
                Supply.get(supplier.token(), supplier.path()).path("name").toString();
        assertThat(jung.get("/audit?q=" + called).asString()).contains("공급기업 " + called, "/audit/companies/");
        assertThat(jung.get("/audit?q=하나상사").asString()).contains("수요기업 하나상사");
        String number = Supply.get(supplier.token(), supplier.path()).path("businessNumber");
        String hyphened = number.replaceFirst("(...)(..)(.....)", "$1-$2-$3");
        assertThat(at(jung.get("/audit?q=" + hyphened))).isEqualTo("/audit/companies/" + number);
        assertThat(jung.get("/audit?q=%25").asString()).contains("찾는 것이 없습니다");
    }

    @Test
    void whatIsLookedForIsChosenInWords() {
        String page = jung.get("/audit/events").asString();
        assertThat(page)
                .contains("<option value=\"ORDER_PAID\">바우처로 결제</option>", "<option value=\"VOUCHER\">바우처</option>")
                .contains("type=\"date\"")
                .doesNotContain("<code>ORDER_");
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

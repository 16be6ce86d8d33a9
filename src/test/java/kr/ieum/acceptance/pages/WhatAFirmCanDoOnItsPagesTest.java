package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.platform.database.Sql;
import kr.ieum.testing.IeumTestResource;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways beside the straight one: refused and appealing, asked and answering, giving up, disputing, giving back. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class WhatAFirmCanDoOnItsPagesTest {
    private static final Map<String, Object> ANSWERS = Map.of(
            "f.firm.isSmallOrMedium", "true",
            "f.firm.hasTaxArrears", "false",
            "f.firm.hasCreditDefault", "false",
            "f.firm.isBarredFromSupport", "false",
            "usePlan", "직원 8명 재택근무 출퇴근 관리");

    @Inject
    Sql sql;

    private String number;
    private String token;
    private Visitor owner;

    @BeforeEach
    void anOwnerOfAFirmThatNobodyHasMet() {
        number = Supply.aBusinessNumber();
        token = Tokens.of("owner." + number);
        owner = Visitor.of("owner." + number);
    }

    private String registered() {
        String id = Supply.post(token, "/api/v1/firms", Demand.details("대표" + number))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Demand.awaitTaxOffice(token, "/api/v1/firms/" + id);
        return id;
    }

    /** @return the page of the application */
    private String applied(Map<String, ?> answers) {
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        Response kept = owner.submit(form, answers);
        assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(303);
        assertThat(owner.get(form).asString()).contains("직원 8명 재택근무 출퇴근 관리");
        Response sent = owner.submit(form + "/answers", Map.of());
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        assertThat(owner.get(form).asString()).doesNotContain("직원 8명 재택근무 출퇴근 관리</textarea>");
        return sent.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, Object> but(String field, String value) {
        Map<String, Object> answers = new HashMap<>(ANSWERS);
        answers.put(field, value);
        return answers;
    }

    @Test
    void aDraftIsKeptThoughAnAnswerIsMissing() {
        registered();
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        Map<String, Object> answers = new HashMap<>(ANSWERS);
        answers.remove("f.firm.hasTaxArrears");
        Response missing = owner.submit(form, answers);
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.asString())
                .contains("<a href=\"#f.firm.hasTaxArrears\">국세·지방세 체납 여부: 답해 주세요.", "쓴 것은 저장해 두었습니다");
        assertThat(owner.get(form).asString()).contains("직원 8명 재택근무 출퇴근 관리</textarea>");
    }

    @Test
    void whatIsBegunCanBeLeftAndGoneOnWithLater() {
        registered();
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        Response left = owner.submit(form, Map.of("usePlan", "아직 생각 중", "later", "true"));
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.header("Location")).endsWith("/firm?done");
        assertThat(owner.get("/firm").asString()).contains("쓰던 신청서를 마저 쓰세요");
        assertThat(owner.get(form).asString()).contains("아직 생각 중</textarea>");
    }

    @Test
    void aDraftThatNobodyCanReadIsAsGoodAsNone() {
        registered();
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        assertThat(owner.submit(form, ANSWERS).statusCode()).isEqualTo(303);
        int damaged = QuarkusTransaction.requiringNew()
                .call(() -> sql.update(
                        "update application.draft set content = ? where company = ?",
                        "{\"declarations\":{},\"usePlan\":\"\\u0000\"}",
                        number));
        assertThat(damaged).isEqualTo(1);
        for (String page : List.of(form, form + "/answers"))
            assertThat(owner.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(owner.submit(form, ANSWERS).statusCode()).isEqualTo(303);
        assertThat(owner.get(form).asString()).contains("직원 8명 재택근무 출퇴근 관리</textarea>");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndAtItsField() {
        registered();
        String form = "/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application";
        Response answer = owner.submit(form, Map.of("usePlan", "가".repeat(5_001)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains(
                        "<a href=\"#usePlan\">서비스 활용계획: 5,000자까지 쓸 수 있습니다. 지금 5,001자입니다.",
                        "<a href=\"#f.firm.isSmallOrMedium\">중소기업 여부: 답해 주세요.",
                        "5000자까지 쓸 수 있습니다.");
    }

    @Test
    void whoeverHasAppliedIsLedToTheReceipt() {
        registered();
        String round = Rounds.open("2021", 40_000_000);
        String form = "/firm/rounds/" + round + "/application";
        owner.submit(form, ANSWERS);
        Map<String, Object> sheet = Visitor.filled(owner.get(form + "/answers").asString(), Map.of());
        String receipt = owner.post(form + "/answers", sheet).header("Location");
        for (String page : List.of(form, form + "/answers")) {
            Response answer = owner.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo(receipt);
        }
        assertThat(owner.submit("/firm/registration", Map.of()).statusCode()).isEqualTo(400);
        sheet.put("key", java.util.UUID.randomUUID().toString());
        assertThat(owner.post(form + "/answers", sheet).header("Location")).isEqualTo(receipt);
        assertThat(owner.post(form, sheet).header("Location")).isEqualTo(receipt);
    }

    @Test
    void whoeverIsNotRegisteredIsLedThereFirst() {
        Response answer = owner.get("/firm/rounds/" + Rounds.open("2021", 40_000_000) + "/application");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/firm/registration");
    }

    @Test
    void aRefusalNamesRuleFactRemedyAndTheDayToAppeal() {
        registered();
        String page = applied(but("f.firm.hasTaxArrears", "true"));
        assertThat(owner.get(page).asString())
                .contains("선정되지 않았습니다", "NO_TAX_ARREARS", "국세·지방세 체납 여부", "체납액을 납부하고", "이의신청 (");
        assertThat(owner.submit(page + "/appeal", Map.of("text", " ")).statusCode())
                .isEqualTo(400);
        assertThat(owner.submit(page + "/appeal", Map.of("text", "모두 냈습니다")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get(page).asString()).contains("이의신청 심사 중");
    }

    @Test
    void anApplicationIsWithdrawnOnce() {
        registered();
        String page = applied(ANSWERS);
        assertThat(owner.get(page).asString()).contains("선정되었습니다", "10012345678901");
        assertThat(owner.submit(page + "/withdrawal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get(page).asString()).contains("끝난 신청입니다");
        assertThat(owner.submit(page + "/withdrawal", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void aReviewersQuestionIsAnswered() {
        Supply.post(token, "/api/v1/firms", Demand.details("다른 사람")).then().statusCode(201);
        String page = applied(ANSWERS);
        String api = page.replace("/firm/", "/api/v1/");
        Supply.move(Supply.REVIEWER, api, "/clarification", Map.of("text", "몇 명인가요?"))
                .then()
                .statusCode(200);
        assertThat(owner.get("/firm").asString()).contains("심사 담당의 물음에 답하세요");
        assertThat(owner.get(page).asString()).contains("몇 명인가요?");
        assertThat(owner.submit(page + "/answer", Map.of("text", "열두 명입니다")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get(page).asString()).contains("열두 명입니다");
    }

    @Test
    void anOrderIsDisputedAnotherCancelledAndTheVoucherGivenBack() {
        String firm = registered();
        String voucher = Demand.anActiveVoucher(new Demand.Firm(firm, token, number), Rounds.open("2021", 40_000_000));
        Supply.Company supplier = Supply.aSellingSupplier();
        String listing = Supply.publish(supplier, "WAYS-1", Supply.content("경리나라", 110_000));
        String disputed = paid(voucher, listing);
        String cancelled = paid(voucher, listing);
        assertThat(owner.submit(disputed + "/dispute", Map.of("reason", "접속이 안 됨"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.get(disputed).asString()).contains("분쟁 중", "접속이 안 됨");
        assertThat(owner.submit(disputed + "/dispute", Map.of("reason", "또")).statusCode())
                .isEqualTo(409);
        String giveBack = "/firm/vouchers/" + voucher + "/return";
        assertThat(owner.submit(giveBack, Map.of()).statusCode()).isEqualTo(409);
        assertThat(owner.submit(cancelled + "/cancellation", Map.of("reason", "안 씀"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.get(cancelled).asString()).contains("취소됨");
    }

    @Test
    void whatWasUsedIsConfirmedAndTheRestComesBack() {
        String firm = registered();
        String voucher = Demand.anActiveVoucher(new Demand.Firm(firm, token, number), Rounds.open("2021", 40_000_000));
        Supply.Company supplier = Supply.aSellingSupplier();
        String listing = Supply.publish(supplier, "PART-1", Supply.content("경리나라", 110_000));
        String order = paid(voucher, listing);
        assertThat(owner.get(order).asString()).doesNotContain("쓴 만큼만 확정");
        Supply.move(supplier.token(), order.replace("/firm/", "/api/v1/"), "/provision", Map.of())
                .then()
                .statusCode(200);
        Supply.json(supplier.token())
                .body(Map.of(
                        "records",
                        List.of(Map.of(
                                "recordId",
                                "r-1",
                                "kind",
                                "LOG_IN",
                                "usedAt",
                                java.time.Instant.now().toString()))))
                .post(order.replace("/firm/", "/api/v1/") + "/usages")
                .then()
                .statusCode(200);
        assertThat(owner.get(order).asString()).contains("쓴 만큼만 확정");
        Response more = owner.submit(order + "/part", Map.of("amount", "20만", "reason", "다섯 자리만"));
        assertThat(more.statusCode()).isEqualTo(422);
        Response none = owner.submit(order + "/part", Map.of("amount", "많이", "reason", ""));
        assertThat(none.asString()).contains("<a href=\"#amount\">확정할 공급가액(원): 숫자로", "<a href=\"#reason\">이유: 적어 주세요");
        assertThat(owner.submit(order + "/part", Map.of("amount", "5만", "reason", "다섯 자리만"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.get(order).asString()).contains("이용이 확정되었습니다");
        assertThat(Supply.get(token, order.replace("/firm/", "/api/v1/"))
                        .jsonPath()
                        .getInt("voided.subsidy"))
                .isPositive();
    }

    @Test
    void theFirmChangesWhatItHasToldAndHandsInACertificate() {
        assertThat(owner.get("/firm/company").header("Location")).endsWith("/firm/registration");
        registered();
        assertThat(owner.get("/firm/company").asString()).contains("계속사업자", "낸 확인서가 없습니다");
        Map<String, Object> change = new HashMap<>(AFirmRegistersOnAPageTest.firm());
        change.keySet().removeAll(List.of("representativeName", "email", "phone"));
        change.put("headcount", "15명");
        change.put("refundAccount.bankCode", "004");
        change.put("refundAccount.number", "12345678901234");
        change.put("refundAccount.holder", "새봄상사");
        Map<String, Object> form =
                Visitor.filled(owner.get("/firm/company/change").asString(), change);
        assertThat(owner.post("/firm/company/change", form).header("Location")).endsWith("/firm/company?done");
        String page = owner.get("/firm/company").asString();
        assertThat(page).contains("<dd>15</dd>", "국민은행 **********1234");
        form.put("key", java.util.UUID.randomUUID().toString());
        assertThat(owner.post("/firm/company/change", form).statusCode()).isEqualTo(412);
        Map<String, Object> backwards =
                Map.of("kind", "SME", "number", "제1호", "validFrom", "2021-12-31", "validTo", "2021-01-01");
        assertThat(owner.submit("/firm/company/certificate", backwards).statusCode())
                .isEqualTo(422);
        Map<String, Object> good =
                Map.of("kind", "SME", "number", "제1호", "validFrom", "2021-01-01", "validTo", "2021-12-31");
        assertThat(owner.submit("/firm/company/certificate", good).statusCode()).isEqualTo(303);
        assertThat(owner.get("/firm/company").asString()).contains("중소기업확인서", "확인 중");
        assertThat(Visitor.of("reviewer.lee").get("/firm/company").statusCode()).isEqualTo(403);
    }

    @Test
    void refusalsAndRulesSpeakOfDaysInKoreaAndNoCodes() {
        registered();
        String page = applied(but("f.firm.hasTaxArrears", "true"));
        String withdrawn = owner.submit(page + "/withdrawal", Map.of()).asString();
        assertThat(withdrawn).contains("지금 상태에서는 할 수 없습니다").doesNotContain("REFUSED", "WITHDRAWN");
        // The tests call their rounds by the moment they opened.
        assertThat(owner.get(page).asString().replaceAll("차수 \\S+", ""))
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d");
    }

    private String paid(String voucher, String listing) {
        String page = "/firm/spending/" + voucher + "/payment";
        Response sheet = owner.follow(owner.get(page + "?listing=" + listing + "&plan=YEAR-10"));
        Map<String, Object> form = Visitor.filled(sheet.asString(), Map.of("again", "true"));
        Response answer = owner.post(page, form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void whatTheFirmWasToldIsRead() {
        registered();
        String round = Rounds.open("2021", 40_000_000);
        Demand.anActiveVoucher(new Demand.Firm("", token, number), round);
        String inbox = owner.get("/firm/inbox").asString();
        assertThat(inbox).contains("새 알림");
        Map<String, Object> form = Visitor.filled(inbox, Map.of());
        assertThat(owner.post("/firm/inbox", form).statusCode()).isEqualTo(303);
        List<Object> read =
                Supply.get(token, "/api/v1/inbox/messages").jsonPath().getList("items.readAt");
        assertThat(read).anyMatch(when -> when != null);
    }

    @Test
    void whoeverDoesNotKnowIsToldThatNobodyCanTell() {
        Rounds.open("2021", 40_000_000);
        String asked = "/check?programme=untact&version=2021&f.firm.isSmallOrMedium=true"
                + "&f.firm.hasCreditDefault=false&f.firm.isBarredFromSupport=false";
        String page =
                Visitor.anybody().get(asked + "&f.firm.hasTaxArrears=unsure").asString();
        assertThat(page).contains("아직 답할 수 없습니다", "국세·지방세 체납 여부", ">답하기<").doesNotContain("<h1>받을 수 있습니다", ">신청하기<");
        String link =
                page.replaceFirst("(?s).*href=\"(/check[^\"]*)\">답하기.*", "$1").replace("&amp;", "&");
        assertThat(Visitor.anybody().get(link).asString())
                .contains(
                        "<h1>국세·지방세 체납 여부",
                        "name=\"f.firm.hasTaxArrears\"",
                        "name=\"f.firm.isBarredFromSupport\" value=\"false\"");
        assertThat(Visitor.anybody().get(asked + "&f.firm.hasTaxArrears=false").asString())
                .contains("<h1>받을 수 있습니다");
    }

    @Test
    void anyoneIsToldWhatStandsInTheWay() {
        String page = Visitor.anybody()
                .get("/check?programme=untact&version=2021&f.firm.isSmallOrMedium=false&f.firm.hasTaxArrears=unsure"
                        + "&f.firm.hasCreditDefault=false&f.firm.isBarredFromSupport=false")
                .asString();
        assertThat(page).contains("지금은 받을 수 없습니다", "SMALL_OR_MEDIUM", "중소기업 여부", "중소기업확인서를 발급받아");
    }
}

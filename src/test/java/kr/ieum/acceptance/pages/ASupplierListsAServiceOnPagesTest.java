package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A supplier's clerk without an API: from registering to a listing on sale, and what comes in between. */
@QuarkusTest
class ASupplierListsAServiceOnPagesTest {

    @Test
    void fromRegisteringToAListingOnSale() {
        String number = Supply.aBusinessNumber();
        Visitor clerk = Visitor.of("supplier." + number);
        assertThat(clerk.get("/supplier").asString()).contains("우리 회사를 등록하세요");
        assertThat(clerk.get("/supplier/listings").header("Location")).endsWith("/supplier/registration");
        goesTo(clerk.submit("/supplier/registration", company()), "/supplier?done");
        assertThat(clerk.get("/supplier").asString()).contains("판매할 분야의 선정을 신청하세요", "첫 상품을 등록하세요");

        String approval = applied(clerk);
        Supply.Company company = company(number);
        String path = company.path() + "/approvals/" + last(approval);
        Supply.move(Supply.REVIEWER, path, "/review", null).then().statusCode(200);
        Supply.decide(path, "APPROVED");
        assertThat(clerk.get("/supplier").asString()).contains("협약서를 읽고 서명하세요");
        assertThat(clerk.get(approval).asString()).contains("공급기업 협약서", number);
        goesTo(clerk.submit(approval, Map.of("move", "sign")), approval + "?done");
        assertThat(clerk.get(approval).asString()).contains("협약함").doesNotContain("value=\"sign\"");

        String listing = "/supplier/listings/SERP-01";
        goesTo(clerk.submit("/supplier/new-listing", listing("SERP-01")), listing + "?done");
        goesTo(clerk.submit(listing, Map.of("move", "submit")), listing + "?done");
        assertThat(clerk.get(listing).asString())
                .contains("심사하고 있습니다", "심사에 낸 내용", "재택근무(협업 도구)")
                .doesNotContain("value=\"write\"", "value=\"submit\"", "name=\"title.ko\"");
        String id = Supply.get(company.token(), company.path() + "/listings/SERP-01")
                .path("id");
        Supply.review(Supply.REVIEWER, id, "RETURN").then().statusCode(200);
        assertThat(clerk.get("/supplier").asString()).contains("돌려받은 상품을 고치세요");
        assertThat(clerk.get(listing).asString()).contains("심사자의 요청", "납품 계약서와 가격이 맞음");

        Map<String, Object> better = listing("SERP-01");
        better.put("plans.0.price", "1,760,000");
        goesTo(clerk.submit(listing, better), listing + "?done");
        goesTo(clerk.submit(listing, Map.of("move", "submit")), listing + "?done");
        Supply.review(Supply.REVIEWER, id, "PUBLISH").then().statusCode(200);
        assertThat(clerk.get(listing).asString()).contains("판매 중", "1,760,000");
        goesTo(clerk.submit(listing, Map.of("move", "stop", "reason", "재고 정리")), listing + "?done");
        assertThat(clerk.get(listing).asString()).contains("판매 재개하기");
        goesTo(clerk.submit(listing, Map.of("move", "resume", "reason", "다시 팝니다")), listing + "?done");
        assertThat(clerk.get("/supplier/listings").asString()).contains("SERP-01", "판매 중");
    }

    @Test
    void onlyCategoriesTheSupplierHasAskedForAreOffered() {
        Visitor clerk = aClerk();
        assertThat(clerk.get("/supplier/new-listing").asString())
                .contains("선정을 신청한 분야가 없습니다")
                .doesNotContain("value=\"EDUTECH\"");
        applied(clerk);
        assertThat(clerk.get("/supplier/new-listing").asString())
                .contains("<option value=\"REMOTE_WORK\">재택근무(협업 도구)</option>")
                .doesNotContain("value=\"EDUTECH\"", "선정을 신청한 분야가 없습니다");
    }

    @Test
    void theLeastCannotBeMoreThanTheMost() {
        Visitor clerk = aClerk();
        Map<String, Object> listing = listing("TURNED-1");
        listing.put("attributes.minSeats", "20");
        listing.put("attributes.maxSeats", "5");
        Response turned = clerk.submit("/supplier/new-listing", listing);
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(turned.asString()).contains("최소 인원 20명이 최대 인원 5명보다 많습니다");
        listing.put("attributes.maxSeats", "20");
        listing.put("plans.0.minQuantity", "3");
        listing.put("plans.0.maxQuantity", "2");
        assertThat(clerk.submit("/supplier/new-listing", listing).asString()).contains("최소 수량 3이(가) 최대 수량 2보다");
        listing.put("plans.0.maxQuantity", "3");
        goesTo(clerk.submit("/supplier/new-listing", listing), "/supplier/listings/TURNED-1?done");
    }

    @Test
    void rowsOfPlansAreAddedWithoutScript() {
        Visitor clerk = aClerk();
        Map<String, Object> form = listing("ROWS-1");
        form.put("move", "rows");
        form.put("plans.7.code", "YEAR-30");
        Response more = clerk.submit("/supplier/new-listing", form);
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.asString())
                .contains("name=\"plans.1.code\" type=\"text\" value=\"YEAR-30\"", "plans.3.code", "value=\"경리나라\"");
        form.put("move", "write");
        Response incomplete = clerk.submit("/supplier/new-listing", form);
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.asString()).contains("href=\"#plans.1.price\"");
        form.remove("plans.7.code");
        goesTo(clerk.submit("/supplier/new-listing", form), "/supplier/listings/ROWS-1?done");
    }

    @Test
    void oneFormMakesOneListingAndWhatHasChangedMeanwhileIsSaid() {
        Visitor clerk = aClerk();
        Map<String, Object> form =
                Visitor.filled(clerk.get("/supplier/new-listing").asString(), listing("ONCE-1"));
        for (int i = 0; i < 2; i++) goesTo(clerk.post("/supplier/new-listing", form), "/supplier/listings/ONCE-1?done");
        assertThat(clerk.submit("/supplier/new-listing", listing("ONCE-1")).statusCode())
                .isEqualTo(409);

        String path = "/supplier/listings/ONCE-1";
        Map<String, Object> first = listing("ONCE-1");
        first.put("title.ko", "먼저 고침");
        Map<String, Object> second = listing("ONCE-1");
        second.put("title.ko", "나중에 고침");
        String page = clerk.get(path).asString();
        goesTo(clerk.post(path, Visitor.filled(page, first)), path + "?done");
        second = Visitor.filled(page, second);
        second.put("key", Supply.aBusinessNumber() + "-another");
        Response stale = clerk.post(path, second);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.asString()).contains("class=\"mistakes\"", "value=\"나중에 고침\"");
        Map<String, Object> again = listing("ONCE-1");
        again.put("title.ko", "나중에 고침");
        goesTo(clerk.post(path, Visitor.filled(stale.asString(), again)), path + "?done");
    }

    @Test
    void garbageIsAnsweredByTheSamePage() {
        Visitor clerk = aClerk();
        Map<String, Object> form = listing("../../etc");
        form.put("attributes.minSeats", "99999999999999999999");
        form.put("plans.0.price", "-1");
        form.put("plans.999.price", "1");
        form.put("plans.x", "1");
        form.put("title", "no tree");
        form.put("description", "<script>alert(1)</script>");
        Response answer = clerk.submit("/supplier/new-listing", form);
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.asString()).doesNotContain("<script>alert");
        assertThat(clerk.submit("/supplier/new-listing", listing("a b")).statusCode())
                .isBetween(400, 422);
        assertThat(clerk.submit("/supplier/approvals", Map.of("field", "no-such", "from", "yesterday"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aButtonThatNoPageHasDoesNothing() {
        Visitor clerk = aClerk();
        goesTo(clerk.submit("/supplier/new-listing", listing("MOVE-1")), "/supplier/listings/MOVE-1?done");
        String approval = applied(clerk);
        for (String page :
                new String[] {"/supplier/webhook", "/supplier/new-listing", "/supplier/listings/MOVE-1", approval})
            for (String move : new String[] {"destroy", "", "WRITE"}) {
                Map<String, Object> form = new HashMap<>(listing("MOVE-2"));
                form.put("move", move);
                form.put("url", "https://erp.example/ieum");
                Response answer = clerk.post(
                        page, Visitor.filled(clerk.get("/supplier/new-listing").asString(), form));
                assertThat(answer.statusCode()).as(page + " " + move).isEqualTo(400);
                assertThat(answer.asString()).as(page).contains("무엇을 하려는지 알 수 없습니다");
            }
        assertThat(clerk.get("/supplier/listings/MOVE-2").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsAnothersIsNotThereAndAnotherDutyIsTurnedAway() {
        Visitor clerk = aClerk();
        goesTo(clerk.submit("/supplier/new-listing", listing("MINE-1")), "/supplier/listings/MINE-1?done");
        String approval = applied(clerk);
        Visitor other = aClerk();
        for (String path : new String[] {"/supplier/listings/MINE-1", approval}) {
            Response answer = other.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.contentType()).startsWith("text/html");
        }
        Map<String, Object> form =
                Visitor.filled(other.get("/supplier/new-listing").asString(), Map.of("move", "submit", "version", "0"));
        assertThat(other.post("/supplier/listings/MINE-1", form).statusCode()).isEqualTo(404);
        Response refused = Visitor.of("reviewer.lee").get("/supplier/listings");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("text/html");
    }

    @Test
    void aFileIsAnsweredLineByLine() {
        Visitor clerk = aClerk();
        String file = """
                sku,titleKo,description,category,minSeats,trialDays,csap,domesticHosting,url,planCode,planName,price,termMonths,seats
                FILE-1,경리나라,비대면 경리 서비스,REMOTE_WORK,1,30,false,true,https://www.serp.example,YEAR-10,10인 1년,1980000,12,10
                FILE-2,근태나라,비대면 근태 서비스,REMOTE_WORK,1,30,false,true,https://www.serp.example,YEAR-10,10인 1년,얼마,12,10
                """;
        Response answer = clerk.upload("/supplier/listing-file", "listings.csv", file);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).contains("FILE-1", "새로 만듦", "FILE-2", "거절", "price");
        assertThat(clerk.get("/supplier/listings").asString())
                .contains("FILE-1")
                .doesNotContain("FILE-2");
        Response empty = clerk.upload("/supplier/listing-file", "listings.csv", "");
        assertThat(empty.statusCode()).isBetween(400, 422);
    }

    @Test
    void everyPageSpeaksEnglishToo() {
        Visitor clerk = aClerk();
        goesTo(clerk.submit("/supplier/new-listing", listing("EN-1")), "/supplier/listings/EN-1?done");
        String[] pages = {
            "/supplier", "/supplier/registration", "/supplier/approvals", "/supplier/listings",
                    "/supplier/listings/EN-1",
            "/supplier/listing-file", "/supplier/orders", "/supplier/statement", "/supplier/webhook",
                    "/supplier/outputs",
            "/supplier/referrals"
        };
        for (String path : pages) {
            Response page = clerk.get(path + "?lang=en");
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.asString()).as(path).contains("<html lang=\"en\">");
        }
        assertThat(clerk.get("/supplier?lang=en").asString()).contains("My listings", "Submit the draft for review");
    }

    /** A clerk whose company is registered. */
    static Visitor aClerk() {
        Visitor clerk = Visitor.of("supplier." + Supply.aBusinessNumber());
        goesTo(clerk.submit("/supplier/registration", company()), "/supplier?done");
        return clerk;
    }

    /** @return the page of an application for the usual category */
    private static String applied(Visitor clerk) {
        Rounds.publish("2021");
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("field", "untact/REMOTE_WORK");
        form.put("from", Supply.today().toString());
        form.put("to", Supply.today().plusYears(1).toString());
        form.put("evidence.serviceHistory", "1,200개사에 제공");
        form.put("evidence.priceEvidence", "연 330,000원 계약");
        Response answer = clerk.submit("/supplier/approvals", form);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return java.net.URI.create(answer.header("Location")).getPath();
    }

    static Supply.Company company(String number) {
        String token = Tokens.of("supplier." + number);
        String id = Supply.get(token, "/api/v1/suppliers").path("items[0].id");
        return new Supply.Company(id, token);
    }

    static void goesTo(Response answer, String place) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith(place);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static Map<String, Object> company() {
        Map<String, Object> company = new LinkedHashMap<>();
        company.put("name", "웹캐시");
        company.put("representativeName", "윤서준");
        company.put("industry.code", "62010");
        company.put("region", "1156011000");
        company.put("vatFree", "false");
        company.put("description", "경리업무 자동화 서비스를 제공합니다.");
        company.put("email", "voucher@webcash.example");
        company.put("phone", "02-555-0199");
        company.put("payoutAccount.bankCode", "088");
        company.put("payoutAccount.number", "110123456789");
        company.put("payoutAccount.holder", "웹캐시");
        return company;
    }

    static Map<String, Object> listing(String sku) {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("move", "write");
        listing.put("sku", sku);
        listing.put("title.ko", "경리나라");
        listing.put("description", "전자세금계산서와 급여를 집에서 처리하는 비대면 경리 서비스");
        listing.put("category", "REMOTE_WORK");
        listing.put("attributes.minSeats", "1");
        listing.put("attributes.trialDays", "30");
        listing.put("attributes.csap", "false");
        listing.put("attributes.domesticHosting", "true");
        listing.put("attributes.url", "https://www.serp.example");
        listing.put("plans.0.code", "YEAR-10");
        listing.put("plans.0.name", "10인 1년");
        listing.put("plans.0.price", "1,980,000");
        listing.put("plans.0.termMonths", "12");
        listing.put("plans.0.seats", "10");
        return listing;
    }
}

package kr.ieum.acceptance.pages;

import static kr.ieum.acceptance.pages.ASupplierListsAServiceOnPagesTest.company;
import static kr.ieum.acceptance.pages.ASupplierListsAServiceOnPagesTest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.acceptance.Referring;
import kr.ieum.acceptance.Research;
import kr.ieum.acceptance.Supply;
import org.junit.jupiter.api.Test;

/** A case from the supplier's consent to the partner's result, and a claim of research from the supplier to the ministry. */
@QuarkusTest
class APartnerWorksOnPagesTest {

    @Test
    void aReferralIsConsentedToAfterItsWarningAndClosedWithItsResult() {
        String number = Supply.aBusinessNumber();
        Supply.aSellingSupplierOf(number, Supply.today());
        Visitor clerk = Visitor.of("supplier." + number);
        String kind = Referring.aKindOf("KISA", "security-consulting");
        String form = "/supplier/new-referral/" + kind;
        assertThat(clerk.get("/supplier/referrals").asString()).contains(form);
        assertThat(clerk.get(form).asString()).contains("경고", "같은 해");
        Response drafted = clerk.submit(form, answers());
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(303);
        String own = URI.create(drafted.header("Location")).getPath();
        assertThat(clerk.get("/supplier").asString()).contains("연계 내용을 읽고 동의하세요", own);
        assertThat(clerk.get(own).asString()).contains("같은 해", "보낼 항목");
        Response unread = clerk.submit(own, Map.of("move", "consent"));
        assertThat(unread.statusCode()).isEqualTo(422);
        goesTo(clerk.submit(own, Map.of("move", "consent", "warning", "SAME_YEAR_SUPPORT")), own + "?done");
        String id = own.substring(own.lastIndexOf('/') + 1);
        String page = "/partner/referrals/" + id;
        Visitor kisa = Visitor.of("partner.kisa");
        assertThat(kisa.get(page).statusCode()).isEqualTo(404);
        Referring.send("/api/v1/referrals/" + id).then().statusCode(200);

        assertThat(kisa.get("/partner?status=SENT").asString()).contains(page).doesNotContain(">" + kind);
        assertThat(kisa.get(page + "/envelope").asString()).contains("02-555-0199");
        Map<String, Object> taking = Visitor.filled(kisa.get(page).asString(), Map.of("move", "accept"));
        for (int i = 0; i < 2; i++) goesTo(kisa.post(page, taking), page + "?done");
        taking.put("key", "another-" + number);
        assertThat(kisa.post(page, taking).statusCode()).isEqualTo(412);
        goesTo(kisa.submit(page, Map.of("move", "start")), page + "?done");
        Response incomplete = kisa.submit(page, Map.of("move", "close", "outcome", "COMPLETED"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        Map<String, Object> closing = closing();
        closing.put("a.result.findingsClosed", "seven");
        assertThat(kisa.submit(page, closing).statusCode()).isEqualTo(422);
        goesTo(kisa.submit(page, closing()), page + "?done");
        assertThat(kisa.get(page).asString()).contains("끝남", "<dd>7</dd>").doesNotContain("findingsClosed\":");
        assertThat(clerk.get(own).asString()).contains("마침").doesNotContain("COMPLETED");

        assertThat(Visitor.of("partner.learning").get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.of("supplier." + Supply.aBusinessNumber()).get(own).statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/partner").statusCode()).isEqualTo(403);
    }

    @Test
    void aConsentIsTakenBackAndACaseIsDeclined() {
        String number = Supply.aBusinessNumber();
        Supply.aSellingSupplierOf(number, Supply.today());
        Visitor clerk = Visitor.of("supplier." + number);
        String kind = Referring.aKindOf("KISA", "security-consulting");
        String own = URI.create(clerk.submit("/supplier/new-referral/" + kind, answers())
                        .header("Location"))
                .getPath();
        assertThat(clerk.submit(own, Map.of("move", "withdraw", "reason", "")).statusCode())
                .isEqualTo(400);
        goesTo(clerk.submit(own, Map.of("move", "withdraw", "reason", "바우처로 직접 구매하기로 함")), own + "?done");
        assertThat(clerk.get(own).asString()).contains("철회됨");
        String second = URI.create(clerk.submit("/supplier/new-referral/" + kind, answers())
                        .header("Location"))
                .getPath();
        goesTo(clerk.submit(second, Map.of("move", "consent", "warning", "SAME_YEAR_SUPPORT")), second + "?done");
        String id = second.substring(second.lastIndexOf('/') + 1);
        Referring.send("/api/v1/referrals/" + id).then().statusCode(200);
        Visitor kisa = Visitor.of("partner.kisa");
        String page = "/partner/referrals/" + id;
        assertThat(kisa.submit(page, Map.of("move", "decline", "reason", "")).statusCode())
                .isEqualTo(400);
        goesTo(kisa.submit(page, Map.of("move", "decline", "reason", "올해 대상이 아님")), page + "?done");
        assertThat(clerk.get(second).asString()).contains("거절됨", "올해 대상이 아님");
    }

    @Test
    void aMinistryConfirmsThatAListingCarriesItsOutput() {
        String number = Supply.aBusinessNumber();
        Supply.aSellingSupplierOf(number, Supply.today());
        Visitor clerk = Visitor.of("supplier." + number);
        String listing = Supply.aPublishedListing(company(number), "MEET-1", 1_980_000);
        String output = Research.registered(Research.aNumber(), Research.content(number));
        String form = "/supplier/outputs/" + output;
        assertThat(clerk.submit(form, Map.of("listingId", "none")).statusCode()).isEqualTo(400);
        Response claimed = clerk.submit(form, Map.of("listingId", listing, "grounds", "과제의 소프트웨어를 넣었습니다"));
        assertThat(claimed.statusCode()).as(claimed.asString()).isEqualTo(303);
        String own = URI.create(claimed.header("Location")).getPath();
        String page = own.replace("/supplier/links/", "/partner/links/");
        assertThat(Visitor.of("partner.kisa").get(page).statusCode()).isEqualTo(404);
        Visitor ministry = Visitor.of("partner.msit");
        assertThat(ministry.get("/partner/links?status=CLAIMED").asString()).contains(page);
        assertThat(ministry.submit(page, Map.of("outcome", "CONFIRM")).statusCode())
                .isEqualTo(400);
        Map<String, Object> decision = Map.of("outcome", "CONFIRM", "reason", "수행기관과 등록번호를 확인함");
        String before = ministry.get(page).asString();
        goesTo(ministry.post(page, Visitor.filled(before, decision)), page + "?done");
        Map<String, Object> late = Visitor.filled(before, decision);
        late.put("key", "another-" + number);
        assertThat(ministry.post(page, late).statusCode()).isEqualTo(412);
        assertThat(clerk.get(own).asString()).contains("확인됨", "수행기관과 등록번호를 확인함");
        goesTo(clerk.submit(own, Map.of("reason", "더는 쓰지 않습니다")), own + "?done");
        assertThat(ministry.get(page + "?lang=en").asString()).contains("taken back");
    }

    static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("a.security.wish", "CONSULTING");
        answers.put("a.security.storesPersonalData", "true");
        answers.put("a.security.userCountBand", "10-49");
        answers.put("a.security.headcountBand", "10-49");
        answers.put("a.security.certifiedHosting", "true");
        answers.put("a.contact.name", "윤서준");
        answers.put("a.contact.phone", "02-555-0199");
        answers.put("a.contact.email", "safe@webcash.example");
        return answers;
    }

    static Map<String, Object> closing() {
        Map<String, Object> closing = new LinkedHashMap<>();
        closing.put("move", "close");
        closing.put("outcome", "COMPLETED");
        closing.put("a.result.findingsClosed", "7");
        closing.put("a.result.issuedOn", Supply.today().toString());
        closing.put("a.result.validTo", Supply.today().plusYears(5).toString());
        return closing;
    }
}

package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.Test;

/** A form of a page, with everything that may come instead of what it asks for. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class AFirmRegistersOnAPageTest {
    private static final String PAGE = "/firm/registration";

    @Test
    void oneFormMakesOneFirmHoweverOftenItIsSent() {
        Visitor owner = Visitor.of("owner." + Supply.aBusinessNumber());
        Map<String, Object> form = Visitor.filled(owner.get(PAGE).asString(), firm());
        for (int i = 0; i < 2; i++) {
            Response answer = owner.post(PAGE, form);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith("/firm");
        }
        Response again = owner.submit(PAGE, firm());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.asString()).contains("class=\"mistakes\"", "value=\"새봄상사\"");
    }

    @Test
    void whatWasWrittenStaysAndEveryMistakeLeadsToItsField() {
        Visitor owner = Visitor.of("owner." + Supply.aBusinessNumber());
        Map<String, Object> wrong = firm();
        wrong.put("headcount", "열둘");
        wrong.put("region", "12");
        Response unreadable = owner.submit(PAGE, wrong);
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.asString()).contains("href=\"#headcount\"", "value=\"열둘\"", "value=\"새봄상사\"");
        wrong = firm();
        wrong.put("name", "");
        wrong.put("email", "<script>alert(1)</script>");
        wrong.put("refundAccount.number", "1");
        Response invalid = owner.submit(PAGE, wrong);
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(invalid.asString())
                .contains("href=\"#name\"", "href=\"#email\"", "href=\"#refundAccount.number\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void aFormThatNoPageOfOursMadeIsRefused() {
        Visitor owner = Visitor.of("owner." + Supply.aBusinessNumber());
        Map<String, Object> form = Visitor.filled(owner.get(PAGE).asString(), firm());
        Map<String, Object> unsealed = new HashMap<>(form);
        unsealed.remove("seal");
        assertThat(owner.post(PAGE, unsealed).statusCode()).isEqualTo(403);
        unsealed.put("seal", "made-up");
        assertThat(owner.post(PAGE, unsealed).statusCode()).isEqualTo(403);
        Visitor other = Visitor.of("owner." + Supply.aBusinessNumber());
        other.get(PAGE);
        assertThat(other.post(PAGE, form).statusCode()).isEqualTo(403);
        Map<String, Object> keyless = new HashMap<>(form);
        keyless.remove("key");
        assertThat(owner.post(PAGE, keyless).statusCode()).isEqualTo(400);
        assertThat(owner.post(PAGE, form).statusCode()).isEqualTo(303);
    }

    @Test
    void anotherDutyIsShownAPageThatSaysSo() {
        Response answer = Visitor.of("reviewer.lee").get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void aFormOfNamesWithoutEndIsAnsweredAsAnyOther() {
        Visitor owner = Visitor.of("owner." + Supply.aBusinessNumber());
        Map<String, Object> hostile = firm();
        hostile.put("a" + ".a".repeat(5_000), "1");
        hostile.put("industry", "no tree");
        hostile.put("name", "\u0000");
        assertThat(owner.submit(PAGE, hostile).statusCode()).isBetween(400, 422);
    }

    static Map<String, Object> firm() {
        Map<String, Object> firm = new LinkedHashMap<>();
        firm.put("name", "새봄상사");
        firm.put("representativeName", "김새봄");
        firm.put("openedOn", "2015-03-02");
        firm.put("industry.code", "46510");
        firm.put("industry.revision", "10");
        firm.put("region", "1168010100");
        firm.put("headcount", "12");
        firm.put("employees", "11");
        firm.put("sales", "800,000,000");
        firm.put("email", "owner@saebom.example");
        firm.put("phone", "02-555-0101");
        return firm;
    }
}

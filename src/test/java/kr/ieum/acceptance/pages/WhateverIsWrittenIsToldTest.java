package kr.ieum.acceptance.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.Test;

/** A form or an address that is not as it should be: what is wrong is told on a page, all of it, in people's words. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class WhateverIsWrittenIsToldTest {
    private static final String REGISTRATION = "/firm/registration";

    private static Visitor anOwner() {
        return Visitor.of("owner." + Supply.aBusinessNumber());
    }

    @Test
    void textThatNobodyCanStoreIsRefusedAndTheSameFormMayBeMended() {
        Visitor owner = anOwner();
        Map<String, Object> form =
                new HashMap<>(Visitor.filled(owner.get(REGISTRATION).asString(), AFirmRegistersOnAPageTest.firm()));
        form.put("name", "새봄\0상사");
        assertPage(owner.post(REGISTRATION, form), 400);
        form.put("name", "새봄상사");
        form.put("\0", "x");
        assertPage(owner.post(REGISTRATION, form), 400);
        form.remove("\0");
        assertThat(owner.post(REGISTRATION, form).statusCode()).isEqualTo(303);
    }

    @Test
    void theLayersOfMistakesAreToldTogetherByTheLabelsOfTheirFields() {
        Map<String, Object> wrong = AFirmRegistersOnAPageTest.firm();
        wrong.put("headcount", "열둘");
        wrong.put("openedOn", "언젠가");
        wrong.put("name", " ");
        wrong.put("email", "nobody");
        wrong.put("industry.code", "");
        Response answer = anOwner().submit(REGISTRATION, wrong);
        assertPage(answer, 400);
        assertThat(answer.asString())
                .contains(
                        "<a href=\"#name\">상호: 적어 주세요</a>",
                        "<a href=\"#headcount\">전체 인원: 숫자로 적어 주세요.",
                        "<a href=\"#openedOn\">개업일: 날짜로 적어 주세요.",
                        "<a href=\"#email\">이메일: 이메일 주소의 형식이 아닙니다</a>",
                        "<a href=\"#industry.code\">업종 코드: 형식이 맞지 않습니다</a>")
                .doesNotContain("must", "공백일");
        assertThat(answer.asString().indexOf("#name\""))
                .isLessThan(answer.asString().indexOf("#email\""));
        Map<String, Object> future = AFirmRegistersOnAPageTest.firm();
        future.put("openedOn", "2999-01-01");
        assertThat(anOwner().submit(REGISTRATION, future).asString())
                .contains("<a href=\"#openedOn\">개업일: 개업일(2999-01-01)이 아직 오지 않은");
    }

    @Test
    void englishReadersAreToldInEnglish() {
        Visitor owner = anOwner();
        owner.get("/?lang=en");
        Map<String, Object> wrong = AFirmRegistersOnAPageTest.firm();
        wrong.put("name", "");
        wrong.put("headcount", "twelve");
        assertThat(owner.submit(REGISTRATION, wrong).asString())
                .contains("Please fill this in", "Write a number, as 12 or 10,000");
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        Map<String, Object> firm = AFirmRegistersOnAPageTest.firm();
        firm.put("headcount", "12명");
        firm.put("sales", "8억 5천만 원");
        assertThat(anOwner().submit(REGISTRATION, firm).statusCode()).isEqualTo(303);
        Visitor anybody = Visitor.anybody();
        for (String asked : List.of("people=5%EB%AA%85", "seatMonthUpTo=10,000", "seatMonthUpTo=1%EB%A7%8C", "people="))
            assertPage(anybody.get("/services?text=%EA%B2%BD%EB%A6%AC&" + asked), 200);
        Response wrong =
                anybody.get("/services?text=%EA%B2%BD%EB%A6%AC&people=many&trial=true&seatMonthUpTo=1%EB%A7%8C");
        assertPage(wrong, 400);
        assertThat(wrong.asString())
                .contains("<a href=\"#people\">쓸 사람 수: 숫자로 적어 주세요.", "value=\"many\"", "value=\"경리\"", "value=\"1만\"")
                .containsPattern("name=\"trial\" value=\"true\" checked");
        assertThat(anybody.get("/services?people=0").asString()).contains("<a href=\"#people\">");
    }

    @Test
    void theOtherLanguageKeepsWhatIsWritten() {
        Visitor owner = anOwner();
        String page = owner.get(REGISTRATION).asString();
        assertThat(page).contains("href=\"#language\"", "쓰던 것은 그대로 둡니다");
        Map<String, Object> written = Visitor.filled(page, Map.of("name", "반만 쓴 상사", "headcount", "열둘", "lang", "en"));
        Response english = owner.post(REGISTRATION, written);
        assertPage(english, 200);
        assertThat(english.asString())
                .contains("<html lang=\"en\">", "value=\"반만 쓴 상사\"", "value=\"열둘\"")
                .doesNotContain("class=\"mistakes\"");
        assertThat(owner.get("/firm").asString()).contains("<html lang=\"en\">");
        Map<String, Object> back = Visitor.filled(english.asString(), AFirmRegistersOnAPageTest.firm());
        assertThat(back.get("key")).isEqualTo(written.get("key"));
        assertThat(owner.post(REGISTRATION, back).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsTooLargeOrTooLongIsToldOnAPage() {
        Visitor owner = anOwner();
        Response large = owner.submit(REGISTRATION, Map.of("name", "x".repeat(2_200_000)));
        assertPage(large, 413);
        assertThat(large.asString()).contains("너무 큽니다");
        String path = "/services?text=" + "a".repeat(9_000);
        Response longAddress = owner.get(path);
        assertPage(longAddress, 414);
        assertThat(longAddress.asString()).contains("주소가 너무 깁니다");
        assertThat(given().get("/api/v1/listings?text=" + "a".repeat(9_000)).contentType())
                .startsWith("application/problem+json");
    }

    @Test
    void readersOfPagesAreNotToldOfHeaders() {
        Visitor owner = anOwner();
        Map<String, Object> form =
                new HashMap<>(Visitor.filled(owner.get(REGISTRATION).asString(), AFirmRegistersOnAPageTest.firm()));
        Map<String, Object> keyless = new HashMap<>(form);
        keyless.remove("key");
        assertThat(owner.post(REGISTRATION, keyless).asString())
                .contains("온전하지 않습니다")
                .doesNotContain("Idempotency");
        assertThat(owner.post(REGISTRATION, form).statusCode()).isEqualTo(303);
        form.put("name", "다른 상사");
        Response reused = owner.post(REGISTRATION, form);
        assertPage(reused, 422);
        assertThat(reused.asString()).contains("버튼을 한 번 더 누르세요", "다른 상사").doesNotContain("Idempotency");
    }

    private static void assertPage(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
    }
}

package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import kr.ieum.acceptance.Settling;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A settlement run from collecting to the bank, by two finance people at the pages. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class FinancePaysOnAPageTest {
    private Visitor kim;

    @BeforeEach
    void logIn() {
        kim = Visitor.of("finance.kim");
    }

    @Test
    void whatTwoAgreeOnGoesToTheBank() {
        Settling.aSale(1_980_000);
        Response collected = kim.submit("/staff/settlements", Map.of("programme", "untact", "until", today()));
        assertThat(collected.statusCode()).as(collected.asString()).isEqualTo(303);
        String page = path(collected);
        assertThat(kim.get("/staff/settlements").asString()).contains(page);

        Map<String, Object> form = Visitor.filled(kim.get(page).asString(), Map.of());
        assertThat(kim.post(page, form).statusCode()).isEqualTo(303);
        assertThat(kim.post(page, form).statusCode()).isEqualTo(303);
        assertThat(kim.get(page).asString()).contains("finance.kim 님이 제안했습니다", "다른 사람이 동의해야 합니다");
        assertThat(kim.get(page + "/payment-file").statusCode()).isEqualTo(409);

        Visitor choi = Visitor.of("finance.choi");
        Response wrong = choi.submit(page, Map.of("total", "1"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("class=\"mistakes\"");
        Response second = choi.submit(page, Map.of());
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(303);

        Response file = choi.get(page + "/payment-file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.asString()).contains("CstmrCdtTrfInitn");
        assertThat(choi.post(page + "/sending", Visitor.filled(choi.get(page).asString(), Map.of()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(choi.get(page).asString()).contains("은행에 보냄", "은행에 지급 요청");
    }

    @Test
    void whoeverIsNotOfFinanceOnlyReads() {
        Visitor reviewer = Visitor.of("reviewer.lee");
        assertThat(reviewer.get("/staff/settlements").asString()).doesNotContain("name=\"programme\"");
        assertThat(reviewer.post("/staff/settlements", Map.of("programme", "untact"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.of("owner.hana").get("/staff/settlements").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDayNobodyCanReadComesBack() {
        Response answer = kim.submit("/staff/settlements", Map.of("programme", "untact", "until", "그저께"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("href=\"#until\"", "value=\"그저께\"");
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }

    private static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Seoul")).toString();
    }
}

package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import kr.ieum.acceptance.Research;
import kr.ieum.acceptance.Rounds;
import kr.ieum.acceptance.Sealed;
import kr.ieum.acceptance.Settling;
import kr.ieum.acceptance.Supply;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the money did, on pages of those who answer for it. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class TheBoardIsReadOnPagesTest {
    @Inject
    Jobs jobs;

    @Inject
    DataSource database;

    @Test
    void everyFigureHasItsPictureItsTableItsQueryAndItsMoment() {
        String supplier = Settling.aSale(1_980_000).supplier().id().toString();
        Sealed.everything(jobs, database);
        Visitor auditor = Visitor.of("auditor.jung");
        String page =
                auditor.get("/staff/board?by=CATEGORY&supplier=" + supplier).asString();
        assertThat(page)
                .contains("<svg class=\"bars\" role=\"img\"", "재택근무(협업 도구) 1,620,000원")
                .contains("sum(won) filter (where figure = &#39;CONFIRMED&#39;", "from outcome.movement")
                .contains("번째 블록까지", "100.0%를", "84,000개 기업", "디지털 뉴딜반 회의")
                .contains("<span class=\"tag\">supplier " + supplier);

        String pinned = page.replaceAll("(?s).*href=\"/staff/board\\.csv\\?([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(pinned).contains("by=CATEGORY", "supplier=" + supplier, "block=");
        Settling.aSale(660_000);
        Sealed.everything(jobs, database);
        Response csv = auditor.get("/staff/board.csv?" + pinned);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString())
                .contains("CATEGORY,REMOTE_WORK,재택근무(협업 도구),confirmedSubsidy,1620000,"
                        .replace(",1620000", ",이용확정(지원금),1620000"));
        assertThat(auditor.get("/staff/board.xlsx?" + pinned).asByteArray()).startsWith('P', 'K');
        assertThat(auditor.get("/staff/board?by=SUPPLIER&lang=en").asString())
                .contains("The ten largest suppliers", "Targets and what was reached");
    }

    @ParameterizedTest
    @CsvSource({
        "by=MOOD, 400",
        "by=REGION&region=99, 400",
        "asOf=yesterday, 400",
        "asOf=2999-12-30, 422",
        "block=-1, 422",
        "programme=&asOf=&figure=none, 200",
        "figure=%3Cscript%3E, 200"
    })
    void andWhatNobodyCanReadIsToldOnAPage(String question, int status) {
        Response answer = Visitor.of("finance.kim").get("/staff/board?" + question);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString()).doesNotContain("<script>");
    }

    @Test
    void journeysAndDemandHavePagesAndStrangersAreShutOut() {
        Rounds.publish("2021");
        Visitor reviewer = Visitor.of("reviewer.lee");
        assertThat(reviewer.get("/staff/journeys?by=MINISTRY").asString()).contains("성과가 온 길", "부처별 합");
        assertThat(reviewer.get("/staff/demand?from=2021-01-01").asString()).contains("채워지지 않은 수요", "2021-01-01");
        assertThat(reviewer.get("/staff/demand?from=soon").statusCode()).isEqualTo(400);
        assertThat(reviewer.get("/staff/journeys/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        Visitor partner = Visitor.of("partner.msit");
        String output = Research.registered(Research.aNumber(), Research.content(Supply.aBusinessNumber()));
        assertThat(partner.get("/staff/journeys").asString()).contains("/staff/journeys/" + output);
        for (Visitor reader : new Visitor[] {reviewer, partner})
            assertThat(reader.get("/staff/journeys/" + output).asString())
                    .contains("성과가 온 길", "아직 없습니다", "결제된 돈과 이용이 확정된 돈");
        for (String path :
                new String[] {"/staff/board", "/staff/board.csv", "/staff/demand", "/staff/plans", "/staff/programmes"})
            assertThat(partner.get(path).statusCode()).as(path).isEqualTo(403);
        assertThat(Visitor.of("owner.hana").get("/staff/journeys").statusCode()).isEqualTo(403);
        assertThat(Visitor.anybody().get("/staff/board").statusCode()).isEqualTo(302);
    }
}

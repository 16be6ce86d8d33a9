package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier's approval by two reviewers, and its listing by one. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class SuppliersAreReviewedOnPagesTest {
    private Visitor lee;

    @BeforeEach
    void logIn() {
        lee = Visitor.of("reviewer.lee");
    }

    @Test
    void anApprovalIsDecidedByTwo() {
        String approval = Supply.anApprovalOf(Supply.aSupplier());
        String page = "/staff/approvals/" + approval.substring(approval.lastIndexOf('/') + 1);
        assertThat(lee.get("/staff/approvals?status=IN_REVIEW").asString()).contains(page);
        Response unexplained = lee.submit(page, Map.of("outcome", "REJECTED"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.asString()).contains("class=\"mistakes\"", "value=\"REJECTED\" checked");

        assertThat(lee.submit(page, Map.of("outcome", "APPROVED", "reasons", "실적이 확인됨"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(lee.get(page).asString()).contains("다른 사람이 동의해야 합니다");
        Visitor park = Visitor.of("reviewer.park");
        Response second = park.submit(page, Map.of());
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(303);
        assertThat(park.get(page).asString()).contains("공급기업 선정", "실적이 확인됨");
    }

    @Test
    void aNewPriceIsShownBesideTheOldAndPublished() {
        Supply.Company company = Supply.aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        Supply.replace(company, "SERP-01", Supply.content("경리나라", 2_200_000));
        Supply.move(company.token(), company.path() + "/listings/SERP-01", "/submission", null);
        String page = "/staff/listings/" + id + "/versions/2";
        assertThat(lee.get("/staff/listings").asString()).contains(page);
        assertThat(lee.get(page).asString())
                .contains("YEAR-10", "<del>1,980,000</del>", "<ins>2,200,000</ins>", "가격을 올림");

        Response unexplained = lee.submit(page, Map.of("decision", "RETURN"));
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.asString()).contains("class=\"mistakes\"");
        Response published = lee.submit(page, Map.of("decision", "PUBLISH", "reason", "계약서를 봄"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(303);
        assertThat(lee.get(page).asString()).contains("판매 중", "계약서를 봄").doesNotContain("name=\"decision\"");
    }

    @Test
    void anAuditorReadsAndDecidesNothing() {
        String approval = Supply.anApprovalOf(Supply.aSupplier());
        String page = "/staff/approvals/" + approval.substring(approval.lastIndexOf('/') + 1);
        Visitor auditor = Visitor.of("auditor.jung");
        assertThat(auditor.get(page).asString()).contains("제공 실적").doesNotContain("name=\"outcome\"");
        assertThat(auditor.post(page, Map.of("outcome", "APPROVED")).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.of("finance.kim").get(page).statusCode()).isEqualTo(403);
    }
}

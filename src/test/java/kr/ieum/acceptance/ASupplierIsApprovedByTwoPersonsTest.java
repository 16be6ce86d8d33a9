package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.FINANCE;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.aSupplier;
import static kr.ieum.acceptance.Supply.anApprovalOf;
import static kr.ieum.acceptance.Supply.decide;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.sign;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.platform.job.Jobs;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ASupplierIsApprovedByTwoPersonsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final Map<String, Object> APPROVED = Map.of("outcome", "APPROVED", "reasons", "적합");

    @Inject
    Suppliers suppliers;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void oneProposesAndAnotherDecides() {
        String approval = anApprovalOf(aSupplier());

        move(REVIEWER, approval, "/decision", APPROVED)
                .then()
                .statusCode(202)
                .body("proposedBy", equalTo("reviewer.lee"));
        get(REVIEWER, approval).then().body("status", equalTo("IN_REVIEW"));
        move(REVIEWER, approval, "/decision", APPROVED).then().statusCode(409).body("code", equalTo("SAME_PERSON"));
        move(SECOND_REVIEWER, approval, "/decision", APPROVED)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
    }

    @Test
    void aSecondPersonWhoDecidesOtherwiseDecidesNothing() {
        String approval = anApprovalOf(aSupplier());

        move(REVIEWER, approval, "/decision", APPROVED).then().statusCode(202);
        move(SECOND_REVIEWER, approval, "/decision", Map.of("outcome", "REJECTED", "reasons", "실적 없음"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_DIFFERS"));
    }

    @Test
    void aRejectionSaysWhy() {
        String approval = anApprovalOf(aSupplier());

        move(REVIEWER, approval, "/decision", Map.of("outcome", "REJECTED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("DECISION_NEEDS_REASONS"));
        move(REVIEWER, approval, "/decision", Map.of("outcome", "CONDITIONAL", "reasons", "조건 없이"))
                .then()
                .statusCode(422);
    }

    @Test
    void sellsOnlyOnceTheAgreementHeReadIsSigned() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);
        decide(approval, "APPROVED");
        assertThat(whyNot(company, TODAY)).contains("NOT_AGREED");

        move(company.token(), approval, "/agreement", Map.of("textHash", "0".repeat(64)))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_DIFFERS"));
        sign(company, approval);

        assertThat(whyNot(company, TODAY)).isEmpty();
    }

    @Test
    void aConditionIsAnsweredWithNewEvidenceAndStandsInTheAgreement() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);
        decide(approval, "CONDITIONAL");

        json(company.token())
                .header("If-Match", tag(company.token(), approval))
                .body(Map.of("serviceHistory", "체험판을 두었음", "priceEvidence", "계약 2건"))
                .put(approval + "/evidence")
                .then()
                .statusCode(200);
        decide(approval, "APPROVED");

        get(company.token(), approval + "/agreement").then().body("text", containsString("무료 체험을 둘 것"));
    }

    @Test
    void anAgreementIsOverOnTheDayAfterItsLastAndIsWrittenDownLater() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);
        decide(approval, "APPROVED");
        sign(company, approval);
        LocalDate last = TODAY.plusYears(1);
        assertThat(whyNot(company, last)).isEmpty();
        assertThat(whyNot(company, last.plusDays(1))).contains("APPROVAL_EXPIRED");

        clock.set(last.plusDays(1).atStartOfDay(ZoneId.of("Asia/Seoul")).toInstant());
        get(company.token(), approval).then().body("status", equalTo("EXPIRED"));
        long before = version(company, approval);
        jobs.runNow("expire-approvals");
        assertThat(version(company, approval)).isEqualTo(before + 1);
        clock.advance(Duration.ofDays(1));
        jobs.runNow("expire-approvals");
        assertThat(version(company, approval)).isEqualTo(before + 1);
    }

    @Test
    void oneApplicationForACategoryIsUnderWayAtATime() {
        Company company = aSupplier();
        String approval = anApprovalOf(company);
        Map<String, Object> again = Map.of(
                "programme", Supply.PROGRAMME,
                "category", Supply.CATEGORY,
                "from", TODAY.toString(),
                "to", TODAY.plusDays(1).toString(),
                "evidence", Map.of("serviceHistory", "실적", "priceEvidence", "가격"));

        post(company.token(), company.path() + "/approvals", again)
                .then()
                .statusCode(409)
                .body("code", equalTo("APPROVAL_UNDER_WAY"));
        get(REVIEWER, "/api/v1/supplier-approvals?status=IN_REVIEW&limit=1")
                .then()
                .body("items[0].id", equalTo(get(REVIEWER, approval).path("id")));
    }

    @Test
    void whatIsAskedForMustBeThereAndTheRefusalNamesIt() {
        Company company = aSupplier();
        anApprovalOf(company);

        ask(company, "nope", Supply.CATEGORY, 0, 1).statusCode(404).body("code", equalTo("UNKNOWN_PROGRAMME"));
        ask(company, Supply.PROGRAMME, "NOPE", 0, 1)
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CATEGORY"))
                .body("category", equalTo("NOPE"))
                .body("categories", hasItem(Supply.CATEGORY));
        ask(company, Supply.PROGRAMME, "CARE", 1, 0).statusCode(422).body("code", equalTo("APPROVAL_PERIOD"));
        ask(company, Supply.PROGRAMME, "CARE", -2, -1).statusCode(422).body("code", equalTo("APPROVAL_PERIOD_OVER"));
        ask(company, Supply.PROGRAMME, "CARE", 0, 1_100).statusCode(422).body("code", equalTo("APPROVAL_PERIOD_LONG"));
    }

    private static ValidatableResponse ask(Company company, String programme, String category, int from, int to) {
        Map<String, Object> asked = Map.of(
                "programme", programme,
                "category", category,
                "from", TODAY.plusDays(from).toString(),
                "to", TODAY.plusDays(to).toString(),
                "evidence", Map.of("serviceHistory", "실적", "priceEvidence", "가격"));
        return post(company.token(), company.path() + "/approvals", asked).then();
    }

    @Test
    void suspensionStopsSellingAtOnceAndTakesTwoReviewers() {
        Company company = Supply.aSellingSupplier();
        Map<String, Object> reason = Map.of("reason", "물품 제공이 확인됨");

        move(REVIEWER, company.path(), "/suspension", reason).then().statusCode(202);
        assertThat(whyNot(company, TODAY)).isEmpty();
        move(SECOND_REVIEWER, company.path(), "/suspension", reason)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
        assertThat(whyNot(company, TODAY)).contains("SUPPLIER_SUSPENDED");

        move(REVIEWER, company.path(), "/reinstatement", reason).then().statusCode(202);
        move(SECOND_REVIEWER, company.path(), "/reinstatement", reason).then().statusCode(200);
        assertThat(whyNot(company, TODAY)).isEmpty();
    }

    @Test
    void nobodyIsDisqualifiedWhoWasNotSuspendedFirst() {
        Company company = aSupplier();

        move(REVIEWER, company.path(), "/disqualification", Map.of("reason", "사유"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE"))
                .body("thing", equalTo("공급기업"));
        json(REVIEWER)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag(REVIEWER, company.path()))
                .body(Map.of("reason", "사유"))
                .post(company.path() + "/disqualification")
                .then()
                .statusCode(409)
                .body("thing", equalTo("The supplier"))
                .body("detail", startsWith("The supplier is ACTIVE and cannot become DISQUALIFIED."));
    }

    @Test
    void aNewBankAccountIsPaidToOnlyWhenFinanceHasConfirmedIt() {
        Company company = aSupplier();
        get(company.token(), company.path())
                .then()
                .body("payoutAccount", nullValue())
                .body("proposedAccount.number", equalTo("********6789"));
        assertThat(account(company)).isEmpty();
        move(FINANCE, company.path(), "/payout-account/confirmation", Map.of("confirmed", true, "reason", "예금주 조회"))
                .then()
                .statusCode(200);
        assertThat(account(company)).contains("110123456789");

        Map<String, Object> changed = new LinkedHashMap<>(Supply.details());
        changed.put("payoutAccount", Supply.account("999999999999"));
        json(company.token())
                .header("If-Match", tag(company.token(), company.path()))
                .body(changed)
                .put(company.path())
                .then()
                .statusCode(200);
        assertThat(account(company)).contains("110123456789");
        move(FINANCE, company.path(), "/payout-account/confirmation", Map.of("confirmed", false))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFUSAL_NEEDS_REASON"));
        move(FINANCE, company.path(), "/payout-account/confirmation", Map.of("confirmed", false, "reason", "예금주 다름"))
                .then()
                .statusCode(200)
                .body("proposedAccount", nullValue());
        assertThat(account(company)).contains("110123456789");
    }

    @Test
    void theWholeAccountIsReadByFinanceForAPurposeOnly() {
        Company company = aSupplier();

        get(FINANCE, company.path() + "/payout-account").then().statusCode(400);
        get(FINANCE, company.path() + "/payout-account?purpose=예금주 조회")
                .then()
                .statusCode(200)
                .body("proposed.number", equalTo("110123456789"));
        get(company.token(), company.path() + "/payout-account?purpose=x")
                .then()
                .statusCode(403);
    }

    private long version(Company company, String approval) {
        Number version = get(company.token(), approval).path("version");
        return version.longValue();
    }

    private Optional<String> account(Company company) {
        return QuarkusTransaction.requiringNew()
                .call(() -> suppliers.payoutAccount(SupplierId.fromString(company.id())))
                .map(account -> account.number());
    }

    private Optional<String> whyNot(Company company, LocalDate day) {
        Suppliers.Sale sale =
                new Suppliers.Sale(SupplierId.fromString(company.id()), Supply.PROGRAMME, Supply.CATEGORY);
        return Optional.ofNullable(QuarkusTransaction.requiringNew()
                .call(() -> suppliers.whyNotSell(List.of(sale), day))
                .get(sale));
    }
}

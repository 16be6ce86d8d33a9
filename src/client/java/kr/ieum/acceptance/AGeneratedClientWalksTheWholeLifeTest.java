package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kr.ieum.client.ApiClient;
import kr.ieum.client.ApiException;
import kr.ieum.client.api.AuditorApi;
import kr.ieum.client.api.FinanceApi;
import kr.ieum.client.api.FirmApi;
import kr.ieum.client.api.PublicApi;
import kr.ieum.client.api.ReviewerApi;
import kr.ieum.client.api.SupplierApi;
import kr.ieum.client.model.AccountConfirmation;
import kr.ieum.client.model.ApplicationView;
import kr.ieum.client.model.ApprovalDecision;
import kr.ieum.client.model.ApprovalOutcome;
import kr.ieum.client.model.ApprovalView;
import kr.ieum.client.model.Attributes;
import kr.ieum.client.model.BankAccount;
import kr.ieum.client.model.EligibilityQuestion;
import kr.ieum.client.model.Evidence;
import kr.ieum.client.model.FirmDetails;
import kr.ieum.client.model.FirmView;
import kr.ieum.client.model.KsicCode;
import kr.ieum.client.model.ListingContent;
import kr.ieum.client.model.ListingDecision;
import kr.ieum.client.model.ListingReview;
import kr.ieum.client.model.ListingView;
import kr.ieum.client.model.NewApplication;
import kr.ieum.client.model.NewApproval;
import kr.ieum.client.model.NewOrder;
import kr.ieum.client.model.NewRun;
import kr.ieum.client.model.OrderStatus;
import kr.ieum.client.model.OrderView;
import kr.ieum.client.model.Plan;
import kr.ieum.client.model.Provision;
import kr.ieum.client.model.RunApproval;
import kr.ieum.client.model.RunStatus;
import kr.ieum.client.model.RunView;
import kr.ieum.client.model.Signature;
import kr.ieum.client.model.SupplierDetails;
import kr.ieum.client.model.SupplierView;
import kr.ieum.client.model.TaxState;
import kr.ieum.client.model.Title;
import kr.ieum.client.model.UsageKind;
import kr.ieum.client.model.UsageRecord;
import kr.ieum.client.model.Usages;
import kr.ieum.client.model.VoucherStatus;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A voucher's whole life through a client that openapi-generator made of {@code openapi.yaml}, nothing by hand. */
@QuarkusTest
@Tag("client")
class AGeneratedClientWalksTheWholeLifeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String SKU = "CLIENT-01";

    private FinanceApi finance;
    private FinanceApi secondFinance;
    private ReviewerApi reviewer;
    private ReviewerApi secondReviewer;

    /** Only now is it known where the application listens. */
    @BeforeEach
    void letStaffIn() {
        finance = new FinanceApi(as(Tokens.of("finance.kim")));
        secondFinance = new FinanceApi(as(Tokens.of("finance.choi")));
        reviewer = new ReviewerApi(as(Tokens.of("reviewer.lee")));
        secondReviewer = new ReviewerApi(as(Tokens.of("reviewer.park")));
    }

    @Test
    void fromTheFirstQuestionToThePaidSupplier() throws ApiException {
        UUID round = UUID.fromString(Rounds.open("2021", 40_000_000));
        assertThat(new PublicApi(as(null))
                        .createEligibilityCheck(
                                new EligibilityQuestion().programme("untact").putFactsItem("firm.employees", 11), "en"))
                .isNotEmpty();

        FirmApi firm = new FirmApi(as(owner()));
        ApplicationView application = apply(firm, round);
        assertThat(application.getSubsidy()).isEqualTo(3_600_000L);
        UUID voucher = deposit(firm, application);

        SupplierApi supplier = new SupplierApi(as(Supply.aSupplierMember()));
        UUID company = aSellingSupplier(supplier);
        UUID listing = aPublishedListing(supplier, company);

        NewOrder newOrder = new NewOrder().listingId(listing).addPlansItem("YEAR-10");
        OrderView order = firm.createVoucherOrder(voucher, key(), newOrder, null);
        assertThat(order.getVat()).isEqualTo(180_000L);
        use(supplier, order.getId());
        firm.createOrderConfirmation(
                order.getId(), key(), tag(firm.getOrder(order.getId(), null).getVersion()), null);

        settle();
        assertThat(firm.getOrder(order.getId(), null).getStatus()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(new AuditorApi(as(Tokens.of("auditor.jung")))
                        .getLedgerTrialBalance(null, null, null)
                        .getDifference())
                .isZero();
    }

    @Test
    void aRefusalIsAProblemTheClientCanRead() {
        FirmApi stranger = new FirmApi(as("no-token"));
        ApiException refusal = assertThrows(ApiException.class, () -> stranger.getVoucher(UUID.randomUUID(), "en"));
        assertThat(refusal.getCode()).isEqualTo(401);
        assertThat(refusal.getResponseBody()).contains("\"code\":\"LOG_IN\"");
    }

    private static ApplicationView apply(FirmApi firm, UUID round) throws ApiException {
        FirmDetails details = new FirmDetails()
                .name("하나상사")
                .industry(new KsicCode().code("46510").revision(10))
                .region("1168010100")
                .headcount(12)
                .employees(11)
                .sales(800_000_000L)
                .openedOn(LocalDate.of(2015, 3, 2))
                .representativeName("김하나")
                .email("owner@hana.example")
                .phone("02-555-0101");
        FirmView registered = firm.createFirm(key(), details, null);
        awaitTaxOffice(() -> firm.getFirm(registered.getId(), null).getTaxState());
        return firm.createRoundApplication(
                round, key(), new NewApplication().declarations(Demand.DECLARED).integrityPledge(true), null);
    }

    private UUID deposit(FirmApi firm, ApplicationView application) throws ApiException {
        byte[] notice = SampleBank.notice(
                "N" + key().substring(0, 20),
                new SampleBank.Deposit(
                        "B" + key().substring(0, 20), application.getOwn(), "하나상사", application.getCode()));
        finance.createProgrammeBankNotice("untact", new String(notice, StandardCharsets.UTF_8), null);
        assertThat(firm.getVoucher(application.getVoucherId(), null).getStatus())
                .isEqualTo(VoucherStatus.ACTIVE);
        return application.getVoucherId();
    }

    private UUID aSellingSupplier(SupplierApi supplier) throws ApiException {
        SupplierDetails details = new SupplierDetails()
                .name("웹캐시")
                .representativeName("윤서준")
                .email("voucher@webcash.example")
                .phone("02-555-0199")
                .vatFree(false)
                .industry(new KsicCode().code("62010").revision(10))
                .region("1156011000")
                .description("경리업무 자동화 서비스")
                .payoutAccount(
                        new BankAccount().bankCode("088").number("110123456789").holder("웹캐시"));
        UUID company = supplier.createSupplier(key(), details, null).getId();
        NewApproval wanted = new NewApproval()
                .programme("untact")
                .category(Supply.CATEGORY)
                .from(TODAY)
                .to(TODAY.plusYears(1))
                .evidence(new Evidence().serviceHistory("1,200개사").priceEvidence("계약 2건"));
        ApprovalView approval = supplier.createSupplierApproval(company, key(), wanted, null);
        UUID id = approval.getId();
        reviewer.createSupplierApprovalReview(id, company, key(), tag(approval.getVersion()), null);
        ApprovalDecision decision =
                new ApprovalDecision().outcome(ApprovalOutcome.APPROVED).reasons("실적이 확인됨");
        for (ReviewerApi person : List.of(reviewer, secondReviewer)) {
            String read = tag(person.getSupplierApproval(id, company, null).getVersion());
            person.createSupplierApprovalDecision(id, company, key(), read, decision, null);
        }
        String hash = supplier.getSupplierApprovalAgreement(id, company, null).getTextHash();
        supplier.createSupplierApprovalAgreement(
                id,
                company,
                key(),
                tag(supplier.getSupplierApproval(id, company, null).getVersion()),
                new Signature().textHash(hash),
                null);
        confirmAccount(supplier, company);
        return company;
    }

    private void confirmAccount(SupplierApi supplier, UUID company) throws ApiException {
        awaitTaxOffice(() -> supplier.getSupplier(company, null).getTaxState());
        SupplierView read = supplier.getSupplier(company, null);
        finance.createSupplierPayoutAccountConfirmation(
                company,
                key(),
                tag(read.getVersion()),
                new AccountConfirmation().confirmed(true).reason("예금주 조회"),
                null);
    }

    private UUID aPublishedListing(SupplierApi supplier, UUID company) throws ApiException {
        ListingContent content = new ListingContent()
                .title(new Title().ko("경리나라").en("Serp"))
                .description("집에서 처리하는 비대면 경리 서비스")
                .category(Supply.CATEGORY)
                .attributes(new Attributes()
                        .minSeats(1)
                        .maxSeats(300)
                        .trialDays(30)
                        .csap(false)
                        .domesticHosting(true)
                        .url("https://www.serp.example"))
                .addPlansItem(new Plan()
                        .code("YEAR-10")
                        .name("10인 1년")
                        .price(1_980_000L)
                        .termMonths(12)
                        .seats(10))
                .priceEvidence("2020-11 가나상사 계약");
        ListingView made = supplier.replaceSupplierListing(company, SKU, content, null, "*", null);
        ListingView submitted =
                supplier.createSupplierListingSubmission(company, SKU, key(), tag(made.getVersion()), null);
        reviewer.createListingVersionReview(
                made.getId(),
                1,
                key(),
                tag(submitted.getVersion()),
                new ListingReview().decision(ListingDecision.PUBLISH).reason("가격이 맞음"),
                null);
        return made.getId();
    }

    private static void use(SupplierApi supplier, UUID order) throws ApiException {
        String read = tag(supplier.getOrder(order, null).getVersion());
        supplier.createOrderProvision(order, key(), read, new Provision(), null);
        UsageRecord logIn = new UsageRecord()
                .recordId("login-1")
                .kind(UsageKind.LOG_IN)
                .usedAt(OffsetDateTime.now(ZoneId.of("UTC")));
        supplier.createOrderUsage(order, new Usages().addRecordsItem(logIn), null);
    }

    private void settle() throws ApiException {
        RunView run = finance.createSettlementRun(
                key(), new NewRun().programme("untact").until(TODAY), null);
        RunApproval total = new RunApproval().total(run.getTotal());
        for (FinanceApi person : List.of(finance, secondFinance)) {
            String read = tag(person.getSettlementRun(run.getId(), null).getVersion());
            person.createSettlementRunApproval(run.getId(), key(), read, total, null);
        }
        byte[] file = paymentFile(run.getId());
        finance.createSettlementRunSending(
                run.getId(),
                key(),
                tag(finance.getSettlementRun(run.getId(), null).getVersion()),
                null);
        String answer = new String(SampleBank.paysAll(file), StandardCharsets.UTF_8);
        assertThat(finance.createSettlementRunBankResult(run.getId(), answer, null)
                        .getStatus())
                .isEqualTo(RunStatus.RECONCILED);
    }

    /** The generated client takes every answer for JSON, so what is a file is caught on its way. */
    private static byte[] paymentFile(UUID run) throws ApiException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ApiClient client = as(Tokens.of("finance.kim"));
        client.setResponseInterceptor(answer -> {
            try {
                answer.body().transferTo(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        new FinanceApi(client).getSettlementRunPaymentFile(run, null);
        return file.toByteArray();
    }

    /** It is asked right after a registration, in the background. */
    private static void awaitTaxOffice(Callable<TaxState> state) {
        for (int i = 0; i < 400; i++) {
            try {
                if (state.call() != null) return;
                Thread.sleep(50);
            } catch (Exception stopped) {
                throw new AssertionError(stopped);
            }
        }
        throw new AssertionError("the tax office was not asked");
    }

    private static String owner() {
        return Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(Supply.aBusinessNumber())
                .inPosition("CEO")
                .named("김하나")
                .with("birthdate", "1979-03-14")
                .token();
    }

    private static ApiClient as(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(RestAssured.baseURI + ":" + RestAssured.port);
        if (token != null) client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String tag(Long version) {
        return "\"" + version + "\"";
    }
}

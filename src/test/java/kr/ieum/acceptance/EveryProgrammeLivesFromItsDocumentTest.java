package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.platform.job.Jobs;
import kr.ieum.programme.Proof;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Tranche;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each programme from the application to the paid supplier, told by its document alone: what a step needs is read there,
 * and nothing here knows which programme it is. The last one is made up and combines what the real ones have apart.
 */
@QuarkusTest
class EveryProgrammeLivesFromItsDocumentTest {
    private static final long PRICE = 1_100_000;
    private static final long BUDGET = 2_000_000_000;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "untact, 2021",
        "untact, 2023",
        "cloud, 2021",
        "data, 2023",
        "export, 2022",
        "innovation, 2020",
        "smart-store, 2026",
        "robot, 2027"
    })
    void fromTheApplicationToThePaidSupplier(String programme, String version) {
        clock.set(Instant.parse(version + "-03-02T01:00:00Z"));
        Scheme scheme = Scheme.of(Rounds.document(programme, version), clock, jobs);
        String round = scheme.round(BUDGET);
        Firm firm = scheme.firm();
        Supply.Company supplier = scheme.supplier();
        String listing = scheme.listing(supplier, PRICE);
        boolean matchFirst = scheme.terms().stepOrder() == StepOrder.MATCH_FIRST;
        String pact = matchFirst ? scheme.pact(firm, round, Map.of(supplier, listing)) : null;

        Map<String, Object> application = scheme.apply(firm, round, pact);
        if (scheme.isScored()) {
            assertThat(application).containsEntry("status", "IN_REVIEW");
            scheme.score(application.get("id"), 80);
            scheme.rank(round);
            application = Demand.applicationOf(firm, application);
        }
        assertThat(application).containsEntry("status", "ADMITTED");
        scheme.deposit(application);
        String voucher = "/api/v1/vouchers/" + application.get("voucherId");
        assertThat(get(firm.token(), voucher).<String>path("status")).isEqualTo("ACTIVE");

        if (!matchFirst) buy(scheme, firm, voucher, supplier, listing);
        else
            post(firm.token(), voucher + "/orders", Map.of("listingId", listing, "plans", List.of("YEAR-10")))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("ONLY_AGREED"));
        List<String> orders = inTheirOrder(scheme, get(firm.token(), voucher + "/orders"));
        assertThat(orders).hasSize(Math.max(1, scheme.terms().tranches().size()));
        for (int i = 0; i < orders.size(); i++) fulfil(scheme, firm, supplier, orders, i);
        scheme.settle();
        for (String order : orders)
            assertThat(get(firm.token(), "/api/v1/orders/" + order).<String>path("status"))
                    .isEqualTo("COMPLETED");
        theSharesAddUp(firm, orders, application);
        Books.areExact();
    }

    private static void buy(Scheme scheme, Firm firm, String voucher, Supply.Company supplier, String listing) {
        Object id = voucher.substring(voucher.lastIndexOf('/') + 1);
        Map<String, Object> wish = Map.of("listingId", listing, "plans", List.of("YEAR-10"));
        if (scheme.terms().stepOrder() == StepOrder.CONSULT_FIRST) {
            post(firm.token(), voucher + "/orders", wish)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("CONSULTATION_MISSING"));
            assertThat(Scheme.buyable(firm, id, supplier, listing))
                    .as("before the advice")
                    .isEmpty();
            post(
                            Supply.REVIEWER,
                            voucher + "/consultation",
                            Map.of("categories", List.of(scheme.category()), "finding", "사내 서버를 줄이기를 권함"))
                    .then()
                    .statusCode(200);
        }
        assertThat(Scheme.buyable(firm, id, supplier, listing)).contains(listing);
        post(firm.token(), voucher + "/orders", wish).then().statusCode(201);
    }

    /** The parts of a contract as the document has them. */
    private static List<String> inTheirOrder(Scheme scheme, Response orders) {
        List<Map<String, String>> items = orders.jsonPath().getList("items");
        List<String> tranches =
                scheme.terms().tranches().stream().map(Tranche::code).toList();
        return items.stream()
                .sorted(Comparator.comparingInt(order -> tranches.indexOf(order.get("tranche"))))
                .map(order -> order.get("id"))
                .toList();
    }

    /** Pays where it is only agreed, opens, proves by everything the document asks for, and confirms. */
    private void fulfil(Scheme scheme, Firm firm, Supply.Company supplier, List<String> orders, int number) {
        String path = "/api/v1/orders/" + orders.get(number);
        Response order = get(firm.token(), path);
        if ("AGREED".equals(order.path("status"))) {
            for (String later : orders.subList(number + 1, orders.size()))
                move(firm.token(), "/api/v1/orders/" + later, "/payment", null)
                        .then()
                        .statusCode(409)
                        .body("code", equalTo("EARLIER_TRANCHE"));
            move(firm.token(), path, "/payment", null).then().statusCode(200).body("status", equalTo("HELD"));
        }
        move(supplier.token(), path, "/provision", Map.of()).then().statusCode(200);
        Proofs proofs = scheme.terms().proofsOf(order.path("tranche"));
        for (Proof proof : new TreeSet<>(proofs.all())) {
            if (proofs.needRecords())
                move(firm.token(), path, "/confirmation", null)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("NO_PROOF_OF_USE"));
            prove(supplier, path, proof);
        }
        move(firm.token(), path, "/confirmation", null).then().statusCode(200).body("status", equalTo("CONFIRMED"));
        if (scheme.terms().taxInvoice()) invoice(supplier, path);
    }

    private void prove(Supply.Company supplier, String order, Proof proof) {
        switch (proof) {
            case FIRM_CONFIRMATION -> {}
            case LOG_IN_RECORD -> record(supplier, order, "LOG_IN");
            case DELIVERABLE -> record(supplier, order, "DELIVERABLE");
            case COMPLETION_REPORT -> record(supplier, order, "COMPLETION_REPORT");
            case INSPECTION_RECORD ->
                move(Supply.REVIEWER, order, "/inspection", Map.of("passed", true, "finding", "작동함"))
                        .then()
                        .statusCode(200);
        }
    }

    private void record(Supply.Company supplier, String order, String kind) {
        Map<String, Object> usage =
                Map.of("recordId", kind, "kind", kind, "usedAt", clock.instant().toString());
        Supply.json(supplier.token())
                .body(Map.of("records", List.of(usage)))
                .post(order + "/usages")
                .then()
                .statusCode(200);
    }

    private void invoice(Supply.Company supplier, String order) {
        String number = kr.ieum.platform.time.KoreanTime.today(clock).toString().replace("-", "") + "41000203"
                + java.util.UUID.randomUUID().toString().substring(0, 8);
        post(supplier.token(), order + "/tax-invoices", Map.of("approvalNumber", number))
                .then()
                .statusCode(201);
    }

    /** What all parts took from the voucher is the price, and its subsidy is the firm's own share of it, to the won. */
    private static void theSharesAddUp(Firm firm, List<String> orders, Map<String, Object> application) {
        long subsidy = 0;
        long own = 0;
        for (String order : orders) {
            subsidy += get(firm.token(), "/api/v1/orders/" + order).<Integer>path("paid.subsidy");
            own += get(firm.token(), "/api/v1/orders/" + order).<Integer>path("paid.own");
        }
        long granted = (Integer) application.get("subsidy");
        long face = granted + (Integer) application.get("own");
        assertThat(subsidy + own).isEqualTo(1_000_000);
        assertThat(subsidy).isEqualTo(1_000_000 * granted / face);
    }
}

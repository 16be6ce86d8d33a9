package kr.ieum.acceptance;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.bank.SampleBank;

/** What the acceptance tests know how to set up over HTTP, for the benchmark. */
public final class OpeningDay {
    /** What a firm declares and plans in a rush. */
    public static final Map<String, Object> FORM =
            Map.of("declarations", Demand.DECLARED, "usePlan", "직원 열두 명이 집에서 경리 업무를 처리합니다.", "integrityPledge", true);

    /** The plan in each listing of {@link #aListing}. */
    public static final String PLAN = "YEAR-10";

    private OpeningDay() {}

    /** A firm that the product registered itself. */
    public record Registered(String id, String token, String businessNumber) {}

    /** An open round under the rules of that year. @return its id */
    public static String aRound(String version, long budget) {
        return Rounds.open(version, budget);
    }

    /** The document of the untact voucher of that year. */
    public static String rules(String version) {
        return Rounds.document(version);
    }

    public static Registered aFirm() {
        Demand.Firm firm = Demand.aFirm(Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), Map.of());
        return new Registered(firm.id(), firm.token(), firm.businessNumber());
    }

    public static Map<String, Object> apply(Registered firm, String round) {
        return Supply.post(firm.token(), "/api/v1/rounds/" + round + "/applications", FORM)
                .then()
                .statusCode(201)
                .extract()
                .path("");
    }

    public static void pay(Registered firm, String voucher, String listing) {
        Supply.post(firm.token(), "/api/v1/vouchers/" + voucher + "/orders", order(listing))
                .then()
                .statusCode(201);
    }

    public static Map<String, Object> order(String listing) {
        return Map.of("listingId", listing, "plans", List.of(PLAN));
    }

    /** A published listing of a supplier of its own. @return its id */
    public static String aListing(long price) {
        return Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP-10", price);
    }

    public static void deposits(String message, List<SampleBank.Deposit> deposits) {
        Demand.notice(SampleBank.notice(message, deposits.toArray(SampleBank.Deposit[]::new)));
    }

    public static Response get(String token, String path) {
        return Supply.get(token, path);
    }

    public static Response post(String token, String path, Object body) {
        return Supply.post(token, path, body);
    }

    /** @return the state of a thing moved on by a step, from what its ETag tells */
    public static Response move(String token, String thing, String step, Object body) {
        return Supply.move(token, thing, step, body);
    }

    /** Orders that were paid, opened and used, each of a supplier of its own who can be paid. @return their ids */
    public static List<String> ordersInUse(int many) {
        return Race.prepared(many, i -> Contract.paid()
                .provisioned()
                .used("r-" + i, java.time.Instant.now())
                .id());
    }
}

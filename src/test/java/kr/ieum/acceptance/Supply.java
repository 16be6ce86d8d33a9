package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** Suppliers and their listings for stories over HTTP: each is a company of its own, met by nobody else. */
public final class Supply {
    static final String PROGRAMME = "untact";
    static final String CATEGORY = "REMOTE_WORK";
    public static final String REVIEWER = Tokens.of("reviewer.lee");
    public static final String SECOND_REVIEWER = Tokens.of("reviewer.park");
    public static final String FINANCE = Tokens.of("finance.kim");

    private Supply() {}

    /** A registered supplier and the token of somebody who works there. */
    public record Company(String id, String token) {
        public String path() {
            return "/api/v1/suppliers/" + id;
        }
    }

    public static Company aSupplier() {
        return aSupplier(aSupplierMember());
    }

    private static Company aSupplier(String token) {
        return new Company(
                post(token, "/api/v1/suppliers", details())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"),
                token);
    }

    /** Approved by two persons and under agreement, so that it sells in that category today. */
    public static Company aSellingSupplier() {
        return aSellingSupplier(aSupplier(), today());
    }

    /** As {@link #aSellingSupplier()}, of a company that may be a firm as well. */
    public static Company aSellingSupplierOf(String businessNumber, LocalDate from) {
        return aSellingSupplier(aSupplier(aSupplierMember(businessNumber)), from);
    }

    public static Company aSellingSupplier(LocalDate from) {
        return aSellingSupplier(aSupplier(), from);
    }

    private static Company aSellingSupplier(Company company, LocalDate from) {
        String approval = anApprovalOf(company, from, from.plusYears(1));
        decide(approval, "APPROVED");
        sign(company, approval);
        return company;
    }

    /** Somebody of finance has asked the bank whose account it is. */
    public static void confirmAccount(Company company) {
        move(FINANCE, company.path(), "/payout-account/confirmation", Map.of("confirmed", true, "reason", "예금주 조회"))
                .then()
                .statusCode(200);
    }

    static String aSupplierMember() {
        return aSupplierMember(aBusinessNumber());
    }

    private static String aSupplierMember(String businessNumber) {
        return Tokens.someone("seller-" + UUID.randomUUID())
                .withDuties("SUPPLIER_MEMBER")
                .ofCompany(businessNumber)
                .token();
    }

    public static String aBusinessNumber() {
        while (true) {
            String digits = "2" + (1_000_000_00L + ThreadLocalRandom.current().nextLong(899_999_999L));
            if (BusinessNumber.isValid(digits)) return digits;
        }
    }

    static Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", "웹캐시");
        details.put("representativeName", "윤서준");
        details.put("email", "voucher@webcash.example");
        details.put("phone", "02-555-0199");
        details.put("vatFree", false);
        details.put("industry", Map.of("code", "62010", "revision", 10));
        details.put("region", "1156011000");
        details.put("description", "경리업무 자동화 서비스를 제공합니다.");
        details.put("homepage", "https://www.webcash.example");
        details.put("payoutAccount", account("110123456789"));
        return details;
    }

    static Map<String, Object> account(String number) {
        return Map.of("bankCode", "088", "number", number, "holder", "웹캐시");
    }

    /** @return the path of an application for the usual category, taken into review */
    public static String anApprovalOf(Company company) {
        return anApprovalOf(company, today(), today().plusYears(1));
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul"));
    }

    static String anApprovalOf(Company company, LocalDate from, LocalDate to) {
        Rounds.publish("2021");
        return anApprovalOf(company, PROGRAMME, CATEGORY, from, to);
    }

    /** Sells in that category of any programme, and its account is confirmed. */
    static Company aSellingSupplier(String programme, String category, LocalDate from) {
        Company company = aSupplier();
        String approval = anApprovalOf(company, programme, category, from, from.plusYears(1));
        decide(approval, "APPROVED");
        sign(company, approval);
        confirmAccount(company);
        return company;
    }

    /** Sells in another programme too, in the usual category. */
    public static void sellsIn(Company company, String programme, LocalDate from) {
        String approval = anApprovalOf(company, programme, CATEGORY, from, from.plusYears(1));
        decide(approval, "APPROVED");
        sign(company, approval);
    }

    private static String anApprovalOf(
            Company company, String programme, String category, LocalDate from, LocalDate to) {
        Map<String, Object> application = Map.of(
                "programme", programme,
                "category", category,
                "from", from.toString(),
                "to", to.toString(),
                "evidence", Map.of("serviceHistory", "1,200개사에 제공", "priceEvidence", "연 330,000원 계약"));
        String id = post(company.token(), company.path() + "/approvals", application)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = company.path() + "/approvals/" + id;
        move(REVIEWER, path, "/review", null).then().statusCode(200);
        return path;
    }

    public static void decide(String approval, String outcome) {
        Map<String, Object> decision = Map.of("outcome", outcome, "reasons", "실적과 가격이 확인됨", "conditions", "무료 체험을 둘 것");
        move(REVIEWER, approval, "/decision", decision).then().statusCode(202);
        move(SECOND_REVIEWER, approval, "/decision", decision).then().statusCode(200);
    }

    static void sign(Company company, String approval) {
        String hash = get(company.token(), approval + "/agreement").path("textHash");
        move(company.token(), approval, "/agreement", Map.of("textHash", hash))
                .then()
                .statusCode(200);
    }

    /** A listing of one plan, {@code YEAR-10}, published at that price. */
    public static String aPublishedListing(Company company, String sku, long price) {
        return publish(company, sku, content("경리나라", price));
    }

    /** A listing of plans by these codes at these prices. @return its id */
    public static String aPublishedListing(Company company, String sku, Map<String, Long> prices) {
        Map<String, Object> content = content("경리나라", 1);
        List<Object> plans = new ArrayList<>();
        prices.forEach((code, price) -> plans.add(plan(code, price)));
        content.put("plans", plans);
        return publish(company, sku, content);
    }

    /** Writes, submits and publishes. @return the id of the listing */
    public static String publish(Company company, String sku, Map<String, Object> content) {
        String path = company.path() + "/listings/" + sku;
        Response there = get(company.token(), path);
        String id = there.statusCode() == 404
                ? make(company, sku, content).then().statusCode(201).extract().path("id")
                : replace(company, sku, content)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id");
        move(company.token(), path, "/submission", null).then().statusCode(200);
        review(REVIEWER, id, "PUBLISH").then().statusCode(200);
        return id;
    }

    static Response make(Company company, String sku, Map<String, Object> content) {
        return json(company.token())
                .header("If-None-Match", "*")
                .body(content)
                .put(company.path() + "/listings/" + sku);
    }

    public static Response replace(Company company, String sku, Map<String, Object> content) {
        String path = company.path() + "/listings/" + sku;
        return json(company.token())
                .header("If-Match", tag(company.token(), path))
                .body(content)
                .put(path);
    }

    /** Decides on the version that is in review. */
    public static Response review(String token, String listing, String decision) {
        String path = "/api/v1/listings/" + listing;
        int number = get(token, path).path("open.number");
        return json(token)
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag(token, path))
                .body(Map.of("decision", decision, "reason", "납품 계약서와 가격이 맞음"))
                .post(path + "/versions/" + number + "/review");
    }

    public static Map<String, Object> content(String title, long price) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", Map.of("ko", title, "en", "Serp"));
        content.put("description", "전자세금계산서와 급여를 집에서 처리하는 비대면 경리 서비스");
        content.put("category", CATEGORY);
        content.put(
                "attributes",
                Map.of(
                        "minSeats",
                        1,
                        "maxSeats",
                        300,
                        "trialDays",
                        30,
                        "csap",
                        false,
                        "domesticHosting",
                        true,
                        "url",
                        "https://www.serp.example"));
        content.put("plans", new ArrayList<>(List.of(plan("YEAR-10", price))));
        content.put("priceEvidence", "2020-11 가나상사 계약");
        return content;
    }

    static Map<String, Object> plan(String code, long price) {
        return new LinkedHashMap<>(
                Map.of("code", code, "name", "10인 1년", "price", price, "termMonths", 12, "seats", 10));
    }

    /** Moves an existing thing: with a new key and the entity tag of what it is now. */
    public static Response move(String token, String thing, String move, @Nullable Object body) {
        RequestSpecification request =
                json(token).header("Idempotency-Key", aKey()).header("If-Match", tag(token, thing));
        return (body == null ? request : request.body(body)).post(thing + move);
    }

    public static Response post(String token, String path, Object body) {
        return json(token).header("Idempotency-Key", aKey()).body(body).post(path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static String tag(String token, String path) {
        return get(token, path).then().statusCode(200).extract().header("ETag");
    }

    public static RequestSpecification json(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static String aKey() {
        return UUID.randomUUID().toString();
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.job.Jobs;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Selection;
import kr.ieum.programme.Terms;
import kr.ieum.testing.TestClock;

/**
 * A programme for stories over HTTP that know nothing of it but its document: what has to be done next is read there, as
 * a person would. {@code declared} and {@code registered} are what its firms say of themselves.
 */
record Scheme(RuleSet rules, TestClock clock, Jobs jobs, Map<String, Object> declared, Map<String, Object> registered) {

    /** Its document is published by the staff, and the clock is in its year. */
    static Scheme of(String document, TestClock clock, Jobs jobs) {
        RuleSet rules = RuleSet.parse(document);
        Rounds.publish(rules.programme(), rules.version(), document);
        Map<String, Object> declared = new HashMap<>(Demand.DECLARED);
        declared.put("firm.isSmall", true);
        declared.put("firm.isMicro", true);
        declared.put("firm.averageSalesWon", 900_000_000L);
        declared.put("representative.age", 45);
        declared.put("applicant.hasIntegrityCourse", true);
        Map<String, Object> registered = new HashMap<>();
        registered.put("industry", Map.of("code", "10712", "revision", 10));
        return new Scheme(rules, clock, jobs, declared, registered);
    }

    Scheme declaring(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(declared);
        more.put(fact, value);
        return new Scheme(rules, clock, jobs, more, registered);
    }

    Scheme registering(String field, Object value) {
        Map<String, Object> more = new HashMap<>(registered);
        more.put(field, value);
        return new Scheme(rules, clock, jobs, declared, more);
    }

    Terms terms() {
        return rules.terms();
    }

    String category() {
        return terms().categories().get(0).code();
    }

    LocalDate today() {
        return kr.ieum.platform.time.KoreanTime.today(clock);
    }

    /** Open for half an hour. */
    String round(long budget) {
        return Rounds.open(rules.programme(), rules.version(), budget, clock.instant(), Duration.ofMinutes(30));
    }

    Demand.Firm firm() {
        return Demand.aFirm(Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), registered);
    }

    Supply.Company supplier() {
        return Supply.aSellingSupplier(rules.programme(), category(), today());
    }

    /** A listing of one plan, {@code YEAR-10}. @return its id */
    String listing(Supply.Company supplier, long price) {
        Map<String, Object> content = Supply.content("서비스", price);
        content.put("category", category());
        return Supply.publish(supplier, "SKU-" + price, content);
    }

    Map<String, Object> apply(Demand.Firm firm, String round, Object pact) {
        return application(firm, round, pact).then().statusCode(201).extract().path("");
    }

    Response application(Demand.Firm firm, String round, Object pact) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("declarations", declared);
        form.put("usePlan", "직원 열두 명이 함께 씁니다.");
        form.put("integrityPledge", true);
        if (pact != null) form.put("pactId", pact);
        return post(firm.token(), "/api/v1/rounds/" + round + "/applications", form);
    }

    /** What firm and suppliers sign before anybody applies. @return its id */
    String pact(Demand.Firm firm, String round, Map<Supply.Company, String> listings) {
        Response made = propose(firm, round, listings.values());
        made.then().statusCode(201);
        for (Supply.Company supplier : listings.keySet())
            post(
                            supplier.token(),
                            "/api/v1/pacts/" + made.path("id") + "/signature",
                            Map.of("contentHash", made.path("contentHash")))
                    .then()
                    .statusCode(200);
        return made.path("id");
    }

    Response propose(Demand.Firm firm, String round, java.util.Collection<String> listings) {
        List<Map<String, Object>> parts = listings.stream()
                .map(listing -> Map.<String, Object>of("listingId", listing, "plans", List.of("YEAR-10")))
                .toList();
        return post(
                firm.token(), "/api/v1/rounds/" + round + "/pacts", Map.of("purpose", "수요를 예측합니다.", "parts", parts));
    }

    /** What the search offers of that supplier to who asks with a voucher, once it knows of the listing. */
    static List<String> buyable(Demand.Firm firm, Object voucher, Supply.Company supplier, String listing) {
        String search = "/api/v1/listings?text=서비스&supplier=" + supplier.id();
        Patience.until(
                "the search knows " + listing,
                () -> get(firm.token(), search).<List<String>>path("items.id"),
                found -> found.contains(listing));
        return get(firm.token(), search + "&voucher=" + voucher).path("items.id");
    }

    boolean isScored() {
        return terms().selection().mode() == Selection.Mode.SCORED;
    }

    /** Both usual reviewers give the same points for every criterion. */
    void score(Object application, int points) {
        List<Map<String, Object>> scores = terms().selection().criteria().stream()
                .map(criterion ->
                        Map.<String, Object>of("criterion", criterion.code(), "points", points, "reason", "계획을 봄"))
                .toList();
        for (String reviewer : List.of(REVIEWER, SECOND_REVIEWER))
            json(reviewer)
                    .header("If-None-Match", "*")
                    .body(Map.of("scores", scores))
                    .put(Scoring.sheets(application) + "/own")
                    .then()
                    .statusCode(200);
    }

    /** The window ends, the ranking is confirmed and carried out. */
    void rank(String round) {
        clock.advance(Duration.ofMinutes(31));
        jobs.runNow("rounds");
        Scoring.confirm(round, jobs);
    }

    void deposit(Map<String, Object> application) {
        int own = (Integer) application.get("own");
        if (own > 0) Demand.deposit(rules.programme(), (String) application.get("code"), own);
    }

    void settle() {
        String run = Contract.collect(rules.programme(), today());
        Contract.approve(run);
        Contract.bankPays(run);
        assertThat(get(Contract.FINANCE, run).<String>path("status")).isEqualTo("RECONCILED");
    }

    Instant now() {
        return clock.instant();
    }
}

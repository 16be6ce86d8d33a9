package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ieum.testing.Tokens;

/**
 * One of everything, so that an address of the contract such as {@code /vouchers/{id}/orders} leads to something that is
 * there. Things are known by the fixed steps of their address: {@code vouchers}, {@code suppliers/listings}.
 */
final class Scenes {

    static final String AUDITOR = Tokens.of("auditor.jung");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    final Demand.Firm firm;
    final Supply.Company supplier;
    final String round;
    final String matchRound;
    final String listing;
    private final Map<String, String> things = new HashMap<>();

    Scenes() {
        this(Demand.aFirm(), Supply.aSellingSupplier());
    }

    Scenes(Demand.Firm firm, Supply.Company supplier) {
        this.firm = firm;
        this.supplier = supplier;
        round = Rounds.open("2021", 4_000_000_000L);
        Supply.confirmAccount(supplier);
        listing = Supply.aPublishedListing(supplier, "SERP-01", 550_000);
        matchRound = FlowScenes.roundIn("MATCH_FIRST", "2021-matched");
        things.putAll(Map.of(
                "firms",
                firm.id(),
                "suppliers",
                supplier.id(),
                "rounds",
                round,
                "programmes",
                "untact",
                "programmes/versions",
                "2021",
                "listings",
                listing,
                "listings/versions",
                "1",
                "suppliers/listings",
                "SERP-01",
                "accounts",
                "nobody-" + UUID.randomUUID()));
        things.put(
                "suppliers/approvals",
                get(supplier.token(), supplier.path() + "/approvals").path("items[0].id"));
        things.put("settlement-runs", aRun());
        String application = apply(firm);
        things.put("applications", application);
        String voucher = activeVoucherOf(application);
        things.put("vouchers", voucher);
        things.put("orders", pay(firm, voucher));
        things.put("order-requests", dispute(firm.token(), pay(firm, voucher)));
        things.put("pacts", propose(firm).path("id"));
        things.put("claims", aClaim("SUPPLIER"));
        things.put("inbox/messages", firstOf(firm.token(), "/api/v1/inbox/messages"));
        things.put("deposits", anUnmatchedDeposit());
        things.put("firms/certificates", aCertificate());
        things.put("proposals", aProposal());
        things.put("audit/events", firstOf(AUDITOR, "/api/v1/audit/events"));
        things.put("ledger/accounts", firstOf(AUDITOR, "/api/v1/ledger/accounts"));
        things.put("ledger/transfers", firstOf(AUDITOR, "/api/v1/ledger/transfers"));
        String verification =
                post(AUDITOR, "/api/v1/audit/verifications", Map.of()).path("id");
        things.put("audit/verifications", verification);
        things.put("jobs", verification);
        Map<String, Object> plan =
                Map.of("programme", "untact", "version", "2021", "budget", 1, "made", Map.of("firms", 1, "seed", 1));
        things.put("plans", post(Supply.REVIEWER, "/api/v1/plans", plan).path("id"));
        things.put("audit/blocks", "1");
        things.put("tech-fields", "AI");
        things.put("ministries", "MSIT");
        things.put("ministries/tech-outputs", Research.aNumber());
        things.put("tech-outputs", anOutput(thing("ministries/tech-outputs")));
        things.put("tech-outputs/demonstrations", ResearchScenes.aDemonstration(thing("tech-outputs")));
        things.put("output-links", aLink(thing("tech-outputs")));
    }

    /** Performed by the usual supplier. @return its id */
    String anOutput(String number) {
        return Research.registered(number, Research.content(Research.numberOf(supplier)));
    }

    /** @return the id of a claim that the usual listing carries it */
    String aLink(String output) {
        return Research.claimed(supplier, output, listing).replaceAll(".*/", "");
    }

    String thing(String steps) {
        return things.getOrDefault(
                steps,
                things.getOrDefault(
                        steps.replaceAll(".*/", ""), UUID.randomUUID().toString()));
    }

    /** An address of the contract with what is there in place of its parameters. */
    String address(String path, Map<String, String> chosen) {
        Matcher parameters = PARAMETER.matcher(path);
        StringBuilder address = new StringBuilder();
        while (parameters.find()) {
            String steps =
                    path.substring("/api/v1/".length(), parameters.start() - 1).replaceAll("/\\{[^}]+}", "");
            String value = chosen.getOrDefault(parameters.group(1), chosen.getOrDefault(steps, thing(steps)));
            parameters.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return parameters.appendTail(address).toString();
    }

    String apply(Demand.Firm applicant) {
        return (String) Demand.apply(applicant, round).get("id");
    }

    String activeVoucherOf(String application) {
        Response read = get(AUDITOR, "/api/v1/applications/" + application);
        Demand.deposit(read.path("code"), read.<Integer>path("own"));
        return read.path("voucherId");
    }

    /** @return an order, paid and not yet provisioned */
    String pay(Demand.Firm buyer, String voucher) {
        Response order = post(
                buyer.token(),
                "/api/v1/vouchers/" + voucher + "/orders",
                Map.of("listingId", listing, "plans", List.of("YEAR-10")));
        if (order.statusCode() != 201) throw new AssertionError(order.asString());
        return order.path("id");
    }

    /** A pact of a firm with the usual supplier. */
    Response propose(Demand.Firm proposer) {
        Response pact = post(
                proposer.token(),
                "/api/v1/rounds/" + matchRound + "/pacts",
                Map.of(
                        "purpose",
                        "함께 씁니다.",
                        "parts",
                        List.of(Map.of("listingId", listing, "plans", List.of("YEAR-10")))));
        pact.then().statusCode(201);
        return pact;
    }

    void provision(String order) {
        String path = "/api/v1/orders/" + order;
        move(supplier.token(), path, "/provision", Map.of()).then().statusCode(200);
        Map<String, Object> use = Map.of(
                "recordId", "r-1", "kind", "LOG_IN", "usedAt", Instant.now().toString());
        json(supplier.token())
                .body(Map.of("records", List.of(use)))
                .post(path + "/usages")
                .then()
                .statusCode(200);
    }

    void confirm(Demand.Firm buyer, String order) {
        provision(order);
        move(buyer.token(), "/api/v1/orders/" + order, "/confirmation", null)
                .then()
                .statusCode(200);
    }

    /** Of the usual supplier, confirmed by a firm that buys nothing else. */
    String aConfirmedOrder(Demand.Firm buyer) {
        String order = pay(buyer, activeVoucherOf(apply(buyer)));
        confirm(buyer, order);
        return order;
    }

    static String dispute(String token, String order) {
        Response opened = move(token, "/api/v1/orders/" + order, "/disputes", Map.of("reason", "접속이 되지 않습니다"));
        opened.then().statusCode(201);
        return opened.path("id");
    }

    /** @param debtor {@code SUPPLIER} or {@code FIRM} */
    String aClaim(String debtor) {
        return Settling.clawedBack(aConfirmedOrder(Demand.aFirm()), debtor, 100_000)
                .replaceAll(".*/", "");
    }

    /** @return a settlement run with something to pay, proposed */
    String aRun() {
        aConfirmedOrder(Demand.aFirm());
        String until = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
        return post(Supply.FINANCE, "/api/v1/settlement-runs", Map.of("programme", "untact", "until", until))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String anUnmatchedDeposit() {
        Demand.deposit("아무도 모르는 입금", 10_000);
        return firstOf(Supply.FINANCE, "/api/v1/deposits/unmatched");
    }

    String aCertificate() {
        Map<String, Object> certificate =
                Map.of("kind", "WOMEN", "number", "제2021-1호", "validFrom", "2021-01-01", "validTo", "2030-12-31");
        Response added = post(firm.token(), "/api/v1/firms/" + firm.id() + "/certificates", certificate);
        added.then().statusCode(201);
        return added.path("id");
    }

    String aProposal() {
        Response proposed = post(Supply.FINANCE, "/api/v1/rounds/" + round + "/cut", Map.of("amount", 1_000));
        return proposed.statusCode() == 202 ? proposed.path("id") : firstOf(AUDITOR, "/api/v1/proposals");
    }

    private static String firstOf(String token, String collection) {
        return get(token, collection + "?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}

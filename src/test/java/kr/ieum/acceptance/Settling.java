package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.testing.Tokens;

/** Confirmed orders, runs, banks and claims for stories over HTTP. */
public final class Settling {
    static final String FINANCE = Tokens.of("finance.kim");
    static final String SECOND_FINANCE = Tokens.of("finance.choi");
    static final String AUDITOR = Tokens.of("auditor.jung");

    private Settling() {}

    /** An order that its firm has confirmed. */
    public record Sale(Demand.Firm firm, String voucher, Supply.Company supplier, String order) {
        String path() {
            return "/api/v1/orders/" + order;
        }

        String status() {
            return get(AUDITOR, path()).path("status");
        }

        int left(String share) {
            return get(firm.token(), "/api/v1/vouchers/" + voucher + "/balance").path(share + "Left");
        }
    }

    public static Supply.Company aPaidSupplier() {
        Supply.Company supplier = Supply.aSellingSupplier();
        Supply.confirmAccount(supplier);
        return supplier;
    }

    /** In a round of its own, of a supplier that can be paid. The price is with VAT. */
    public static Sale aSale(long price) {
        return aSale(aPaidSupplier(), price);
    }

    static Sale aSale(Supply.Company supplier, long price) {
        Demand.Firm firm = Demand.aFirm();
        return sell(firm, Demand.anActiveVoucher(firm, Rounds.open("2021", 40_000_000)), supplier, price);
    }

    static Sale sell(Demand.Firm firm, String voucher, Supply.Company supplier, long price) {
        Sale sale = use(firm, voucher, supplier, price, "LOG_IN");
        move(firm.token(), sale.path(), "/confirmation", null).then().statusCode(200);
        return sale;
    }

    /** Paid, opened and used, with a record of that kind. */
    static Sale use(Demand.Firm firm, String voucher, Supply.Company supplier, long price, String proof) {
        String listing = Supply.aPublishedListing(
                supplier, "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT), price);
        String order = post(
                        firm.token(),
                        "/api/v1/vouchers/" + voucher + "/orders",
                        Map.of("listingId", listing, "plans", List.of("YEAR-10")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Sale sale = new Sale(firm, voucher, supplier, order);
        move(supplier.token(), sale.path(), "/provision", Map.of()).then().statusCode(200);
        prove(sale, proof);
        return sale;
    }

    static void prove(Sale sale, String proof) {
        Map<String, Object> record = Map.of(
                "recordId",
                "r-" + UUID.randomUUID(),
                "kind",
                proof,
                "usedAt",
                Instant.now().toString());
        json(sale.supplier().token())
                .body(Map.of("records", List.of(record)))
                .post(sale.path() + "/usages")
                .then()
                .statusCode(200);
    }

    /** Firm and supplier agree on a refund of that much. */
    static void refund(Sale sale, long won) {
        String request = post(
                        sale.firm().token(),
                        sale.path() + "/refunds",
                        Map.of("scope", "AMOUNT", "amount", won, "reason", "기능이 설명과 다릅니다."))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(
                        sale.supplier().token(),
                        "/api/v1/order-requests/" + request,
                        "/answer",
                        Map.of("answer", "AGREES", "reason", "동의합니다."))
                .then()
                .statusCode(200);
    }

    /** A clawback as both persons send it. @param debtor {@code SUPPLIER} or {@code FIRM} */
    static Map<String, Object> clawback(String order, String debtor, long principal) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("orderId", order);
        decision.put("debtor", debtor);
        decision.put("ground", "OTHER_PURPOSE");
        decision.put("principal", principal);
        decision.put("reason", "물품을 대신 제공함");
        decision.put("appealNote", "통지를 받은 날부터 20일 안에 이의신청할 수 있습니다.");
        return decision;
    }

    /** @return the path of the claim two persons have raised */
    static String clawedBack(String order, String debtor, long principal) {
        Map<String, Object> decision = clawback(order, debtor, principal);
        post(Supply.REVIEWER, "/api/v1/claims", decision).then().statusCode(202);
        Response second = post(FINANCE, "/api/v1/claims", decision);
        second.then().statusCode(201);
        return "/api/v1/claims/" + second.path("id");
    }

    static Response proposal() {
        return post(FINANCE, "/api/v1/settlement-runs", Map.of("programme", "untact", "until", today()));
    }

    /** @return the path of a run that two finance people have approved */
    static String approved() {
        return approve(proposal().then().statusCode(201).extract().path("id"));
    }

    static String approve(String run) {
        String path = "/api/v1/settlement-runs/" + run;
        agree(path, "/approval", Map.of("total", get(FINANCE, path).path("total")));
        return path;
    }

    /** Two finance people send the same about a thing. @return the second one's answer */
    static Response agree(String thing, String move, Object body) {
        move(FINANCE, thing, move, body).then().statusCode(202);
        Response second = move(SECOND_FINANCE, thing, move, body);
        second.then().statusCode(200);
        return second;
    }

    /** The bank gets the file and pays all of it but these lines. */
    static void bankPaysAllBut(String run, List<String> lines) {
        byte[] file = get(FINANCE, run + "/payment-file").asByteArray();
        move(FINANCE, run, "/sending", null).then().statusCode(200);
        List<String> refused = lines.stream().map(Settling::endToEndId).toList();
        String result = new String(SampleBank.refuses(file, refused), StandardCharsets.UTF_8);
        Demand.xml(FINANCE, run + "/bank-results", result).then().statusCode(200);
        assertThat(get(AUDITOR, run).<String>path("status")).isEqualTo("RECONCILED");
    }

    /** A whole settlement of everything there is. @return the path of the run */
    static String settle() {
        String run = approved();
        bankPaysAllBut(run, List.of());
        return run;
    }

    static String endToEndId(String line) {
        return line.replace("-", "");
    }

    /** The line of a company in a run, by the names of its JSON. */
    static Line line(String run, String company) {
        Map<String, Object> line =
                get(AUDITOR, run).jsonPath().param("company", company).getMap("lines.find { it.payee.id == company }");
        assertThat(line).as("a line of " + company).isNotNull();
        return new Line(line);
    }

    static boolean hasLine(String run, String company) {
        return get(AUDITOR, run).jsonPath().getList("lines.payee.id").contains(company);
    }

    /** A line of a run. */
    record Line(Map<String, Object> json) {
        String id() {
            return (String) json.get("id");
        }

        String status() {
            return (String) json.get("status");
        }

        /** @param of {@code gross}, {@code netted} or {@code amount} */
        long won(String of, String share) {
            return ((Number) ((Map<?, ?>) json.get(of)).get(share)).longValue();
        }
    }

    static List<Map<String, Object>> claims(String company) {
        return get(AUDITOR, "/api/v1/claims?limit=200&debtor=" + company)
                .jsonPath()
                .getList("items");
    }

    static Map<String, Object> claim(String company, String share) {
        return claims(company).stream()
                .filter(claim -> claim.get("share").equals(share))
                .findFirst()
                .orElseThrow();
    }

    /** What an account holds: in less out, which is negative for the outside. */
    static long net(AccountKind kind, String owner) {
        return net(Account.of(kind, UUID.fromString(owner)));
    }

    static long net(AccountKind kind, Share share, String owner) {
        return net(Account.of(kind, share, UUID.fromString(owner)));
    }

    private static long net(Account account) {
        Response answer = get(AUDITOR, "/api/v1/ledger/accounts/" + account.id());
        return answer.statusCode() == 404 ? 0 : answer.jsonPath().getLong("net");
    }

    static SampleBank.Deposit money(long won, String remittance) {
        String reference = "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return new SampleBank.Deposit(reference, won, "보낸 이", remittance);
    }

    /** The bank tells of money that came in. */
    static Response tells(SampleBank.Deposit deposit) {
        return Demand.notice(SampleBank.notice("N" + aKey().substring(0, 20), deposit));
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
    }

    /** The ledger and everything that was sealed with it are in order. */
    static void theBooksAreExact() {
        JsonPath balance = get(AUDITOR, "/api/v1/ledger/trial-balance").jsonPath();
        assertThat(balance.getLong("difference")).isZero();
        assertThat(balance.getLong("heldDifference")).isZero();
        assertThat(get(AUDITOR, "/api/v1/ledger/verification").jsonPath().getList("findings"))
                .isEmpty();
    }
}

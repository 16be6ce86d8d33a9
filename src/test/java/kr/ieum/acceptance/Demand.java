package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.testing.Tokens;

/** Firms for stories over HTTP: each is a company of its own, met by nobody else. */
public final class Demand {
    public static final Map<String, Object> DECLARED = Map.of(
            "firm.isSmallOrMedium", true,
            "firm.hasTaxArrears", false,
            "firm.hasCreditDefault", false,
            "firm.isBarredFromSupport", false);

    private Demand() {}

    /** A registered firm and the token of its owner. */
    public record Firm(String id, String token, String businessNumber) {}

    public static Firm aFirm() {
        return aFirm(Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), Map.of());
    }

    /** Registered by somebody who is not the representative, so that nobody knows who that is. */
    public static Firm aFirmOfAnUnknownRepresentative() {
        return aFirm(Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), Map.of("representativeName", "누군가"));
    }

    /** @param changes to the usual registration */
    static Firm aFirm(String businessNumber, LocalDate ownersBirthday, Map<String, Object> changes) {
        String name = "대표" + UUID.randomUUID().toString().substring(0, 8);
        return aFirm(businessNumber, name, ownersBirthday, changes);
    }

    static Firm aFirm(String businessNumber, String owner, LocalDate birthday, Map<String, Object> changes) {
        String token = Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(businessNumber)
                .inPosition("CEO")
                .named(owner)
                .bornOn(birthday)
                .token();
        Map<String, Object> details = details(owner);
        details.putAll(changes);
        String id = post(token, "/api/v1/firms", details)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        awaitTaxOffice(token, "/api/v1/firms/" + id);
        return new Firm(id, token, businessNumber);
    }

    public static Map<String, Object> details(String owner) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", "하나상사");
        details.put("industry", Map.of("code", "46510", "revision", 10));
        details.put("region", "1168010100");
        details.put("headcount", 12);
        details.put("employees", 11);
        details.put("sales", 800_000_000);
        details.put("openedOn", "2015-03-02");
        details.put("representativeName", owner);
        details.put("email", "owner@hana.example");
        details.put("phone", "02-555-0101");
        details.put("refundAccount", Map.of("bankCode", "004", "number", "12345678901234", "holder", "하나상사"));
        return details;
    }

    /** The tax office is asked right after registration, in the background. */
    public static void awaitTaxOffice(String token, String company) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (get(token, company).path("taxState") == null) {
            if (Instant.now().isAfter(end)) throw new AssertionError("the tax office was not asked");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    public static Map<String, Object> apply(Firm firm, String round) {
        return application(firm, round).then().statusCode(201).extract().path("");
    }

    static Response application(Firm firm, String round) {
        return post(
                firm.token(),
                "/api/v1/rounds/" + round + "/applications",
                Map.of("declarations", DECLARED, "usePlan", "직원 열두 명이 집에서 경리 업무를 처리합니다.", "integrityPledge", true));
    }

    /** The notices in a firm's inbox, the newest first. */
    static List<String> notices(Firm firm) {
        return get(firm.token(), "/api/v1/inbox/messages").jsonPath().getList("items.notice");
    }

    static Map<String, Object> applicationOf(Firm firm, Map<String, Object> application) {
        return get(firm.token(), "/api/v1/applications/" + application.get("id"))
                .path("");
    }

    /** An application as the answer to applying has it: without the rules that passed. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> withoutPassed(Map<String, Object> application) {
        Map<String, Object> verdict = (Map<String, Object>) application.get("verdict");
        List<Map<String, Object>> rules = (List<Map<String, Object>>) verdict.get("rules");
        assertThat(rules).isNotEmpty();
        rules.removeIf(rule -> "PASS".equals(rule.get("outcome")));
        return application;
    }

    /** Pays for plans of a listing, with a new key. */
    public static Response pay(Firm firm, String voucher, String listing, String... plans) {
        return post(
                firm.token(),
                "/api/v1/vouchers/" + voucher + "/orders",
                Map.of("listingId", listing, "plans", List.of(plans)));
    }

    /** @return an active voucher of the firm */
    public static String anActiveVoucher(Firm firm, String round) {
        Map<String, Object> application = apply(firm, round);
        deposit((String) application.get("code"), (Integer) application.get("own"));
        return (String) application.get("voucherId");
    }

    public static Response deposit(String remittance, long won) {
        return deposit(Supply.PROGRAMME, remittance, won);
    }

    static Response deposit(String programme, String remittance, long won) {
        String reference = "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return notice(
                programme,
                SampleBank.notice("N" + reference, new SampleBank.Deposit(reference, won, "하나상사", remittance)));
    }

    static Response notice(byte[] camt054) {
        return notice(Supply.PROGRAMME, camt054);
    }

    private static Response notice(String programme, byte[] camt054) {
        Response answer = xml(
                Supply.FINANCE,
                "/api/v1/programmes/" + programme + "/bank-notices",
                new String(camt054, StandardCharsets.UTF_8));
        answer.then().statusCode(200);
        return answer;
    }

    static Response xml(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/xml; charset=UTF-8")
                .body(body)
                .post(path);
    }
}

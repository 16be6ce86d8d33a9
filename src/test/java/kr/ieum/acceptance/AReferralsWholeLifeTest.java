package kr.ieum.acceptance;

import static kr.ieum.acceptance.Referring.atPartner;
import static kr.ieum.acceptance.Referring.consent;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.acceptance.Referring.Kind;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Security consulting, from the wish to the result on the listing; and digital learning, which an administrator allows. */
@QuarkusTest
class AReferralsWholeLifeTest {
    private static final String AUDITOR = kr.ieum.testing.Tokens.of("auditor.jung");

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aSupplierIsConsultedOnSecurityAndItsListingShowsIt() throws Exception {
        // A version named by a year alone would be judged for that year, not for the present one.
        Rounds.openUnder("2021-referred", "2021", document -> document, 4_000_000);
        Kind kind = Referring.aKind("security-consulting");
        String number = Supply.aBusinessNumber();
        Firm asFirm = Demand.aFirm(number, LocalDate.of(1979, 3, 14), Map.of());
        Company supplier = Supply.aSellingSupplierOf(number, Supply.today());
        String listing = Supply.aPublishedListing(supplier, "SEC-1", 550_000);
        assertThat(sameFieldRule(asFirm)).isEqualTo("PASS");

        String path = Referring.draft(supplier.token(), kind, listing, null);
        consent(supplier.token(), path, List.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("WARNINGS_NOT_ACCEPTED"));
        get(supplier.token(), path + "/terms")
                .then()
                .body("warnings[0].code", equalTo("SAME_YEAR_SUPPORT"))
                .body("warnings[0].sources[0]", equalTo("S18"))
                .body("warnings[0].text.ko", containsString("전액 환수"));
        Referring.agree(supplier.token(), path);
        String hash = Referring.send(path).then().statusCode(200).extract().path("envelopeHash");

        String partner = atPartner(path);
        assertThat(get(kind.partner(), "/api/v1/partner/referrals?status=SENT")
                        .<List<String>>path("items.envelopeHash"))
                .containsExactly(hash);
        Response envelope = get(kind.partner(), partner + "/envelope");
        envelope.then().statusCode(200).body("fields.'security.wish'", equalTo("CONSULTING"));
        assertThat(sha256(envelope.asString())).isEqualTo(hash);
        assertThat(get(supplier.token(), path + "/envelope?purpose=확인").asString())
                .isEqualTo(envelope.asString());
        assertThat(events("REFERRAL_SENT", path).<String>path("items[0].act.after.referral.envelopeHash"))
                .isEqualTo(hash);
        assertThat(get(
                                AUDITOR,
                                "/api/v1/audit/events?action=PERSONAL_DATA_READ&subjectKind=COMPANY&subjectId="
                                        + supplier.id())
                        .<List<String>>path("items.actor"))
                .hasSize(2);

        move(kind.partner(), partner, "/acceptance", null).then().statusCode(200);
        assertThat(sameFieldRule(asFirm)).isEqualTo("FAIL");
        move(kind.partner(), partner, "/progress", null).then().statusCode(200);
        LocalDate until = Supply.today().plusYears(1);
        move(
                        kind.partner(),
                        partner,
                        "/closing",
                        Map.of(
                                "outcome",
                                "COMPLETED",
                                "result",
                                Map.of(
                                        "result.findingsClosed",
                                        7,
                                        "result.certificateType",
                                        "CSAP_SIMPLE",
                                        "result.certificateGrade",
                                        "UNGRADED",
                                        "result.issuedOn",
                                        Supply.today().toString(),
                                        "result.validTo",
                                        until.toString())))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        get(REVIEWER, path).then().body("result.'result.findingsClosed'", equalTo(7));

        shownOn(listing, "CSAP_SIMPLE");
        assertThat(get(REVIEWER, "/api/v1/listings/" + listing).<List<Integer>>path("attestations.findingsClosed"))
                .containsExactly(7);
        clock.set(KoreanTime.endOf(until).minusSeconds(1));
        shownOn(listing, "CSAP_SIMPLE");
        clock.set(KoreanTime.endOf(until));
        shownOn(listing);
    }

    @Test
    void aGroupOfARegionLearnsOnceAnAdministratorAllowsIt() {
        Kind kind = Referring.aKind("digital-learning");
        Map<String, Object> asked = Referring.referral(kind, null, "1111010100");
        post(REVIEWER, "/api/v1/referrals", asked).then().statusCode(409).body("code", equalTo("KIND_SWITCHED_OFF"));
        move(REVIEWER, kind.path(), "/switch", Map.of("on", true, "reason", "해 보려고"))
                .then()
                .statusCode(403);
        Referring.switchOn(kind);
        assertThat(get(
                                AUDITOR,
                                "/api/v1/audit/events?action=REFERRAL_KIND_SWITCHED_ON&subjectKind=REFERRAL_KIND&subjectId="
                                        + kind.code())
                        .<List<String>>path("items.actor"))
                .containsExactly("admin.yoon");

        String path = Referring.draft(REVIEWER, kind, null, "1111010100");
        Referring.agree(REVIEWER, path);
        move(Referring.ADMINISTRATOR, kind.path(), "/switch", Map.of("on", false, "reason", "멈춤"))
                .then()
                .statusCode(200);
        Referring.send(path).then().statusCode(409).body("code", equalTo("KIND_SWITCHED_OFF"));
        Referring.switchOn(kind);
        Referring.send(path).then().statusCode(200);

        String partner = atPartner(path);
        move(kind.partner(), partner, "/acceptance", null).then().statusCode(200);
        Map<String, Object> aboutHealth =
                Map.of("outcome", "COMPLETED", "result", Map.of("result.people", "10-49", "bloodPressure", "140"));
        move(kind.partner(), partner, "/closing", aboutHealth)
                .then()
                .statusCode(422)
                .body("code", equalTo("FIELD_NOT_TAKEN"));
        Map<String, Object> result = Map.of("outcome", "COMPLETED", "result", Map.of("result.people", "10-49"));
        move(kind.partner(), partner, "/closing", result).then().statusCode(200);
        Supplier.isNobodys(Supply.aSupplier(), path);
    }

    @Test
    void whoReportedAnIncidentComesFirst() {
        Kind kind = Referring.aKind("security-consulting");
        Company quiet = Supply.aSupplier();
        Company struck = Supply.aSupplier();
        String ordinary = Referring.consented(quiet.token(), kind);
        Map<String, Object> incident =
                Map.of("kind", "RANSOMWARE", "occurredOn", Supply.today().toString());
        post(struck.token(), struck.path() + "/incidents", incident).then().statusCode(201);
        String urgent = Referring.consented(struck.token(), kind);

        assertThat(get(REVIEWER, "/api/v1/referrals/queue?kind=" + kind.code()).<List<String>>path("items.id"))
                .containsExactly(id(urgent), id(ordinary));
        Referring.send(ordinary).then().statusCode(409).body("referral", equalTo(id(urgent)));
        Referring.send(urgent).then().statusCode(200);
        Referring.send(ordinary).then().statusCode(200);
        Response first = get(kind.partner(), "/api/v1/partner/referrals?limit=1");
        assertThat(first.<List<String>>path("items.id")).containsExactly(id(urgent));
        assertThat(get(kind.partner(), "/api/v1/partner/referrals?limit=1&cursor=" + first.path("next"))
                        .<List<String>>path("items.id"))
                .containsExactly(id(ordinary));

        post(quiet.token(), struck.path() + "/incidents", incident).then().statusCode(404);
        Map<String, Object> toCome = Map.of(
                "kind", "RANSOMWARE", "occurredOn", Supply.today().plusDays(1).toString());
        post(quiet.token(), quiet.path() + "/incidents", toCome).then().statusCode(422);
    }

    /** What a stranger among the suppliers is told of somebody else's referral. */
    private static final class Supplier {
        static void isNobodys(Company stranger, String path) {
            get(stranger.token(), path).then().statusCode(404);
            json(stranger.token())
                    .header("Idempotency-Key", Supply.aKey())
                    .header("If-Match", "\"0\"")
                    .body(Map.of("reason", "남의 것"))
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(404);
        }
    }

    private static void shownOn(String listing, String... types) {
        assertThat(get(REVIEWER, "/api/v1/listings/" + listing).<List<String>>path("attestations.type"))
                .containsExactly(types);
    }

    private static String sameFieldRule(Firm firm) {
        return post(
                        firm.token(),
                        "/api/v1/eligibility-checks",
                        Map.of("programme", "untact", "ruleVersion", "2021-referred"))
                .path("[0].rules.find { it.code == 'NO_SAME_FIELD_SUPPORT_THIS_YEAR' }.outcome");
    }

    private static Response events(String action, String path) {
        return get(AUDITOR, "/api/v1/audit/events?action=" + action + "&subjectKind=REFERRAL&subjectId=" + id(path));
    }

    static String id(String path) {
        return path.replaceAll(".*/", "");
    }

    private static String sha256(String text) throws java.security.NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was in and who was out in 2021 and 2022, decided over HTTP by the documents of those years. */
@QuarkusTest
class WhoMayHaveAVoucherTest {
    private static final LocalDate BORN = LocalDate.of(1971, 1, 30);

    @Inject
    TestClock clock;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void whoeverUsedAVoucherOf2020IsOutIn2021() {
        String round = roundOf("2021");
        Demand.Firm firm = Demand.aFirm();
        hadSupport(firm, "untact", 2020, null, true);

        Map<String, Object> refused = Demand.apply(firm, round);

        assertThat(refused).containsEntry("status", "REFUSED");
        assertThat(failed(refused)).containsExactly("NO_EARLIER_USE");
    }

    @Test
    void aVoucherOf2020ThatWasNeverUsedBarsNobody() {
        String round = roundOf("2021");
        Demand.Firm firm = Demand.aFirm();
        hadSupport(firm, "untact", 2020, null, false);

        assertThat(Demand.apply(firm, round)).containsEntry("status", "ADMITTED");
    }

    @Test
    void aWomensOrDisabledPersonsEnterpriseMayComeAgainOnceItsCertificateIsChecked() {
        String round = roundOf("2021");
        for (String kind : List.of("WOMEN", "DISABLED")) {
            Demand.Firm firm = Demand.aFirm();
            hadSupport(firm, "untact", 2020, null, true);
            String certificate = certificate(firm, kind);
            assertThat(Demand.apply(firm, round)).as("%s, not checked", kind).containsEntry("status", "REFUSED");

            verify(firm, certificate).then().statusCode(200);
            assertThat(Demand.apply(firm, round)).as(kind).containsEntry("status", "ADMITTED");
        }
    }

    @Test
    void aCertificateIsCheckedOfTheFirmAsItWasRead() {
        Demand.Firm firm = Demand.aFirm();
        String certificate = certificate(firm, "WOMEN");
        String path = "/api/v1/firms/" + firm.id();
        String read = Supply.tag(Supply.REVIEWER, path);
        String other = certificate(firm, "DISABLED");
        post(Supply.REVIEWER, path + "/certificates/" + certificate + "/verification", Map.of())
                .then()
                .statusCode(428);
        verify(read, path, certificate).then().statusCode(412);

        String now = Supply.tag(Supply.REVIEWER, path);
        verify(now, path, UUID.randomUUID().toString()).then().statusCode(404);
        verify(now, "/api/v1/firms/" + UUID.randomUUID(), certificate).then().statusCode(404);
        verify(now, path, certificate).then().statusCode(200);
        verify(now, path, other).then().statusCode(412);
        verify(firm, certificate).then().statusCode(404);
        verify(firm, other).then().statusCode(200);
    }

    @Test
    void otherCertificatesDoNotHelp() {
        String round = roundOf("2021");
        Demand.Firm firm = Demand.aFirm();
        hadSupport(firm, "untact", 2020, null, true);
        String certificate = certificate(firm, "SOCIAL_VENTURE");
        verify(firm, certificate).then().statusCode(200);

        assertThat(failed(Demand.apply(firm, round))).containsExactly("NO_EARLIER_USE");
    }

    @Test
    void ofOneRepresentativesFirmsOneIsIn() {
        String round = roundOf("2021");
        String owner = "강웹순" + System.nanoTime();
        Demand.Firm first = Demand.aFirm(Supply.aBusinessNumber(), owner, BORN, Map.of());
        Demand.Firm second = Demand.aFirm(Supply.aBusinessNumber(), owner, BORN, Map.of());
        Demand.Firm namesake = Demand.aFirm(Supply.aBusinessNumber(), owner, BORN.plusDays(1), Map.of());

        Map<String, Object> admitted = Demand.apply(first, round);
        assertThat(failed(Demand.apply(second, round))).containsExactly("SAME_REPRESENTATIVE");
        assertThat(Demand.apply(namesake, round)).containsEntry("status", "ADMITTED");

        Supply.move(first.token(), "/api/v1/applications/" + admitted.get("id"), "/withdrawal", null)
                .then()
                .statusCode(200);
        assertThat(Demand.apply(second, round)).containsEntry("status", "ADMITTED");
    }

    @Test
    void onePersonFirmsWereInIn2021AndAreOutIn2022() {
        Map<String, Object> alone = Map.of("headcount", 1, "employees", 0);
        String of2021 = roundOf("2021");
        Demand.Firm then = Demand.aFirm(Supply.aBusinessNumber(), BORN, alone);
        assertThat(Demand.apply(then, of2021)).containsEntry("status", "ADMITTED");

        String of2022 = roundOf("2022");
        Demand.Firm now = Demand.aFirm(Supply.aBusinessNumber(), BORN, alone);
        assertThat(failed(Demand.apply(now, of2022))).containsExactly("HAS_EMPLOYEES");
    }

    @Test
    void aCloudVoucherInTheSameYearBarsAndOneOfTheYearBeforeDoesNot() {
        String round = roundOf("2021");
        Demand.Firm sameYear = Demand.aFirm();
        hadSupport(sameYear, "cloud", 2021, "cloud-service", true);
        Demand.Firm yearBefore = Demand.aFirm();
        hadSupport(yearBefore, "cloud", 2020, "cloud-service", true);

        assertThat(failed(Demand.apply(sameYear, round))).containsExactly("NO_SAME_FIELD_SUPPORT_THIS_YEAR");
        assertThat(Demand.apply(yearBefore, round)).containsEntry("status", "ADMITTED");
    }

    private String roundOf(String version) {
        Instant spring = Instant.parse(version + "-04-05T01:00:00Z");
        clock.set(spring);
        return Rounds.open(version, 40_000_000, spring);
    }

    private static void hadSupport(Demand.Firm firm, String programme, int year, String field, boolean used) {
        Map<String, Object> record = new java.util.HashMap<>(Map.of(
                "businessNumber",
                firm.businessNumber(),
                "programme",
                programme,
                "ruleVersion",
                Integer.toString(year),
                "year",
                year,
                "used",
                used,
                "givenOn",
                year + "-03-02"));
        if (field != null) record.put("field", field);
        post(Supply.REVIEWER, "/api/v1/support-records", record).then().statusCode(200);
    }

    private static Response verify(Demand.Firm firm, String certificate) {
        return move(
                Supply.REVIEWER,
                "/api/v1/firms/" + firm.id(),
                "/certificates/" + certificate + "/verification",
                Map.of());
    }

    private static Response verify(String tag, String firm, String certificate) {
        return json(Supply.REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", tag)
                .post(firm + "/certificates/" + certificate + "/verification");
    }

    private static String certificate(Demand.Firm firm, String kind) {
        return post(
                        firm.token(),
                        "/api/v1/firms/" + firm.id() + "/certificates",
                        Map.of(
                                "kind",
                                kind,
                                "number",
                                "제0010-2021-12345호",
                                "validFrom",
                                "2020-01-01",
                                "validTo",
                                "2021-12-31"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The codes of the rules that refuse. */
    @SuppressWarnings("unchecked")
    private static List<String> failed(Map<String, Object> application) {
        Map<String, Object> verdict = (Map<String, Object>) application.get("verdict");
        return ((List<Map<String, Object>>) verdict.get("rules"))
                .stream()
                        .filter(rule -> "FAIL".equals(rule.get("outcome")))
                        .map(rule -> (String) rule.get("code"))
                        .toList();
    }
}

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Referring.atPartner;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.aKey;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;
import static kr.ieum.acceptance.Supply.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Referring.Kind;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.platform.job.Jobs;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AReferralIsRefusedOrEndsTest {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theQuotaIsNeverExceededHoweverManySendAtOnce() {
        Kind kind = Referring.aKind(
                "security-certification",
                document -> document.replace("perYear: { value: 100,", "perYear: { value: 3,"));
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            waiting.add(Referring.consented(Supply.aSupplier().token(), kind));
        List<Response> answers = Race.of(waiting.size(), i -> Referring.send(waiting.get(i)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers).filteredOn(each -> each.statusCode() == 200).hasSize(3);
        assertThat(answers)
                .filteredOn(each -> each.statusCode() == 409)
                .allSatisfy(each -> assertThat(each.<String>path("code")).isEqualTo("QUOTA_FULL"));
        assertThat(get(kind.partner(), "/api/v1/partner/referrals").<List<String>>path("items.id"))
                .hasSize(3);

        String declined = "/api/v1/partner/referrals/"
                + get(kind.partner(), "/api/v1/partner/referrals").path("items[0].id");
        move(kind.partner(), declined, "/decline", Map.of("reason", "대상이 아님"))
                .then()
                .statusCode(200);
        String next = waiting.stream()
                .filter(path -> Referring.status(path).equals("CONSENTED"))
                .findFirst()
                .orElseThrow();
        Referring.send(next).then().statusCode(200);
    }

    @Test
    void aProvinceHasItsOwnQuota() {
        Kind kind = Referring.aKind(
                "security-consulting",
                document -> document.replace("perProvince: { value: 200,", "perProvince: { value: 1,"));
        Referring.sent(Supply.aSupplier().token(), kind);
        Referring.send(Referring.consented(Supply.aSupplier().token(), kind))
                .then()
                .statusCode(409)
                .body("code", equalTo("QUOTA_FULL"));
    }

    @Test
    void consentIsWithdrawnAndThePartnerSeesNothingMore() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        String path = Referring.sent(supplier.token(), kind);
        move(kind.partner(), atPartner(path), "/acceptance", null).then().statusCode(200);
        get(kind.partner(), atPartner(path) + "/envelope").then().statusCode(200);
        move(supplier.token(), path, "/withdrawal", Map.of("reason", "바우처로 사기로 함"))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        get(kind.partner(), atPartner(path) + "/envelope")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_LONGER_SHARED"));
        get(kind.partner(), atPartner(path)).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        move(kind.partner(), atPartner(path), "/progress", null).then().statusCode(409);
        move(supplier.token(), path, "/withdrawal", Map.of("reason", "또"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATE"));
        assertThat(get(AUDITOR, path + "/envelope?purpose=감사").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotInGoodStandingIsNotSentEvenAfterConsent() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        String path = Referring.consented(supplier.token(), kind);
        for (String reviewer : List.of(REVIEWER, SECOND_REVIEWER))
            move(reviewer, supplier.path(), "/suspension", Map.of("reason", "물품 제공"));
        Referring.send(path).then().statusCode(422).body("rule", equalTo("GOOD_STANDING"));
        assertThat(Referring.status(path)).isEqualTo("CONSENTED");
        assertThat(get(kind.partner(), "/api/v1/partner/referrals").<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void whatNobodyAnswersIsRemindedOfAndExpires() {
        Kind kind = Referring.aKind("security-consulting");
        String draft = Referring.draft(Supply.aSupplier().token(), kind, null, null);
        String sent = Referring.sent(Supply.aSupplier().token(), kind);
        String begun = Referring.sent(Supply.aSupplier().token(), kind);
        move(kind.partner(), atPartner(begun), "/acceptance", null).then().statusCode(200);
        LocalDate answerBy = LocalDate.parse(get(REVIEWER, sent).path("deadline"));
        assertThat(answerBy).isEqualTo(Supply.today().plusDays(14));

        onDay(answerBy.minusDays(4));
        assertThat(reminders(sent)).isZero();
        onDay(answerBy.minusDays(3));
        onDay(answerBy);
        assertThat(reminders(sent)).isEqualTo(1);
        assertThat(Referring.status(sent)).isEqualTo("SENT");
        onDay(answerBy.plusDays(1));
        assertThat(Referring.status(sent)).isEqualTo("EXPIRED");
        get(kind.partner(), atPartner(sent) + "/envelope").then().statusCode(409);
        onDay(Supply.today().plusDays(31));
        assertThat(Referring.status(draft)).isEqualTo("EXPIRED");
        assertThat(Referring.status(begun)).isEqualTo("ACCEPTED");
        assertThat(get(REVIEWER, begun).<Boolean>path("overdue")).isTrue();
    }

    @Test
    void anotherCompanyAnotherPartnerAndTheWrongDutySeeNothing() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        String path = Referring.consented(supplier.token(), kind);
        get(kind.partner(), atPartner(path)).then().statusCode(404);
        get(kind.partner(), path).then().statusCode(403);
        Referring.send(path).then().statusCode(200);

        Company stranger = Supply.aSupplier();
        String otherPartner = Referring.aPartner(Referring.aBody());
        for (String part : List.of("", "/terms", "/envelope?purpose=x"))
            get(stranger.token(), path + part).then().statusCode(404);
        for (String part : List.of("", "/envelope"))
            get(otherPartner, atPartner(path) + part).then().statusCode(404);
        json(otherPartner)
                .header("Idempotency-Key", aKey())
                .header("If-Match", tag(REVIEWER, path))
                .post(atPartner(path) + "/acceptance")
                .then()
                .statusCode(404);
        get(otherPartner, "/api/v1/partner/referrals").then().body("items.size()", equalTo(0));
        get(stranger.token(), "/api/v1/referrals").then().body("items.size()", equalTo(0));
        get(supplier.token(), atPartner(path)).then().statusCode(403);
        move(supplier.token(), path, "/sending", null).then().statusCode(403);
        post(Demand.aFirm().token(), "/api/v1/referrals", Referring.referral(kind, null, null))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_KIND"));
        String others = Supply.aPublishedListing(Supply.aSellingSupplier(), "OTHER", 550_000);
        post(stranger.token(), "/api/v1/referrals", Referring.referral(kind, others, null))
                .then()
                .statusCode(422);
    }

    @Test
    void aRepeatedKeyGivesTheSameAnswerAndAStaleTagNone() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        Map<String, Object> asked = Referring.referral(kind, null, null);
        String key = aKey();
        String first = keyed(supplier.token(), key, asked)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(keyed(supplier.token(), key, asked).<String>path("id")).isEqualTo(first);
        keyed(supplier.token(), aKey(), asked).then().statusCode(409).body("code", equalTo("ALREADY_UNDER_WAY"));

        String path = "/api/v1/referrals/" + first;
        String old = tag(supplier.token(), path);
        Referring.agree(supplier.token(), path);
        json(REVIEWER)
                .header("Idempotency-Key", aKey())
                .header("If-Match", old)
                .post(path + "/sending")
                .then()
                .statusCode(412);
        json(REVIEWER)
                .header("Idempotency-Key", aKey())
                .post(path + "/sending")
                .then()
                .statusCode(428);
        json(REVIEWER)
                .header("If-Match", tag(REVIEWER, path))
                .post(path + "/sending")
                .then()
                .statusCode(400);
        Referring.send(path).then().statusCode(200);
        String stale = tag(kind.partner(), atPartner(path));
        move(kind.partner(), atPartner(path), "/acceptance", null).then().statusCode(200);
        json(kind.partner())
                .header("Idempotency-Key", aKey())
                .header("If-Match", stale)
                .post(atPartner(path) + "/progress")
                .then()
                .statusCode(412);
    }

    @Test
    void consentIsToWhatWasRead() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        String path = Referring.draft(supplier.token(), kind, null, null);
        String read = get(supplier.token(), path + "/terms").path("termsHash");
        Map<String, Object> changed = Referring.answers(kind);
        changed.put("contact.phone", "02-999-9999");
        json(supplier.token())
                .header("If-Match", tag(supplier.token(), path))
                .body(Map.of("answers", changed))
                .put(path)
                .then()
                .statusCode(200);
        move(
                        supplier.token(),
                        path,
                        "/consent",
                        Map.of("termsHash", read, "acceptedWarnings", List.of("SAME_YEAR_SUPPORT")))
                .then()
                .statusCode(409)
                .body("code", equalTo("TERMS_DIFFER"));
        Referring.send(path).then().statusCode(409).body("code", equalTo("NO_CONSENT"));
    }

    @Test
    void whereALawIsTheGroundNoConsentIsAsked() {
        Kind kind = Referring.aKind("guarantee", document -> document.replace("basis: CONSENT", "basis: LAW"));
        Demand.Firm firm = Demand.aFirm();
        String path = Referring.draft(firm.token(), kind, null, null);
        Referring.send(path).then().statusCode(200);
        get(kind.partner(), atPartner(path) + "/envelope")
                .then()
                .body("basis", equalTo("LAW"))
                .body("consentId", equalTo(null))
                .body("fields.'firm.businessNumber'", equalTo(firm.businessNumber()));
    }

    @Test
    void garbageIsRefusedByItsName() {
        Kind kind = Referring.aKind("security-consulting");
        Company supplier = Supply.aSupplier();
        for (Object wrong : List.of("CONSULTNG", 7, true, List.of("CONSULTING"), Map.of("a", 1))) {
            Map<String, Object> asked = Referring.referral(kind, null, null);
            Map<String, Object> answers = Referring.answers(kind);
            answers.put("security.wish", wrong);
            asked.put("answers", answers);
            post(supplier.token(), "/api/v1/referrals", asked)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("FIELD_VALUE"))
                    .body("field", equalTo("security.wish"));
        }
        Map<String, Object> empty = Referring.referral(kind, null, null);
        empty.put("answers", Map.of());
        post(supplier.token(), "/api/v1/referrals", empty)
                .then()
                .statusCode(422)
                .body("code", equalTo("FIELDS_MISSING"));
        get(kind.partner(), "/api/v1/partner/referrals?cursor=garbage").then().statusCode(400);
        get(kind.partner(), "/api/v1/partner/referrals?status=LOST").then().statusCode(400);
        get(REVIEWER, "/api/v1/referrals/garbage").then().statusCode(404);
        Referring.write("x", "kind: [").then().statusCode(422).body("code", equalTo("INVALID_KIND_DOCUMENT"));
        Referring.write("x", Referring.document("fund"))
                .then()
                .statusCode(422)
                .body("code", equalTo("OTHER_KIND_NAME"));
    }

    private static Response keyed(String token, String key, Object body) {
        return json(token).header("Idempotency-Key", key).body(body).post("/api/v1/referrals");
    }

    private void onDay(LocalDate day) {
        clock.set(KoreanTime.startOf(day).plus(Duration.ofHours(9)));
        jobs.runNow("referral-clocks");
    }

    private static int reminders(String path) {
        return get(
                        AUDITOR,
                        "/api/v1/audit/events?action=REFERRAL_REMINDED&subjectKind=REFERRAL&subjectId="
                                + AReferralsWholeLifeTest.id(path))
                .<List<Object>>path("items")
                .size();
    }
}

package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A firm is told in its inbox and by mail: what was decided, what is due, what ends soon. */
@QuarkusTest
class AFirmIsRemindedTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    /** A mail that the server does not take is tried again after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final LocalDate today = LocalDate.now(SEOUL);
    private final String address = "owner-" + UUID.randomUUID() + "@hana.example";

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void onTheDaysItsVersionNamesUntilItHasPaid() {
        Firm firm = aFirm();
        String voucher = Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        assertThat(Demand.notices(firm)).containsExactly("VOUCHER_ACTIVE", "ADMITTED");

        remindOn(today.plusDays(29));
        assertThat(Demand.notices(firm)).hasSize(2);
        remindOn(today.plusDays(30));
        remindOn(today.plusDays(30));
        remindOn(today.plusDays(31));
        assertThat(Demand.notices(firm)).containsExactly("FIRST_PAYMENT_DUE", "VOUCHER_ACTIVE", "ADMITTED");
        remindOn(today.plusDays(57));
        assertThat(Demand.notices(firm)).as("one for the days that were missed").hasSize(4);

        String mail = awaitMail(address, "첫 결제 기한이 다가옵니다");
        assertThat(mail)
                .contains("[이음] 첫 결제 기한이 다가옵니다")
                .contains(today.plusDays(60).toString())
                .contains("Your first payment is due")
                .contains(get(firm.token(), "/api/v1/vouchers/" + voucher).<String>path("code"))
                .doesNotContain("대표")
                .doesNotContain("02-555-0101");
    }

    @Test
    void ofWhatIsLeftOnceItHasPaid() {
        Firm firm = aFirm();
        String voucher = Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "PART", 1_100_000);
        Demand.pay(firm, voucher, listing, "YEAR-10").then().statusCode(201);

        remindOn(today.plusDays(30));
        get(firm.token(), "/api/v1/inbox/messages?limit=1")
                .then()
                .body("items[0].notice", equalTo("VOUCHER_EXPIRING"))
                .body("items[0].text", containsString("3,000,000원"))
                .body("items[0].facts.deadline", equalTo(today.plusDays(90).toString()));
    }

    @Test
    void theDayBeforeItsOwnShareIsDue() {
        Firm firm = aFirm();
        Map<String, Object> application = Demand.apply(firm, Rounds.open("2021", 3_600_000));
        LocalDate due = LocalDate.parse(get(firm.token(), "/api/v1/vouchers/" + application.get("voucherId"))
                .path("depositBy"));
        remindOn(due.minusDays(2));
        assertThat(Demand.notices(firm)).containsExactly("ADMITTED");
        remindOn(due.minusDays(1));
        remindOn(due);
        assertThat(Demand.notices(firm)).containsExactly("DEPOSIT_DUE", "ADMITTED");
    }

    @Test
    void whenAReviewerAsksAndWhenItMovesUpTheWaitingList() {
        String round = Rounds.open("2021", 3_600_000);
        Firm asked = Demand.aFirmOfAnUnknownRepresentative();
        Map<String, Object> inReview = Demand.apply(asked, round);
        assertThat(inReview).containsEntry("status", "IN_REVIEW");
        move(REVIEWER, "/api/v1/applications/" + inReview.get("id"), "/clarification", Map.of("text", "대표자가 누구입니까?"))
                .then()
                .statusCode(200);
        assertThat(Demand.notices(asked)).containsExactly("CLARIFICATION_ASKED");

        Firm first = Demand.aFirm();
        Map<String, Object> ahead = Demand.apply(first, round);
        Firm second = aFirm();
        Demand.apply(second, round);
        move(first.token(), "/api/v1/applications/" + ahead.get("id"), "/withdrawal", null)
                .then()
                .statusCode(200);
        jobs.runNow("waiting-positions");
        assertThat(Demand.notices(second)).as("not on the day he was told last").containsExactly("WAITING");
        clock.advance(Duration.ofDays(1));
        jobs.runNow("waiting-positions");
        jobs.runNow("waiting-positions");
        assertThat(Demand.notices(second)).containsExactly("WAITING_MOVED_UP", "WAITING");
        get(second.token(), "/api/v1/inbox/messages?limit=1").then().body("items[0].facts.position", equalTo("1"));
    }

    @Test
    void aFirmThatHasNotRegisteredYetHasAnEmptyInbox() {
        String token = Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(Supply.aBusinessNumber())
                .token();
        get(token, "/api/v1/inbox/messages").then().statusCode(200).body("items", hasSize(0));
        get(token, "/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(0));
        get(token, "/api/v1/inbox/messages/" + UUID.randomUUID()).then().statusCode(404);
        get(REVIEWER, "/api/v1/inbox/messages?firmId=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        String ofNobody = Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .token();
        get(ofNobody, "/api/v1/inbox/unread").then().statusCode(403).body("code", equalTo("NO_COMPANY"));
    }

    @Test
    void anInboxIsReadMarkedAndCountedByItsOwnFirm() {
        Firm firm = aFirm();
        Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        Firm other = Demand.aFirm();
        get(firm.token(), "/api/v1/inbox/unread").then().statusCode(200).body("unread", equalTo(2));
        String id = get(firm.token(), "/api/v1/inbox/messages").path("items[0].id");
        String message = "/api/v1/inbox/messages/" + id;
        given().auth()
                .oauth2(firm.token())
                .header("Accept-Language", "en")
                .get(message)
                .then()
                .body("subject", equalTo("Your voucher is active"))
                .body("text", containsString("4,000,000 won"));

        get(other.token(), message).then().statusCode(404);
        read(other.token(), message, Supply.aKey(), "\"0\"").then().statusCode(404);
        read(REVIEWER, message, Supply.aKey(), "\"0\"").then().statusCode(403);
        read(firm.token(), message, Supply.aKey(), "\"7\"").then().statusCode(412);
        json(firm.token())
                .header("Idempotency-Key", Supply.aKey())
                .post(message + "/reading")
                .then()
                .statusCode(428);
        String key = Supply.aKey();
        read(firm.token(), message, key, "\"0\"").then().statusCode(200).body("readAt", notNullValue());
        read(firm.token(), message, key, "\"0\"").then().statusCode(200).header("Idempotency-Hit", "true");
        get(firm.token(), "/api/v1/inbox/unread").then().body("unread", equalTo(1));
        get(firm.token(), "/api/v1/inbox/messages?unread=true").then().body("items", hasSize(1));

        get(Tokens.of("auditor.jung"), "/api/v1/inbox/messages?firmId=" + firm.id())
                .then()
                .body("items", hasSize(2));
        get(REVIEWER, "/api/v1/inbox/messages").then().statusCode(400);
        get(other.token(), "/api/v1/inbox/messages?firmId=" + firm.id()).then().body("items", hasSize(0));
        get(Supply.aSupplierMember(), "/api/v1/inbox/messages").then().statusCode(403);
        get(firm.token(), "/api/v1/inbox/messages/garbage").then().statusCode(404);
        awaitMail(address, "선정되었습니다");
    }

    private Firm aFirm() {
        return Demand.aFirm(Supply.aBusinessNumber(), LocalDate.of(1979, 3, 14), Map.of("email", address));
    }

    private void remindOn(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(SEOUL).toInstant());
        jobs.runNow("voucher-reminders");
    }

    private static Response read(String token, String message, String key, String tag) {
        return json(token)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(message + "/reading");
    }

    private static String awaitMail(String address, String subject) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            for (String mail : mails()) if (mail.contains(address) && mail.contains(subject)) return mail;
            if (Instant.now().isAfter(end)) throw new AssertionError("no mail to " + address + " of " + subject);
        }
    }

    private static List<String> mails() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("ieum.dev.mail")))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(AFirmIsRemindedTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

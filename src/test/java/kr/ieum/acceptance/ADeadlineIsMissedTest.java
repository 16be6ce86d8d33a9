package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clocks of 2021 and 2020: the last day is in time, the day after is not. */
@QuarkusTest
class ADeadlineIsMissedTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final LocalDate today = LocalDate.now(SEOUL);

    private static final Logger CLOCKS_LOG = Logger.getLogger("kr.ieum.platform.job.Sweeps");

    @Inject
    AgroalDataSource database;

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void withoutAnyPaymentTheSelectionOf2021EndsAfterDay60AndTheOwnShareIsReturnedToTheWon() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        Firm next = Demand.aFirm();
        Map<String, Object> waiting = Demand.apply(next, round);

        dawnOf(today.plusDays(60));
        get(firm.token(), voucher(application)).then().body("status", equalTo("ACTIVE"));
        dawnOf(today.plusDays(61));
        get(firm.token(), voucher(application))
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("endReason", equalTo("NO_PAYMENT_BY_" + today.plusDays(60)));
        assertThat(Demand.applicationOf(firm, application)).containsEntry("status", "CANCELLED");
        assertThat(Demand.notices(firm)).startsWith("CANCELLED_WITHOUT_PAYMENT");
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
        assertThat(Demand.applicationOf(next, waiting)).containsEntry("status", "ADMITTED");
    }

    @Test
    void whatIsUnspentAfterDay90OfATwentyTwentyOneVoucherGoesHome() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "HELD", 880_000);
        Demand.pay(firm, (String) application.get("voucherId"), listing, "YEAR-10")
                .then()
                .statusCode(201);

        dawnOf(today.plusDays(61));
        get(firm.token(), voucher(application)).then().body("status", equalTo("ACTIVE"));
        dawnOf(today.plusDays(90));
        get(firm.token(), voucher(application)).then().body("status", equalTo("ACTIVE"));
        dawnOf(today.plusDays(91));
        get(firm.token(), voucher(application)).then().body("status", equalTo("EXPIRED"));
        assertThat(Rounds.account("VOUCHER", null, (String) application.get("voucherId")))
                .isZero();
        jobs.runNow("order-clocks");
        assertThat(Rounds.account("REFUND_DUE", null, firm.id()))
                .as("the order was never opened; what it held goes home too")
                .isEqualTo(400_000);
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000);
        assertThat(Demand.notices(firm)).contains("VOUCHER_ENDED");
    }

    @Test
    void aVoucherOf2020IsUsedWithinEightMonths() {
        String round = Rounds.open("2020", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 400_000);
        LocalDate last = today.plusMonths(8).minusDays(1);
        get(firm.token(), voucher(application))
                .then()
                .body("useUntil", equalTo(last.toString()))
                .body("firstPaymentBy", nullValue());

        dawnOf(last);
        get(firm.token(), voucher(application)).then().body("status", equalTo("ACTIVE"));
        dawnOf(last.plusDays(1));
        get(firm.token(), voucher(application)).then().body("status", equalTo("EXPIRED"));
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
    }

    @Test
    void anOwnShareThatDoesNotComeCostsTheSelection() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        Demand.deposit((String) application.get("code"), 1);
        LocalDate due = LocalDate.parse(get(firm.token(), voucher(application)).path("depositBy"));

        dawnOf(due);
        assertThat(Demand.applicationOf(firm, application)).containsEntry("status", "ADMITTED");
        dawnOf(due.plusDays(1));
        assertThat(Demand.applicationOf(firm, application)).containsEntry("status", "CANCELLED");
        get(firm.token(), voucher(application)).then().body("status", equalTo("LAPSED"));
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(1);
        assertThat(Demand.notices(firm)).startsWith("CANCELLED_WITHOUT_DEPOSIT");
    }

    /** The clock has read whose deposit is missing and waits for the budget; meanwhile the deposit comes. */
    @Test
    void aDepositThatOvertakesTheClockCountsAndIsNoAccident() throws SQLException, InterruptedException {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        LocalDate due = LocalDate.parse(get(firm.token(), voucher(application)).path("depositBy"));
        clock.set(due.plusDays(1).atStartOfDay(SEOUL).toInstant());
        List<String> accidents = new CopyOnWriteArrayList<>();
        Handler listener = listener(accidents);
        Thread clockwork = new Thread(() -> jobs.runNow("application-clocks"));
        CLOCKS_LOG.addHandler(listener);
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            lockBudget(holder, round);
            clockwork.start();
            Patience.until("the clock waits", () -> waitingFor(holder), waiting -> waiting);
            Demand.deposit((String) application.get("code"), 400_000)
                    .then()
                    .statusCode(200)
                    .body("matched", equalTo(1));
            holder.rollback();
        } finally {
            clockwork.join();
            CLOCKS_LOG.removeHandler(listener);
        }
        get(firm.token(), voucher(application)).then().body("status", equalTo("ACTIVE"));
        assertThat(accidents).noneMatch(accident -> accident.contains(String.valueOf(application.get("voucherId"))));
    }

    private static void lockBudget(Connection holder, String round) throws SQLException {
        try (PreparedStatement lock = holder.prepareStatement(
                "select id from ledger.account where kind = 'ROUND_BUDGET' and owner = ? for update")) {
            lock.setObject(1, UUID.fromString(round));
            assertThat(lock.executeQuery().next()).isTrue();
        }
    }

    private static boolean waitingFor(Connection holder) {
        try (Statement ask = holder.createStatement();
                ResultSet blocked = ask.executeQuery("select exists (select from pg_stat_activity a"
                        + " where pg_backend_pid() = any (pg_blocking_pids(a.pid)))")) {
            blocked.next();
            return blocked.getBoolean(1);
        } catch (SQLException unasked) {
            throw new IllegalStateException(unasked);
        }
    }

    private static Handler listener(List<String> accidents) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() > Level.WARNING.intValue())
                    accidents.add(record.getMessage() + Arrays.toString(record.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void twoReviewersGiveAVoucherMoreTime() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        Map<String, Object> application = Demand.apply(firm, round);
        String voucher = voucher(application);
        Map<String, String> more =
                Map.of("deadline", "FIRST_PAYMENT", "until", today.plusDays(80).toString(), "reason", "공급기업 사정");
        move(REVIEWER, voucher, "/extension", more).then().statusCode(202);
        move(SECOND_REVIEWER, voucher, "/extension", more)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_EXTENDABLE"));
        Demand.deposit((String) application.get("code"), 400_000);

        move(firm.token(), voucher, "/extension", more).then().statusCode(403);
        move(SECOND_REVIEWER, voucher, "/extension", more).then().statusCode(200);
        get(firm.token(), voucher)
                .then()
                .body("firstPaymentBy", equalTo(today.plusDays(80).toString()));
        assertThat(Demand.notices(firm)).startsWith("VOUCHER_EXTENDED");
        json(REVIEWER)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", "\"0\"")
                .body(more)
                .post(voucher + "/extension")
                .then()
                .statusCode(412);
        move(REVIEWER, voucher, "/extension", more).then().statusCode(202);
        move(SECOND_REVIEWER, voucher, "/extension", more)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_LATER"));
        for (Object garbage : List.of(
                Map.of(),
                Map.of("deadline", "FOREVER", "until", "2030-01-01", "reason", "x"),
                Map.of("deadline", "USE", "until", "soon", "reason", "x")))
            move(REVIEWER, voucher, "/extension", garbage).then().statusCode(400);

        dawnOf(today.plusDays(61));
        get(firm.token(), voucher).then().body("status", equalTo("ACTIVE"));
        dawnOf(today.plusDays(81));
        get(firm.token(), voucher).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void whatEndsSoonIsListedForStaffAndForTheFirmItself() {
        String round = Rounds.open("2021", 7_200_000);
        Firm firm = Demand.aFirm();
        String voucher = Demand.anActiveVoucher(firm, round);
        Firm other = Demand.aFirm();
        String anothers = Demand.anActiveVoucher(other, round);

        get(firm.token(), "/api/v1/vouchers/expiring?days=59")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        get(firm.token(), "/api/v1/vouchers/expiring?days=60")
                .then()
                .body("items", hasSize(1))
                .body("items[0].voucherId", equalTo(voucher))
                .body("items[0].deadline", equalTo("FIRST_PAYMENT"))
                .body("items[0].daysLeft", equalTo(60))
                .body("items[0].left", equalTo(4_000_000));
        get(other.token(), "/api/v1/vouchers/expiring?days=60").then().body("items.voucherId", not(hasItem(voucher)));
        List<String> all = new java.util.ArrayList<>();
        String page = "/api/v1/vouchers/expiring?days=60&limit=1";
        for (String cursor = ""; cursor != null; ) {
            io.restassured.path.json.JsonPath part = get(REVIEWER, page + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(part.getList("items.voucherId", String.class));
            cursor = part.getString("next") == null ? null : "&cursor=" + part.getString("next");
        }
        assertThat(all).doesNotHaveDuplicates().contains(voucher, anothers);
        for (String wrong : List.of("days=-1", "days=soon", "cursor=x", "cursor=2021-02-30_x", "limit=0"))
            assertThat(get(REVIEWER, "/api/v1/vouchers/expiring?" + wrong).statusCode())
                    .isIn(400, 404);
        get(Supply.aSupplierMember(), "/api/v1/vouchers/expiring").then().statusCode(403);
    }

    private void dawnOf(LocalDate day) {
        clock.set(day.atStartOfDay(SEOUL).toInstant());
        jobs.runNow("application-clocks");
        jobs.runNow("voucher-clocks");
    }

    private static String voucher(Map<String, Object> application) {
        return "/api/v1/vouchers/" + application.get("voucherId");
    }
}

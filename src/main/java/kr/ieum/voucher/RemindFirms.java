package kr.ieum.voucher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;

/**
 * Reminds firms of what a voucher still waits for: on the days its version names after the grant, and of an own share on
 * the day before it is due. Days missed while nothing ran are made up for by the latest of them alone.
 */
@ApplicationScoped
class RemindFirms implements RecurringJob {
    private static final int MOST_AT_ONCE = 500;
    private static final int NEVER = 36_500;

    private final Sql sql;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Inbox inbox;
    private final Clock clock;

    RemindFirms(Sql sql, Programmes programmes, Vouchers vouchers, Inbox inbox, Clock clock) {
        this.sql = sql;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.inbox = inbox;
        this.clock = clock;
    }

    private record Version(String programme, String name) {}

    @Override
    public String name() {
        return "voucher-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        while (inTransaction(() -> remindOfDeposits(today)) == MOST_AT_ONCE) {
            // the rest
        }
        for (Version version : inTransaction(this::versionsInUse)) {
            List<Integer> days = inTransaction(() -> programmes
                    .rules(version.programme(), version.name())
                    .terms()
                    .reminders()
                    .daysAfterGrant());
            for (int i = 0; i < days.size(); i++) {
                int day = days.get(i);
                int until = i + 1 < days.size() ? days.get(i + 1) : NEVER;
                while (inTransaction(() -> remindOfPayment(version, day, until, today)) == MOST_AT_ONCE) {
                    // the rest
                }
            }
        }
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private List<Version> versionsInUse() {
        return sql.list(
                "select distinct programme, rule_version from voucher.voucher where status = 'ACTIVE'",
                row -> new Version(row.text("programme"), row.text("rule_version")));
    }

    private int remindOfDeposits(LocalDate today) {
        LocalDate due = today.plusDays(1);
        List<VoucherId> late = sql.list("""
                insert into voucher.reminder (voucher_id, due_on)
                select id, deposit_by - 1 from voucher.voucher v
                where status = 'AWAITING_DEPOSIT' and deposit_by between ? and ?
                      and not exists (select from voucher.reminder r
                                      where r.voucher_id = v.id and r.due_on = v.deposit_by - 1)
                limit ? on conflict do nothing returning voucher_id""", row -> new VoucherId(row.uuid("voucher_id")), today, due, MOST_AT_ONCE);
        inbox.tell(late.stream()
                .map(vouchers::get)
                .map(voucher -> Letter.to(
                        voucher.firmId(), Notice.DEPOSIT_DUE, "code", voucher.code(), "deadline", voucher.depositBy()))
                .toList());
        return late.size();
    }

    /** Vouchers granted so many days ago, and not so long that the next reminder is due. */
    private int remindOfPayment(Version version, int day, int nextDay, LocalDate today) {
        List<VoucherId> due = sql.list(
                """
                insert into voucher.reminder (voucher_id, due_on)
                select id, granted_on + ? from (
                    select id, (granted_at at time zone 'Asia/Seoul')::date as granted_on from voucher.voucher
                    where status = 'ACTIVE' and programme = ? and rule_version = ?) v
                where granted_on + ? <= ? and granted_on + ? > ?
                      and not exists (select from voucher.reminder r
                                      where r.voucher_id = v.id and r.due_on = v.granted_on + ?)
                limit ? on conflict do nothing returning voucher_id""",
                row -> new VoucherId(row.uuid("voucher_id")),
                day,
                version.programme(),
                version.name(),
                day,
                today,
                nextDay,
                today,
                day,
                MOST_AT_ONCE);
        inbox.tell(due.stream().map(vouchers::get).map(this::ofPayment).toList());
        return due.size();
    }

    private Letter ofPayment(VoucherView voucher) {
        if (voucher.firstPaidAt() == null && voucher.firstPaymentBy() != null)
            return Letter.to(
                    voucher.firmId(),
                    Notice.FIRST_PAYMENT_DUE,
                    "code",
                    voucher.code(),
                    "deadline",
                    voucher.firstPaymentBy());
        LocalDate deadline = voucher.fullPaymentBy() == null ? voucher.useUntil() : voucher.fullPaymentBy();
        return Letter.to(
                voucher.firmId(),
                Notice.VOUCHER_EXPIRING,
                "code",
                voucher.code(),
                "deadline",
                String.valueOf(deadline),
                "left",
                vouchers.purse(voucher).left());
    }
}

package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;

/** Tells those who have moved up a waiting list, at most once a day: a list may move with every withdrawal. */
@ApplicationScoped
class TellPositions implements RecurringJob {
    private final Sql sql;
    private final Inbox inbox;
    private final Clock clock;

    TellPositions(Sql sql, Inbox inbox, Clock clock) {
        this.sql = sql;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "waiting-positions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        List<Letter> letters = sql.list(
                """
                update application.application a set told_position = p.position, told_on = ?
                from (select id, row_number() over (partition by round_id order by queue_number) as position
                      from application.application where status = 'WAITING') p
                where a.id = p.id and a.told_on < ? and p.position < a.told_position
                returning a.firm_id, a.code, p.position""",
                row -> Letter.to(
                        new FirmId(row.uuid("firm_id")),
                        Notice.WAITING_MOVED_UP,
                        "code",
                        row.text("code"),
                        "position",
                        row.number("position")),
                today,
                today);
        inbox.tell(letters);
    }
}

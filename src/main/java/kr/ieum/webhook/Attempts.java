package kr.ieum.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What was tried: plain rows, of which the last of each owner are kept. */
@ApplicationScoped
class Attempts {
    private static final int KEPT = 1_000;

    private final Sql sql;

    Attempts(Sql sql) {
        this.sql = sql;
    }

    void add(UUID owner, Attempt attempt) {
        sql.updateExactly(
                1,
                """
                insert into webhook.attempt (id, owner_id, message_id, event_type, url, attempted_at,
                                                      delivered, http_status, failure)
                values (?, ?, ?, ?, ?, ?, ?, nullif(?, '')::integer, nullif(?, ''))""",
                attempt.id(),
                owner,
                attempt.messageId(),
                attempt.eventType(),
                attempt.url(),
                attempt.attemptedAt(),
                attempt.delivered(),
                text(attempt.httpStatus()),
                text(attempt.failure()));
        sql.update("""
                delete from webhook.attempt where owner_id = ? and id <= (
                    select id from webhook.attempt where owner_id = ? order by id desc offset ? limit 1)""", owner, owner, KEPT);
    }

    List<Attempt> of(UUID owner, PageRequest page) {
        return sql.list(
                "select * from webhook.attempt where owner_id = ? and id < ? order by id desc limit ?",
                Attempts::read,
                owner,
                page.before(),
                page.limit() + 1);
    }

    private static Attempt read(Row row) throws SQLException {
        String status = row.findText("http_status");
        return new Attempt(
                row.uuid("id"),
                row.uuid("message_id"),
                row.text("event_type"),
                row.text("url"),
                row.instant("attempted_at"),
                row.truth("delivered"),
                status == null ? null : Integer.valueOf(status),
                row.findText("failure"));
    }

    /** Empty stands for none, and becomes null in the statement. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package kr.ieum.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kr.ieum.platform.database.Sql;

/** Rows that a day has passed by, from the oldest on: see that an index on (day, id) gives them without a sort. */
@ApplicationScoped
public class LateRows {
    private final Sql sql;

    LateRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param table the room's own, with its schema
     * @param day its column of the day that had to be kept
     * @param where which rows wait for that day
     * @param before they are late when their day is before this one
     */
    public Due<Late> of(String table, String day, String where, LocalDate before) {
        String late = " from %s where %s and %s < ?".formatted(table, where, day);
        return new Due<>() {
            @Override
            public long count() {
                return sql.one("select count(*) as late" + late, row -> row.number("late"), before);
            }

            @Override
            public List<Late> behind(Late last, int most) {
                return sql.list(
                        "select %1$s as late_on, id %2$s and (%1$s, id) > (?, ?) order by %1$s, id limit ?"
                                .formatted(day, late),
                        row -> new Late(Objects.requireNonNull(row.findDate("late_on")), row.uuid("id")),
                        before,
                        last.on(),
                        last.id(),
                        most);
            }
        };
    }
}

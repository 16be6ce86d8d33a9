package kr.ieum.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** One row of an answer, in our own types. The {@code find} forms are for columns that may be null. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(findText(column), column);
    }

    public @Nullable String findText(String column) throws SQLException {
        return rows.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return Objects.requireNonNull(findUuid(column), column);
    }

    public @Nullable UUID findUuid(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public @Nullable Long findNumber(String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    public Won won(String column) throws SQLException {
        return Won.won(rows.getLong(column));
    }

    public boolean truth(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return Objects.requireNonNull(rows.getBytes(column), column);
    }

    public Instant instant(String column) throws SQLException {
        return Objects.requireNonNull(findInstant(column), column);
    }

    public @Nullable Instant findInstant(String column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public @Nullable LocalDate findDate(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }
}

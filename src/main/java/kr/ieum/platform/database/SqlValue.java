package kr.ieum.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** How a Java value reaches PostgreSQL's driver. */
final class SqlValue {
    private SqlValue() {}

    static @Nullable Object of(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Object[] array) return array(connection, array);
        if (value instanceof long[] numbers)
            return connection.createArrayOf(
                    "bigint", Arrays.stream(numbers).boxed().toArray());
        return scalar(value);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Instant instant) return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (value instanceof Won won) return won.amount();
        if (value instanceof Enum<?> constant) return constant.name();
        return value;
    }

    private static Object array(Connection connection, Object[] array) throws SQLException {
        if (array instanceof byte[][]) return connection.createArrayOf("bytea", array);
        Object[] scalars = Arrays.stream(array).map(SqlValue::scalar).toArray();
        return connection.createArrayOf(elementType(array.getClass().getComponentType()), scalars);
    }

    private static String elementType(Class<?> type) {
        if (type == UUID.class) return "uuid";
        if (type == Long.class || type == Won.class) return "bigint";
        if (type == Integer.class) return "integer";
        if (type == Instant.class) return "timestamptz";
        if (type == LocalDate.class) return "date";
        if (type == Boolean.class) return "boolean";
        if (type == String.class || type.isEnum()) return "text";
        throw new IllegalArgumentException("no PostgreSQL array of " + type);
    }
}

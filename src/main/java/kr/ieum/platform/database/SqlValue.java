package kr.ieum.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** How a Java value reaches PostgreSQL's driver. */
final class SqlValue {
    private SqlValue() {}

    static @Nullable Object of(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Object[] array) return array(connection, array);
        if (value instanceof long[] numbers)
            return connection.createArrayOf(
                    "bigint", Arrays.stream(numbers).boxed().toArray(Long[]::new));
        return scalar(value);
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Instant instant) return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (value instanceof Won won) return won.amount();
        if (value instanceof Enum<?> constant) return constant.name();
        return value;
    }

    /** The driver writes arrays of the types it knows as they are; of others it writes and escapes a text. */
    private static Object array(Connection connection, Object[] array) throws SQLException {
        if (array instanceof byte[][]) return connection.createArrayOf("bytea", array);
        Class<?> type = array.getClass().getComponentType();
        Stream<?> scalars = Arrays.stream(array).map(SqlValue::scalar);
        return connection.createArrayOf(
                elementType(type),
                switch (elementType(type)) {
                    case "text" -> scalars.toArray(String[]::new);
                    case "bigint" -> scalars.toArray(Long[]::new);
                    case "integer" -> scalars.toArray(Integer[]::new);
                    case "boolean" -> scalars.toArray(Boolean[]::new);
                    default -> scalars.toArray();
                });
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

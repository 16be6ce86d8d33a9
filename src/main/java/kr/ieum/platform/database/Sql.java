package kr.ieum.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL inside the current transaction, on the connection Hibernate uses, after what Hibernate has pending. Java
 * arrays are bound as PostgreSQL arrays, so one statement does the work of a loop.
 */
@ApplicationScoped
public class Sql {
    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /**
     * For the rest of the current transaction, rows are found by their indexes and plans are made once. Right after a round
     * has opened the statistics still call its tables empty, and a plan that reads them whole would be kept while they fill.
     */
    public void preferIndexes() {
        one("""
                select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                       set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)""", row -> true);
    }

    /** @return how many rows were changed */
    public int update(String sql, @Nullable Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /** As {@link #update}, and throws when not exactly so many rows were changed: somebody else moved first. */
    public void updateExactly(int expected, String sql, @Nullable Object... values) {
        int changed = update(sql, values);
        if (changed != expected)
            throw new IllegalStateException("changed %d rows instead of %d: %s".formatted(changed, expected, sql));
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, reader, rows::add, values);
        return rows;
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** For answers of exactly one row, such as a sum. */
    public <T> T one(String sql, RowReader<T> reader, @Nullable Object... values) {
        return first(sql, reader, values).orElseThrow(() -> new IllegalStateException("no row: " + sql));
    }

    /** Streams the answer with a cursor, so that its length does not matter. */
    public <T> void each(String sql, RowReader<T> reader, Consumer<T> consumer, @Nullable Object... values) {
        run(sql, values, statement -> {
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) consumer.accept(reader.read(row));
            }
            return 0;
        });
    }

    private interface Work {
        int on(PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, @Nullable Object[] values, Work work) {
        Session session = entities.unwrap(Session.class);
        if (session.isJoinedToTransaction()) session.flush();
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, values);
                return work.on(statement);
            }
        });
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, SqlValue.of(connection, values[i]));
    }
}

package kr.ieum.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as the product wrote it, to be written again with other ids. */
record RowTemplate(String table, List<Column> columns) {
    /** Longer text is content, in which no id has to be changed. */
    private static final int LONGEST_NAME = 200;

    /** @param type as PostgreSQL names it */
    record Column(
            String name, String type, int sqlType, @Nullable Object value) {}

    static List<RowTemplate> where(Connection connection, String table, String condition) throws SQLException {
        List<RowTemplate> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + " where " + condition)) {
            Set<String> generated = generated(connection, table);
            while (rows.next()) found.add(new RowTemplate(table, columns(rows, generated)));
        }
        return found;
    }

    /** Columns that the database fills by itself. */
    private static Set<String> generated(Connection connection, String table) throws SQLException {
        String names = Stage.one(
                connection,
                "select coalesce(string_agg(column_name, ','), '') from information_schema.columns"
                        + " where is_generated = 'ALWAYS' and table_schema || '.' || table_name = '" + table + "'");
        return Set.of(names.split(","));
    }

    private static List<Column> columns(ResultSet row, Set<String> generated) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String type = meta.getColumnTypeName(i);
            // The transaction's own id comes by default.
            if (type.equals("xid8") || generated.contains(meta.getColumnName(i))) continue;
            if (type.startsWith("_"))
                columns.add(new Column(meta.getColumnName(i), type.substring(1) + "[]", 12, row.getString(i)));
            else columns.add(new Column(meta.getColumnName(i), type, meta.getColumnType(i), row.getObject(i)));
        }
        return columns;
    }

    /** Its primary key, or nothing where that is no single column. */
    String id() {
        return columns.stream()
                .filter(column -> column.name().equals("id"))
                .map(column -> String.valueOf(column.value()))
                .findFirst()
                .orElse("");
    }

    @Nullable
    Object value(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .map(Column::value)
                .findFirst()
                .orElseThrow();
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String values = String.join(
                ", ", columns.stream().map(column -> "?::" + column.type()).toList());
        return connection.prepareStatement(
                String.format(Locale.ROOT, "insert into %s (%s) values (%s)", table, names, values));
    }

    /** Sets all values, those of this transaction in place of the template's. */
    void fill(PreparedStatement insert, Fresh fresh) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Object value = column.value();
            if (value == null) insert.setNull(i + 1, column.sqlType());
            else if (value instanceof String text && text.length() < LONGEST_NAME)
                insert.setString(i + 1, fresh.text(text));
            else if (column.name().equals("queue_number")) insert.setLong(i + 1, fresh.number());
            else insert.setObject(i + 1, fresh.id(value));
        }
    }
}

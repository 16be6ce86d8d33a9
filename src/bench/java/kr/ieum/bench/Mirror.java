package kr.ieum.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The rows one transaction of the product added, found by the transaction id that PostgreSQL keeps in every row. What the
 * raw baseline writes is a copy of them, so it writes the same rows of the same size in the same tables.
 *
 * @param updated rows that were there before, by table
 */
record Mirror(List<RowTemplate> added, Map<String, Integer> updated) {

    private static final Map<String, String> ALPHABETS = Map.of(
            "code", "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
            "firm_number", "0123456789",
            "key", "0123456789abcdef",
            "representative_key", "0123456789abcdef");

    private static final String TABLES = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
              and table_name not in ('flyway_schema_history', 'tally')
            order by 1""";

    /**
     * @param event condition on audit.event that finds the event of the transaction
     * @param before ids of rows there were before, which the transaction only changed
     */
    static Mirror of(Connection product, String event, Set<String> before) throws SQLException {
        String xid = Stage.one(
                product,
                "select xid::text::bigint % 4294967296 from audit.event where " + event + " order by id desc limit 1");
        List<RowTemplate> added = new ArrayList<>();
        Map<String, Integer> updated = new LinkedHashMap<>();
        for (String table : column(product, TABLES)) {
            for (RowTemplate row : RowTemplate.where(product, table, "xmin::text = '" + xid + "'")) {
                if (before.contains(row.id())) updated.merge(table, 1, Integer::sum);
                else added.add(row);
            }
        }
        if (added.isEmpty()) throw new IllegalStateException("nothing was written by " + event);
        return new Mirror(added, updated);
    }

    /** Ids of all accounts and vouchers there are. */
    static Set<String> present(Connection product) throws SQLException {
        return new TreeSet<>(column(
                product,
                "select id::text from ledger.account union all select id::text from voucher.voucher union all"
                        + " select id::text from programme.round"));
    }

    /** Every id that has to differ from one transaction to the next: of what is made, and of the firm. */
    Set<UUID> ids() {
        Set<UUID> ids = new TreeSet<>();
        for (RowTemplate row : added) {
            for (RowTemplate.Column column : row.columns()) {
                boolean own = column.name().equals("id") || column.name().equals("firm_id");
                if (own && column.value() instanceof UUID id) ids.add(id);
            }
        }
        return ids;
    }

    /** Every text that has to differ too, with the characters to make another one of. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (RowTemplate row : added) {
            for (RowTemplate.Column column : row.columns()) {
                String alphabet = ALPHABETS.get(column.name());
                if (alphabet != null && column.value() instanceof String text) names.put(text, alphabet);
            }
        }
        return names;
    }

    String tables() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        added.forEach(row -> rows.merge(row.table(), 1, Integer::sum));
        return "added " + rows + ", changed " + updated;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) values.add(rows.getString(1));
        }
        return values;
    }
}

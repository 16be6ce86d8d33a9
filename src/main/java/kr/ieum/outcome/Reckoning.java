package kr.ieum.outcome;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kr.ieum.outcome.Figure.Of;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;

/** Reckons the board's figures: each view is read once, and each firm counted once in a part and once in the whole. */
@ApplicationScoped
class Reckoning {
    static final String WHOLE = "ALL";

    /** Money by firm first, in as few rows as can be; then the parts and the whole. */
    private static final String MONEY = """
            , moved as (
                select key, firm_id, figure, share, within, sum(won) as won, sum(voided_won) as voided_won,
                       sum(pieces) as pieces
                from counted group by key, firm_id, figure, share, within),
            summed as (select key, firm_id, %s from moved group by grouping sets ((key, firm_id), (firm_id)))
            select key, %s from summed group by key""";

    private static final String RANKED = """
            , ranked as (
                select supplier_id, earned, row_number() over (order by earned desc, supplier_id) as place from (
                    select supplier_id, sum(case figure when 'CONFIRMED' then won else -won end) as earned
                    from counted where figure in ('CONFIRMED', 'REFUNDED') and within group by supplier_id) s
                where earned > 0)
            """;

    private static final String SUPPLIERS = RANKED + "select null as key, %s from ranked";

    private static final String LARGEST = RANKED + """
            select supplier_id::text as supplier, earned, (select sum(earned) from ranked) as everybody
            from ranked where place <= 10 order by place""";

    private static final String REPEAT_USE = """
            , lived as (
                select key, firm_id, count(distinct month) as months
                from counted where kind = 'LOG_IN' and within group by grouping sets ((key, firm_id), (firm_id)))
            select key, %s from lived group by key""";

    private static final String LATER_USE =
            "select key, %s from counted where within group by grouping sets ((key), ())";

    /** A voucher that was used in two parts has a first use in each. */
    private static final String FIRST_USE = """
            , firsts as (
                select key, voucher_id, min(at) as at, min(submitted_at) as submitted_at, bool_and(within) as within
                from counted group by grouping sets ((key, voucher_id), (voucher_id)))
            select key, %s from firsts where within group by key""";

    private static final String SATISFACTION = """
            , latest as (
                select distinct on (firm_id, listing_id) key, points from counted where within
                order by firm_id, listing_id, at desc, order_id desc)
            select key, %s from latest group by grouping sets ((key), ())""";

    private final Sql sql;

    Reckoning(Sql sql) {
        this.sql = sql;
    }

    /** The figures of each part by its key, and of all together as {@link #WHOLE}. */
    Map<String, Map<Figure, BigDecimal>> of(Cut cut) {
        Map<String, Map<Figure, BigDecimal>> found = money(cut);
        add(found, cut, SUPPLIERS.formatted(columns(Of.SUPPLIERS)), Of.SUPPLIERS);
        add(found, cut, REPEAT_USE.formatted(columns(Of.REPEAT_USE)), Of.REPEAT_USE);
        add(found, cut, LATER_USE.formatted(columns(Of.LATER_USE)), Of.LATER_USE);
        add(found, cut, FIRST_USE.formatted(columns(Of.FIRST_USE)), Of.FIRST_USE);
        add(found, cut, SATISFACTION.formatted(columns(Of.SATISFACTION)), Of.SATISFACTION);
        return found;
    }

    /** Those of them alone that are sums over the ledger, or firms counted by such sums. */
    Map<String, Map<Figure, BigDecimal>> money(Cut cut) {
        haveRoom();
        Map<String, Map<Figure, BigDecimal>> found = new TreeMap<>();
        add(found, cut, money(), Of.EACH, Of.FIRMS);
        return found;
    }

    /** Who earned most of what was confirmed and not refunded, both shares together, and how much all earned. */
    List<Largest> largest(Cut cut) {
        haveRoom();
        return sql.list(
                cut.rowsOf(Of.SUPPLIERS.view) + LARGEST,
                row -> new Largest(row.text("supplier"), row.number("earned"), row.number("everybody")),
                cut.values());
    }

    /** A supplier and what it earned. */
    record Largest(String supplier, long earned, long everybody) {}

    /** A report reads much once; sorting on disk would take most of its time. */
    private void haveRoom() {
        sql.one("select set_config('work_mem', '64MB', true) as set", row -> true);
    }

    private static String money() {
        String each = Figure.of(Of.EACH).stream()
                .map(figure -> "coalesce(" + figure.query() + ", 0) as " + figure.column())
                .collect(joining(", "));
        String sums = Figure.of(Of.EACH).stream()
                .map(figure -> "sum(" + figure.column() + ") as " + figure.column())
                .collect(joining(", "));
        return MONEY.formatted(each, sums + ", " + columns(Of.FIRMS));
    }

    private static String columns(Of what) {
        return Figure.of(what).stream()
                .map(figure -> figure.query() + " as " + figure.column())
                .collect(joining(", "));
    }

    private void add(Map<String, Map<Figure, BigDecimal>> found, Cut cut, String query, Of... what) {
        List<Figure> figures =
                Arrays.stream(what).flatMap(each -> Figure.of(each).stream()).toList();
        String view = what[0].view;
        sql.each(
                cut.rowsOf(view) + query,
                row -> Map.entry(Objects.requireNonNullElse(row.findText("key"), WHOLE), values(row, figures)),
                entry -> found.computeIfAbsent(entry.getKey(), key -> new EnumMap<>(Figure.class))
                        .putAll(entry.getValue()),
                cut.values());
    }

    private static Map<Figure, BigDecimal> values(Row row, List<Figure> figures) throws SQLException {
        Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
        for (Figure figure : figures) {
            String value = row.findText(figure.column());
            if (value != null) values.put(figure, new BigDecimal(value));
        }
        return values;
    }
}

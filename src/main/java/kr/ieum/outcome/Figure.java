package kr.ieum.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.ieum.outcome.Dimension.Depth;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the board, and the very SQL it is reckoned by; what it is called and means stands in {@link FigureTexts}. Money
 * figures are sums over the ledger's transfers; {@code within} is true of what happened in the period that is asked for, and stocks count all
 * up to its end.
 */
enum Figure {
    ALLOTTED(Of.EACH, Unit.WON, Depth.ROUND, "sum(won) filter (where figure = 'ALLOTTED' and within)"),
    UNPROMISED(
            Of.EACH,
            Unit.WON,
            Depth.ROUND,
            "sum(case figure when 'ISSUED' then -won else won end) filter"
                    + " (where figure in ('ALLOTTED', 'RETURNED_TO_ROUND') or figure = 'ISSUED' and share = 'SUBSIDY')"),
    CARRIED_OVER(
            Of.EACH,
            Unit.WON,
            Depth.ROUND,
            "sum(case figure when 'ALLOTTED' then won when 'REFUNDED' then won else -won end) filter (where figure = 'ALLOTTED'"
                    + " or share = 'SUBSIDY' and figure in ('REFUNDED', 'CONFIRMED', 'RETURNED_HOME'))"),
    VOUCHERS(Of.EACH, Unit.VOUCHERS, Depth.FIRM, "sum(pieces) filter (where figure = 'ISSUED' and within)"),
    ISSUED_SUBSIDY(Of.EACH, Unit.WON, Depth.FIRM, sum("ISSUED", "SUBSIDY")),
    ISSUED_OWN(Of.EACH, Unit.WON, Depth.FIRM, sum("ISSUED", "OWN")),
    RETURNED(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            "sum(won) filter (where figure in ('RETURNED_TO_ROUND', 'RETURNED_HOME') and share = 'SUBSIDY' and within)"),
    UNSPENT(
            Of.EACH,
            Unit.WON,
            Depth.FIRM,
            "sum(case when figure in ('ISSUED', 'REFUNDED') then won else -won end) filter (where share = 'SUBSIDY'"
                    + " and figure in ('ISSUED', 'REFUNDED', 'CONFIRMED', 'RETURNED_TO_ROUND', 'RETURNED_HOME'))"),
    ORDERS(Of.EACH, Unit.ORDERS, Depth.ORDER, "sum(pieces) filter (where figure = 'PAID' and within)"),
    PAID_SUBSIDY(Of.EACH, Unit.WON, Depth.ORDER, sum("PAID", "SUBSIDY")),
    PAID_OWN(Of.EACH, Unit.WON, Depth.ORDER, sum("PAID", "OWN")),
    HELD_SUBSIDY(Of.EACH, Unit.WON, Depth.ORDER, held("SUBSIDY")),
    HELD_OWN(Of.EACH, Unit.WON, Depth.ORDER, held("OWN")),
    CONFIRMED_SUBSIDY(Of.EACH, Unit.WON, Depth.ORDER, sum("CONFIRMED", "SUBSIDY")),
    CONFIRMED_OWN(Of.EACH, Unit.WON, Depth.ORDER, sum("CONFIRMED", "OWN")),
    REFUNDED_SUBSIDY(Of.EACH, Unit.WON, Depth.ORDER, sum("REFUNDED", "SUBSIDY")),
    REFUNDED_OWN(Of.EACH, Unit.WON, Depth.ORDER, sum("REFUNDED", "OWN")),
    SETTLED_SUBSIDY(Of.EACH, Unit.WON, Depth.ORDER, sum("SETTLED", "SUBSIDY")),
    SETTLED_OWN(Of.EACH, Unit.WON, Depth.ORDER, sum("SETTLED", "OWN")),
    CLAWED_BACK(Of.EACH, Unit.WON, Depth.ORDER, "sum(won) filter (where figure = 'CLAWED_BACK' and within)"),
    LEVIED(Of.EACH, Unit.WON, Depth.ORDER, "sum(won) filter (where figure = 'LEVIED' and within)"),
    FIRMS_ISSUED(Of.FIRMS, Unit.FIRMS, Depth.FIRM, "count(*) filter (where vouchers > 0)"),
    FIRMS_PAID(Of.FIRMS, Unit.FIRMS, Depth.ORDER, "count(*) filter (where paid_subsidy + paid_own > 0)"),
    FIRMS_CONFIRMED(
            Of.FIRMS,
            Unit.FIRMS,
            Depth.ORDER,
            "count(*) filter (where confirmed_subsidy + confirmed_own > refunded_subsidy + refunded_own)"),
    FIRMS_REPEATING(Of.REPEAT_USE, Unit.FIRMS, Depth.ORDER, "count(*) filter (where months >= 2)"),
    FIRMS_CONTINUING(Of.LATER_USE, Unit.FIRMS, Depth.ORDER, "count(distinct firm_id)"),
    VOTES(Of.SATISFACTION, Unit.VOTES, Depth.ORDER, "count(*)"),
    SATISFACTION(Of.SATISFACTION, Unit.POINTS, Depth.ORDER, "round(avg(points), 2)"),
    VOUCHERS_USED(Of.FIRST_USE, Unit.VOUCHERS, Depth.ORDER, "count(*)"),
    DAYS_TO_FIRST_USE(
            Of.FIRST_USE,
            Unit.DAYS,
            Depth.ORDER,
            "round((percentile_cont(0.5) within group (order by extract(epoch from at - submitted_at)))::numeric / 86400, 1)"),
    TOP_TEN_SHARE(
            Of.SUPPLIERS,
            Unit.PERCENT,
            Depth.ORDER,
            "round(100.0 * sum(earned) filter (where place <= 10) / sum(earned), 1)");

    /** What a figure is reckoned from: the statement it is part of, and the view that statement counts. */
    enum Of {
        EACH("outcome.movement"),
        FIRMS("outcome.movement"),
        SUPPLIERS("outcome.movement"),
        REPEAT_USE("outcome.use"),
        FIRST_USE("outcome.use"),
        LATER_USE("outcome.later_use"),
        SATISFACTION("outcome.vote");

        final String view;

        Of(String view) {
            this.view = view;
        }
    }

    private final Of of;
    private final Unit unit;
    private final Depth depth;
    private final String query;

    Figure(Of of, Unit unit, Depth depth, String query) {
        this.of = of;
        this.unit = unit;
        this.depth = depth;
        this.query = query;
    }

    private static String sum(String figure, String share) {
        return "sum(won) filter (where figure = '" + figure + "' and share = '" + share + "' and within)";
    }

    private static String held(String share) {
        return "sum(case figure when 'PAID' then won else -won - voided_won end) filter"
                + " (where figure in ('PAID', 'CONFIRMED') and share = '" + share + "')";
    }

    static List<Figure> of(Of what) {
        return Stream.of(values()).filter(figure -> figure.of == what).toList();
    }

    Of of() {
        return of;
    }

    Unit unit() {
        return unit;
    }

    Depth depth() {
        return depth;
    }

    String query() {
        return query;
    }

    /** A sum or count of nothing is zero; an average of nothing is none. */
    @Nullable
    BigDecimal ofNothing() {
        return switch (unit) {
            case WON, FIRMS, VOUCHERS, ORDERS, VOTES -> BigDecimal.ZERO;
            case POINTS, DAYS, PERCENT -> null;
        };
    }

    /** Its name as a column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in JSON. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_"))
            key.append(
                    key.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        return key.toString();
    }
}

package kr.ieum.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.outcome.Dimension.Depth;
import org.jspecify.annotations.Nullable;

/**
 * A question to the board as SQL: which rows of a view count, and under which key. A view's columns are those that all of
 * this room's views have.
 *
 * @param wanted conditions by their dimension; the values are bound, never written into the statement
 */
record Cut(
        Dimension by, Map<Dimension, String> wanted, String begins, String ends, Moment moment, Ministries ministries) {

    static Cut of(BoardQuery query, Moment moment, Ministries ministries) {
        return new Cut(query.by(), query.wanted(), query.begins(), query.ends(), moment, ministries);
    }

    /** Everything, by programme. */
    static Cut whole(Moment moment, Ministries ministries) {
        return new Cut(Dimension.PROGRAMME, Map.of(), "-infinity", "infinity", moment, ministries);
    }

    /** Rows of a view that count; with {@code key}, and {@code within} the period or before it. Binds {@link #values}. */
    String rowsOf(String view) {
        StringBuilder rows = new StringBuilder("""
                with firms as (select distinct on (firm_id) firm_id, region, industry, size from outcome.firm
                               where xid < ?::xid8 order by firm_id, seq desc),
                ministries as (select * from unnest(?, ?, ?) as o(programme, rule_version, ministry)),
                counted as (select m.*, coalesce(""")
                .append(by.column())
                .append(", '-') as key, m.at >= ?::timestamptz as within from ")
                .append(view)
                .append(" m");
        if (asks(Depth.FIRM)) rows.append(" left join firms f on f.firm_id = m.firm_id");
        if (by == Dimension.MINISTRY || wanted.containsKey(Dimension.MINISTRY))
            rows.append(" left join ministries i on i.programme = m.programme and i.rule_version = m.rule_version");
        rows.append(" where m.xid < ?::xid8 and m.at < ?::timestamptz");
        wanted.keySet()
                .forEach(dimension ->
                        rows.append(" and ").append(dimension.column()).append(" = ?"));
        return rows.append(")\n").toString();
    }

    private boolean asks(Depth depth) {
        return by.depth() == depth || wanted.keySet().stream().anyMatch(dimension -> dimension.depth() == depth);
    }

    @Nullable
    Object[] values() {
        List<Object> values = new ArrayList<>(List.of(
                moment.horizon(),
                ministries.programmes(),
                ministries.versions(),
                ministries.codes(),
                begins,
                moment.horizon(),
                ends));
        values.addAll(wanted.values());
        return values.toArray();
    }

    /** Whether a figure can be told of the whole of what is asked for. */
    boolean tells(Figure figure) {
        return wanted.keySet().stream().map(Dimension::depth).allMatch(depth -> reaches(figure, depth));
    }

    /** Whether a figure can be told of each part. */
    boolean tellsEach(Figure figure) {
        return tells(figure) && reaches(figure, by.depth()) && figure != Figure.TOP_TEN_SHARE;
    }

    private static boolean reaches(Figure figure, Depth depth) {
        return figure.depth().compareTo(depth) >= 0;
    }
}

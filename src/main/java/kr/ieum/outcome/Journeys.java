package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

/** Reckons how far outputs have come and what was bought of them: each stage in the year it was reached. */
@ApplicationScoped
public class Journeys {
    static final String WHOLE = "ALL";

    private static final String FIGURES = """
            with stages as (
                select %1$s as key, stage, count(distinct output_id) as outputs from outcome.output_stage s
                where at <= ?::timestamptz and (?::text is null or ministry = ?) and (?::uuid is null or output_id = ?)
                group by grouping sets ((%1$s, stage), (stage))),
            reached as (
                select key, coalesce(sum(outputs) filter (where stage = 'DEVELOPED'), 0) as developed,
                       coalesce(sum(outputs) filter (where stage = 'DEMONSTRATED'), 0) as demonstrated,
                       coalesce(sum(outputs) filter (where stage = 'LISTED'), 0) as listed
                from stages group by key),
            picked as (
                select distinct %1$s as key, order_id, firm_id from outcome.output_order s
                where (?::text is null or ministry = ?) and (?::uuid is null or output_id = ?)),
            money as (
                select o.order_id, o.firm_id,
                       coalesce(sum(m.won) filter (where m.figure = 'PAID' and m.share = 'SUBSIDY'), 0) as paid_subsidy,
                       coalesce(sum(m.won) filter (where m.figure = 'PAID' and m.share = 'OWN'), 0) as paid_own,
                       coalesce(sum(case m.figure when 'CONFIRMED' then m.won when 'REFUNDED' then -m.won end)
                           filter (where m.share = 'SUBSIDY'), 0) as spent_subsidy,
                       coalesce(sum(case m.figure when 'CONFIRMED' then m.won when 'REFUNDED' then -m.won end)
                           filter (where m.share = 'OWN'), 0) as spent_own
                from (select distinct order_id, firm_id from picked) o
                join outcome.movement m on m.order_id = o.order_id
                where m.xid < ?::xid8 and m.figure in ('PAID', 'CONFIRMED', 'REFUNDED')
                group by o.order_id, o.firm_id),
            keyed as (
                select p.key, m.* from picked p join money m on m.order_id = p.order_id
                union all
                select null, m.* from money m),
            bought as (
                select key, count(*) as orders, count(distinct firm_id) as firms,
                       count(*) filter (where spent_subsidy + spent_own > 0) as proven, sum(paid_subsidy) as paid_subsidy,
                       sum(paid_own) as paid_own, sum(spent_subsidy) as spent_subsidy, sum(spent_own) as spent_own
                from keyed group by key),
            latest as (
                select distinct on (k.key, v.firm_id, v.listing_id) k.key, v.points
                from keyed k join outcome.vote v on v.order_id = k.order_id
                where v.xid < ?::xid8 order by k.key, v.firm_id, v.listing_id, v.at desc, v.order_id desc),
            content as (select key, count(*) as votes, round(avg(points), 2) as satisfaction from latest group by key)
            select r.key, r.developed, r.demonstrated, r.listed, coalesce(b.orders, 0) as orders,
                   coalesce(b.paid_subsidy, 0) as paid_subsidy, coalesce(b.paid_own, 0) as paid_own,
                   coalesce(b.spent_subsidy, 0) as spent_subsidy, coalesce(b.spent_own, 0) as spent_own,
                   coalesce(b.proven, 0) as proven, coalesce(b.firms, 0) as firms, coalesce(c.votes, 0) as votes,
                   c.satisfaction
            from (select key, developed, demonstrated, listed from reached
                  union all
                  select b.key, 0, 0, 0 from bought b
                  where not exists (select from reached r where r.key is not distinct from b.key)) r
            left join bought b on b.key is not distinct from r.key
            left join content c on c.key is not distinct from r.key""";

    private final Sql sql;

    Journeys(Sql sql) {
        this.sql = sql;
    }

    /** What journeys are added up by. */
    public enum By {
        FIELD("s.field"),
        MINISTRY("s.ministry"),
        YEAR("extract(year from s.at at time zone 'Asia/Seoul')::text");

        private final String key;

        By(String key) {
            this.key = key;
        }
    }

    /** Added up by key, and altogether as {@link #WHOLE}. @param ministry whose alone, if anybody's */
    Map<String, JourneyFigures> all(By by, @Nullable String ministry, Moment moment) {
        return read(by.key, ministry, null, moment);
    }

    JourneyFigures of(UUID output, Moment moment) {
        return read("s.output_id::text", null, output, moment).getOrDefault(WHOLE, JourneyFigures.NONE);
    }

    private Map<String, JourneyFigures> read(
            String key, @Nullable String ministry, @Nullable UUID output, Moment moment) {
        Map<String, JourneyFigures> found = new TreeMap<>();
        sql.each(
                FIGURES.formatted(key),
                row -> Map.entry(Objects.requireNonNullElse(row.findText("key"), WHOLE), JourneyFigures.of(row)),
                entry -> found.put(entry.getKey(), entry.getValue()),
                moment.sealedBy(),
                ministry,
                ministry,
                output,
                output,
                ministry,
                ministry,
                output,
                output,
                moment.horizon(),
                moment.horizon());
        return found;
    }
}

package kr.ieum.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.ieum.platform.company.KsicSection;
import kr.ieum.testing.Tokens;

/**
 * The board's figures counted once more, by plain SQL over the ledger's rows and the audit trail: kinds of accounts from the
 * accounts themselves, what is sealed from the events, holds from their resolutions, firms from the events that describe
 * them. And boards of past moments, asked again.
 */
final class Recount {
    private static final String AUDITOR = Tokens.of("auditor.jung");

    /** What each part is called by, over {@code m}: a transfer with its voucher, order, round and firm. */
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("PROGRAMME", "m.programme");
        KEYS.put("MINISTRY", "m.ministry");
        KEYS.put("REGION", "replace(replace(left(m.firm_now ->> 'region', 2), '42', '51'), '45', '52')");
        KEYS.put("INDUSTRY", "case left(m.firm_now -> 'industry' ->> 'code', 2) " + sections() + " end");
        KEYS.put("SIZE", """
                case when people < 2 then '1' when people < 5 then '2-4' when people < 10 then '5-9'
                     when people < 50 then '10-49' when people < 300 then '50-299' else '300' end""".replace("people", "(m.firm_now ->> 'headcount')::int"));
        KEYS.put("CATEGORY", "m.category");
        KEYS.put("SUPPLIER", "m.supplier_id::text");
    }

    private static final String MOVED = """
            with t as (
                select t.*, f.kind as fk, f.share as fs, f.owner as fo, o.kind as ok, o.share as os
                from ledger.transfer t
                join audit.event e on e.id = t.event_id and e.xid < '%1$s'::xid8
                join ledger.account f on f.id = t.from_account
                join ledger.account o on o.id = t.to_account),
            firm_now as (
                select distinct on (subject_id) subject_id, convert_from(canonical, 'UTF8')::jsonb -> 'after' as is_now
                from audit.event where action in ('FIRM_REGISTERED', 'FIRM_CHANGED') and xid < '%1$s'::xid8
                order by subject_id, xid desc, id desc),
            m as (
                select t.*, r.programme, coalesce(y.code, issuer.name) as ministry, p.category, p.supplier_id,
                       coalesce(v.firm_id, p.firm_id) as firm_id, n.is_now as firm_now,
                       t.kind = 'HELD' and t.ok = 'PAYABLE' as is_paid,
                       t.kind = 'HELD' and t.ok = 'PAYABLE'
                           and not exists (select from t s where s.resolves = t.id) as is_held,
                       t.kind = 'RESOLVED' and t.ok = 'PAYABLE' as is_confirmed,
                       t.ok = 'VOUCHER' and t.fk in ('PAYABLE', 'SUPPLIER_BANK') as is_refunded,
                       t.kind <> 'HELD' and t.fk = 'ROUND_BUDGET' and t.ok = 'VOUCHER' as is_issued
                from t
                left join orders.purchase p on p.id = t.order_id
                left join voucher.voucher v on v.id = coalesce(t.voucher_id, p.voucher_id)
                left join programme.round r on r.id = coalesce(t.round_id, p.round_id)
                left join programme.rule_version w on w.programme = r.programme and w.name = r.rule_version
                left join lateral (select substring(w.document from 'issuer:\\s+ko: ([^\\n]+)') as name) issuer on true
                left join techdev.ministry y on y.korean = issuer.name
                left join firm_now n on n.subject_id = coalesce(v.firm_id, p.firm_id)::text)
            """;

    /** Every figure by its name on the board. */
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put(
                "allotted",
                won(
                        "case when fk = 'TREASURY' then amount else -amount end",
                        "(fk, ok) in (('TREASURY', 'ROUND_BUDGET'), ('ROUND_BUDGET', 'TREASURY'))"));
        FIGURES.put(
                "unpromised",
                won(
                        "case when ok = 'ROUND_BUDGET' then amount else -amount end",
                        "kind <> 'HELD' and 'ROUND_BUDGET' in (fk, ok)"));
        FIGURES.put(
                "unspent",
                won(
                        "case when ok = 'VOUCHER' then amount else -amount end",
                        "kind <> 'HELD' and 'SUBSIDY' in (case fk when 'VOUCHER' then fs end, case ok when 'VOUCHER' then os end)"));
        FIGURES.put("carriedOver", FIGURES.get("unpromised") + " + " + FIGURES.get("unspent"));
        FIGURES.put("vouchers", "count(distinct m.voucher_id) filter (where is_issued and amount > 0)");
        FIGURES.put("issuedSubsidy", won("amount", "is_issued"));
        FIGURES.put("issuedOwn", won("amount", "fk = 'DEPOSIT' and ok = 'VOUCHER'"));
        FIGURES.put(
                "returned", won("amount", "fk = 'VOUCHER' and fs = 'SUBSIDY' and ok in ('ROUND_BUDGET', 'TREASURY')"));
        FIGURES.put("orders", "count(distinct m.order_id) filter (where is_paid)");
        for (String share : List.of("Subsidy", "Own")) {
            String of = "fs = '" + share.toUpperCase(java.util.Locale.ROOT) + "'";
            FIGURES.put("paid" + share, won("amount", "is_paid and " + of));
            FIGURES.put("held" + share, won("amount", "is_held and " + of));
            FIGURES.put("confirmed" + share, won("amount", "is_confirmed and " + of));
            FIGURES.put("refunded" + share, won("amount", "is_refunded and o" + of.substring(1)));
        }
        FIGURES.put(
                "clawedBack",
                won(
                        "case when ok = 'TREASURY' then amount else -amount end",
                        "m.order_id is not null and (ok = 'TREASURY' and fk in ('SUPPLIER_BANK', 'FIRM_BANK', 'PAYABLE', 'REFUND_DUE')"
                                + " or fk = 'TREASURY' and ok in ('PAYABLE', 'REFUND_DUE'))"));
        FIGURES.put("levied", won("case when ok = 'SANCTION' then amount else -amount end", "'SANCTION' in (fk, ok)"));
        FIGURES.put("firmsIssued", "count(distinct firm_id) filter (where is_issued and amount > 0)");
        FIGURES.put("firmsPaid", "count(distinct firm_id) filter (where is_paid)");
    }

    private static final String CONFIRMED_FIRMS = """
            select key, count(*) as "firmsConfirmed" from (
                select %s as key, firm_id, grouping(%s) as whole from m group by grouping sets ((%s, firm_id), (firm_id))
                having sum(amount) filter (where is_confirmed) > coalesce(sum(amount) filter (where is_refunded), 0)) s
            where firm_id is not null and (whole = 1 or key is not null) group by whole, key""";

    /** What banks have paid, by the settlement line that the money left. */
    private static final String SETTLED = """
            select %s as key, coalesce(sum(amount) filter (where fs = 'SUBSIDY'), 0) as "settledSubsidy",
                   coalesce(sum(amount) filter (where fs = 'OWN'), 0) as "settledOwn"
            from t join settlement.line l on l.id = t.fo join settlement.run r on r.id = l.run_id
            where fk = 'PAYOUT' and ok = 'SUPPLIER_BANK' group by grouping sets ((1), ())""";

    /** What firms have said, from the events of their saying it. */
    private static final String VOTES = """
            select count(*) as votes, round(avg(points), 2) as satisfaction from (
                select distinct on (p.firm_id, p.listing_id)
                       (convert_from(e.canonical, 'UTF8')::jsonb -> 'after' ->> 'points')::int as points
                from audit.event e join orders.purchase p on p.id = e.subject_id::uuid
                where e.action = 'ORDER_RATED' and e.xid < '%1$s'::xid8
                order by p.firm_id, p.listing_id, e.at desc, p.id desc) v""";

    private static final String USE = """
            select count(distinct voucher_id) as "vouchersUsed", (
                select count(*) from (
                    select p.firm_id from orders.usage u join orders.purchase p on p.id = u.order_id
                    where u.kind = 'LOG_IN' group by p.firm_id
                    having count(distinct date_trunc('month', u.used_at at time zone 'Asia/Seoul')) > 1) f) as "firmsRepeating"
            from orders.usage u join orders.purchase p on p.id = u.order_id where u.kind <> 'INSPECTION_FAILED'""";

    private final Http http;
    private final DataSource database;
    private final Map<String, String> remembered = new LinkedHashMap<>();

    Recount(Http http, DataSource database) {
        this.http = http;
        this.database = database;
    }

    private static String won(String amount, String where) {
        return "coalesce(sum(" + amount + ") filter (where " + where + "), 0)";
    }

    private static String sections() {
        return IntStream.range(1, 100)
                .mapToObj("%02d"::formatted)
                .filter(Recount::isDivision)
                .map(division -> "when '" + division + "' then '" + KsicSection.ofDivision(division) + "'")
                .collect(Collectors.joining(" "));
    }

    private static boolean isDivision(String twoDigits) {
        try {
            KsicSection.ofDivision(twoDigits);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Keeps the boards of this moment, to ask for them again later. */
    void remember() {
        long block = http.get(AUDITOR, "/outcomes").body().at("/moment/block").asLong();
        for (String by : KEYS.keySet()) {
            String question = "/outcomes?by=" + by + "&block=" + block;
            remembered.put(question, figuresOf(question));
        }
        String journeys = "/journeys?block=" + block;
        remembered.put(journeys, http.get(AUDITOR, journeys).text());
    }

    private String figuresOf(String question) {
        Http.Reply board = http.get(AUDITOR, question);
        if (board.status() != 200) throw new AssertionError(board.text());
        return board.body().path("total").path("values").toString()
                + figures(board.body()).entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
    }

    /** How many boards are remembered. */
    int moments() {
        return remembered.size();
    }

    /** Boards that say something else now of the same moment, by the question. */
    List<String> forgotten() {
        return remembered.entrySet().stream()
                .filter(each -> !each.getValue()
                        .equals(
                                each.getKey().startsWith("/journeys")
                                        ? http.get(AUDITOR, each.getKey()).text()
                                        : figuresOf(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the board, cut by anything, is not what the rows say. */
    List<String> differences() {
        List<String> wrong = new ArrayList<>();
        for (String by : KEYS.keySet()) {
            JsonNode board = http.get(AUDITOR, "/outcomes?by=" + by).body();
            Map<String, Map<String, BigDecimal>> told = figures(board);
            Map<String, Map<String, BigDecimal>> counted =
                    count(by, board.at("/moment/horizon").asText());
            counted.forEach((key, figures) -> figures.forEach((figure, value) -> {
                if (!key.equals("ALL") && !isTold(told, figure)) return;
                BigDecimal says = told.getOrDefault(key, Map.of()).getOrDefault(figure, BigDecimal.ZERO);
                if (says.compareTo(value) != 0)
                    wrong.add("%s %s %s: the board says %s, the rows say %s".formatted(by, key, figure, says, value));
            }));
        }
        return wrong;
    }

    /** Some figures are told of the whole alone. */
    private static boolean isTold(Map<String, Map<String, BigDecimal>> told, String figure) {
        return told.entrySet().stream()
                .anyMatch(
                        part -> !part.getKey().equals("ALL") && part.getValue().containsKey(figure));
    }

    private Map<String, Map<String, BigDecimal>> count(String by, String horizon) {
        String key = KEYS.get(by);
        String moved = MOVED.formatted(horizon);
        String all = FIGURES.entrySet().stream()
                .map(figure -> figure.getValue() + " as \"" + figure.getKey() + '"')
                .collect(Collectors.joining(", "));
        Map<String, Map<String, BigDecimal>> counted = new TreeMap<>();
        add(counted, moved + "select " + key + " as key, " + all + " from m where " + key + " is not null group by 1");
        add(counted, moved + "select 'ALL' as key, " + all + " from m");
        add(counted, moved + CONFIRMED_FIRMS.formatted(key, key, key));
        if (by.equals("PROGRAMME")) add(counted, moved + SETTLED.formatted("r.programme"));
        if (by.equals("SUPPLIER")) add(counted, moved + SETTLED.formatted("l.supplier_id::text"));
        add(counted, VOTES.formatted(horizon));
        add(counted, USE);
        return counted;
    }

    /** A row without a key is of the whole. */
    private void add(Map<String, Map<String, BigDecimal>> counted, String sql) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                String key = "ALL";
                Map<String, BigDecimal> figures = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++)
                    if (columns.getColumnLabel(i).equals("key"))
                        key = Objects.requireNonNullElse(rows.getString(i), "ALL");
                    else if (rows.getBigDecimal(i) != null)
                        figures.put(columns.getColumnLabel(i), rows.getBigDecimal(i));
                counted.computeIfAbsent(key, part -> new LinkedHashMap<>()).putAll(figures);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static Map<String, Map<String, BigDecimal>> figures(JsonNode board) {
        Map<String, Map<String, BigDecimal>> figures = new TreeMap<>();
        figures.put("ALL", values(board.path("total")));
        board.path("parts").forEach(part -> figures.put(part.path("key").asText(), values(part)));
        return figures;
    }

    private static Map<String, BigDecimal> values(JsonNode part) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        part.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().decimalValue()));
        return values;
    }
}

package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.outcome.Ministries.Announced;
import kr.ieum.platform.company.Province;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;

/** What the keys of the board mean in words, and whose programme each is. */
@ApplicationScoped
class Names {
    private final Sql sql;
    private final Programmes programmes;

    Names(Sql sql, Programmes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    /** Of every version that a round was opened under. */
    Ministries ministries() {
        Map<String, String> codes = new HashMap<>();
        sql.each(
                "select korean, code from techdev.published_ministry",
                row -> Map.entry(row.text("korean"), row.text("code")),
                entry -> codes.put(entry.getKey(), entry.getValue()));
        return Ministries.of(ruleSets().stream()
                .map(rules -> new Announced(
                        rules.programme(),
                        rules.version(),
                        codes.getOrDefault(rules.issuer().ko(), rules.issuer().ko())))
                .toList());
    }

    private List<RuleSet> ruleSets() {
        return sql
                .list(
                        "select distinct programme, rule_version from programme.published_round order by 1, 2",
                        row -> Map.entry(row.text("programme"), row.text("rule_version")))
                .stream()
                .map(each -> programmes.rules(each.getKey(), each.getValue()))
                .toList();
    }

    /** Names by key; a key that nobody has named is its own name. */
    Map<String, Bilingual> of(Dimension by) {
        return switch (by) {
            case PROGRAMME -> titles();
            case MINISTRY -> ministryNames();
            case REGION -> provinces();
            case INDUSTRY -> names("select section as key, korean, english from outcome.industry");
            case SIZE -> names("select code as key, korean, english from outcome.size_band");
            case CATEGORY -> categories();
            case SUPPLIER ->
                names("select id::text as key, name as korean, name as english from supplier.published_supplier");
        };
    }

    /** By its latest version. */
    private Map<String, Bilingual> titles() {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        ruleSets().forEach(rules -> names.put(rules.programme(), rules.title()));
        return names;
    }

    private Map<String, Bilingual> ministryNames() {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        ruleSets().forEach(rules -> names.put(rules.issuer().ko(), rules.issuer()));
        names.putAll(names("select code as key, korean, english from techdev.published_ministry"));
        return names;
    }

    private static Map<String, Bilingual> provinces() {
        Map<String, Bilingual> names = new HashMap<>();
        for (Province province : Province.values())
            names.put(province.code(), new Bilingual(province.korean(), province.english()));
        return names;
    }

    Map<String, Bilingual> categories() {
        Map<String, Bilingual> names = new HashMap<>();
        for (RuleSet rules : ruleSets())
            rules.terms().categories().forEach(category -> names.putIfAbsent(category.code(), category.name()));
        return names;
    }

    private Map<String, Bilingual> names(String query) {
        return read(sql, query);
    }

    /** @param query of {@code key}, {@code korean} and {@code english} */
    static Map<String, Bilingual> read(Sql sql, String query) {
        Map<String, Bilingual> names = new HashMap<>();
        sql.each(query, Names::named, entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static Map.Entry<String, Bilingual> named(Row row) throws SQLException {
        return Map.entry(row.text("key"), new Bilingual(row.text("korean"), row.text("english")));
    }
}

package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Digest;

/** The vocabulary as it is now: the file, and what staff have added. */
@ApplicationScoped
class SearchWords {
    private final Sql sql;
    private volatile Vocabulary vocabulary = VocabularyFile.read(Map.of());
    private volatile Map<String, Collection<String>> added = Map.of();
    private volatile String digest = digest(Map.of());

    SearchWords(Sql sql) {
        this.sql = sql;
    }

    /**
     * What an index must be of: this database, these words and fields, and not from before somebody asked for a new one.
     */
    String edition() {
        Map<String, Collection<String>> now = new HashMap<>();
        sql.each(
                "select concept, word from catalogue.search_word order by concept, word",
                row -> Map.entry(row.text("concept"), row.text("word")),
                each -> now.computeIfAbsent(each.getKey(), first -> new ArrayList<>())
                        .add(each.getValue()));
        if (!now.equals(added)) {
            vocabulary = VocabularyFile.read(now);
            digest = digest(now);
            added = now;
        }
        return sql.one(
                "select database_id::text || '-' || build as of from catalogue.search_index",
                row -> row.text("of") + "-" + ListingDocument.SCHEMA + "-" + digest);
    }

    private static String digest(Map<String, Collection<String>> more) {
        return HexFormat.of().formatHex(Digest.sha256(VocabularyFile.text() + new TreeMap<>(more)));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}

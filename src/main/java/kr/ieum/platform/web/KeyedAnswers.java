package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.ieum.platform.database.Sql;

/**
 * Remembers answers by key. A key in use is held by an advisory lock of its transaction: a crash frees it, and no row
 * ever says "in progress". All of it works on many at once.
 */
@ApplicationScoped
public class KeyedAnswers {
    static final int DAYS_KEPT = 90;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper json;

    KeyedAnswers(Sql sql, Clock clock, ObjectMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /** @return those of the keys that no other transaction is using, on this instance or another: held from now on */
    public Set<KeyName> tryHold(Collection<KeyName> wanted) {
        List<KeyName> names = new ArrayList<>(wanted);
        return new HashSet<>(sql.list(
                """
                        select k.scope, k.key from unnest(?, ?) as k(scope, key)
                        where pg_try_advisory_xact_lock(hashtextextended(k.scope || E'\\n' || k.key, 0))""",
                row -> new KeyName(row.text("scope"), row.text("key")),
                texts(names, KeyName::scope),
                texts(names, KeyName::key)));
    }

    /** Waits for the key instead of giving up. */
    void hold(KeyName name) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, name.scope() + '\n' + name.key());
    }

    Optional<KeyedAnswer> find(KeyName name) {
        return Optional.ofNullable(find(List.of(name)).get(name));
    }

    public Map<KeyName, KeyedAnswer> find(Collection<KeyName> wanted) {
        List<KeyName> names = new ArrayList<>(wanted);
        Map<KeyName, KeyedAnswer> found = new HashMap<>();
        sql.each(
                """
                select a.scope, a.key, a.request_hash, a.status, a.headers, a.body
                from unnest(?, ?) as k(scope, key) join platform.keyed_answer a on a.scope = k.scope and a.key = k.key""",
                row -> Map.entry(
                        new KeyName(row.text("scope"), row.text("key")),
                        new KeyedAnswer(
                                row.bytes("request_hash"),
                                (int) row.number("status"),
                                headers(row.text("headers")),
                                row.text("body"))),
                entry -> found.put(entry.getKey(), entry.getValue()),
                texts(names, KeyName::scope),
                texts(names, KeyName::key));
        return found;
    }

    void keep(KeyName name, KeyedAnswer answer) {
        keep(Map.of(name, answer));
    }

    public void keep(Map<KeyName, KeyedAnswer> answers) {
        if (answers.isEmpty()) return;
        List<KeyName> names = new ArrayList<>(answers.keySet());
        List<KeyedAnswer> kept = new ArrayList<>(answers.values());
        sql.updateExactly(
                names.size(),
                """
                insert into platform.keyed_answer (scope, key, request_hash, status, headers, body, kept_at)
                select a.scope, a.key, a.request_hash, a.status, a.headers, a.body, ?
                from unnest(?, ?, ?, ?, ?, ?) as a(scope, key, request_hash, status, headers, body)""",
                clock.instant(),
                texts(names, KeyName::scope),
                texts(names, KeyName::key),
                kept.stream().map(KeyedAnswer::requestHash).toArray(byte[][]::new),
                kept.stream().map(KeyedAnswer::status).toArray(Integer[]::new),
                texts(kept, answer -> write(answer.headers())),
                texts(kept, KeyedAnswer::body));
    }

    private static <T> String[] texts(List<T> many, Function<T, String> of) {
        return many.stream().map(of).toArray(String[]::new);
    }

    /** Forgets what is older than the promised time. */
    int forget() {
        return sql.update(
                "delete from platform.keyed_answer where kept_at < ?",
                clock.instant().minus(Duration.ofDays(DAYS_KEPT)));
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}

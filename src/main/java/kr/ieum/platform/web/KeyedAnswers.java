package kr.ieum.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kr.ieum.platform.database.Sql;

/**
 * Remembers answers by key. A key in use is held by an advisory lock of its transaction: a crash frees it, and no row
 * ever says "in progress".
 */
@ApplicationScoped
class KeyedAnswers {
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

    /** @return false when another request with this key is running, on this instance or another */
    boolean tryHold(String scope, String key) {
        return sql.one(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as held",
                row -> row.truth("held"),
                scope + '\n' + key);
    }

    /** Waits for the key instead of giving up. */
    void hold(String scope, String key) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, scope + '\n' + key);
    }

    Optional<KeyedAnswer> find(String scope, String key) {
        return sql.first(
                "select request_hash, status, headers, body from platform.keyed_answer where scope = ? and key = ?",
                row -> new KeyedAnswer(
                        row.bytes("request_hash"),
                        (int) row.number("status"),
                        headers(row.text("headers")),
                        row.text("body")),
                scope,
                key);
    }

    void keep(String scope, String key, KeyedAnswer answer) {
        sql.updateExactly(
                1,
                """
                insert into platform.keyed_answer (scope, key, request_hash, status, headers, body, kept_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                scope,
                key,
                answer.requestHash(),
                answer.status(),
                write(answer.headers()),
                answer.body(),
                clock.instant());
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

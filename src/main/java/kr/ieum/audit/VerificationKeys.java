package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;

/** The public keys of all keys that ever signed a block. */
@ApplicationScoped
class VerificationKeys {
    private final Sql sql;
    private final Clock clock;

    VerificationKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void remember(VerificationKey key) {
        sql.update("""
                insert into audit.signing_key (id, public_key, first_used_at)
                select ?, ?, ? where not exists (select from audit.signing_key k where k.id = ?)
                on conflict do nothing""", key.id(), key.encoded(), clock.instant(), key.id());
    }

    /** By id. The id is reckoned from the key, whatever the row says. */
    Map<String, VerificationKey> all() {
        return sql
                .list("select public_key from audit.signing_key", row -> VerificationKey.of(row.bytes("public_key")))
                .stream()
                .collect(Collectors.toMap(VerificationKey::id, Function.identity(), (one, same) -> one));
    }
}

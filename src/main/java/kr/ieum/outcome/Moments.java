package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the sealed moment that is asked for. */
@ApplicationScoped
class Moments {
    /** A block bears the time at which its sealing began; younger moments may still get one. */
    static final Duration SEALED_FOR_SURE = Duration.ofMinutes(1);

    private static final String BLOCK =
            "select number, horizon::text as horizon, sealed_at from audit.published_block ";

    private final Sql sql;
    private final Clock clock;

    Moments(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The newest moment, unless one is asked for.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such block, or the time is not sealed for sure
     */
    Moment of(@Nullable Instant asOf, @Nullable Integer block) {
        if (asOf != null && block != null) throw OutcomeProblem.ONE_MOMENT.with();
        if (asOf != null) return sealedBy(asOf);
        Moment newest = first(BLOCK + "order by number desc limit 1");
        if (block == null) return newest;
        if (block < 0 || block > newest.block()) throw OutcomeProblem.UNKNOWN_BLOCK.with("latest", newest.block());
        return first(BLOCK + "where number = ?", block);
    }

    /** The block before the first one that was sealed later: whatever is sealed from now on cannot change that. */
    private Moment sealedBy(Instant asOf) {
        Instant latest = clock.instant().minus(SEALED_FOR_SURE);
        if (asOf.isAfter(latest)) throw OutcomeProblem.NOT_SEALED_YET.with("asked", asOf, "latest", latest);
        return first(BLOCK + """
                where number < coalesce((select min(number) from audit.published_block where sealed_at > ?), 9223372036854775807)
                order by number desc limit 1""", asOf);
    }

    private Moment first(String query, Object... values) {
        return sql.first(query, Moments::moment, values).orElse(Moment.BEFORE_ALL);
    }

    private static Moment moment(Row row) throws SQLException {
        return new Moment(row.number("number"), row.text("horizon"), row.instant("sealed_at"));
    }
}

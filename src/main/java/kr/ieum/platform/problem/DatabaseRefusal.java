package kr.ieum.platform.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from an exception what PostgreSQL had against a statement (SQLSTATE, appendix A of its manual). */
public final class DatabaseRefusal {
    /** Unique and exclusion violations, serialization failure, deadlock, lock not available. */
    private static final Set<String> CONCURRENT = Set.of("23505", "23P01", "40001", "40P01", "55P03");

    /** A character PostgreSQL cannot store (a NUL, half a surrogate pair) or a number out of range. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22003", "22008", "22009");

    private DatabaseRefusal() {}

    static boolean isConcurrent(Throwable failure) {
        return CONCURRENT.contains(state(failure));
    }

    static boolean isUnstorable(Throwable failure) {
        return UNSTORABLE.contains(state(failure));
    }

    /** Whether the database could not be asked at all: no connection, or one that broke. Trying again later may help. */
    public static boolean isAway(Throwable failure) {
        String state = state(failure);
        // Agroal reports a pool without a free connection with no state at all.
        return cause(failure) != null && (state.isEmpty() || state.startsWith("08") || state.startsWith("57P"));
    }

    /** Whether a number came out larger than its column holds. */
    public static boolean isOutOfRange(Throwable failure) {
        return state(failure).equals("22003");
    }

    /** Whether the failure is a violation of the constraint of that name. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        SQLException cause = cause(failure);
        return cause != null
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("23")
                && String.valueOf(cause.getMessage()).contains("\"" + constraint + "\"");
    }

    private static String state(Throwable failure) {
        SQLException cause = cause(failure);
        return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    private static @Nullable SQLException cause(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) if (at instanceof SQLException sql) return sql;
        return null;
    }
}

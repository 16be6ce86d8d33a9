package kr.ieum.platform;

import io.quarkus.runtime.QuarkusBindException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application cannot start, for a reason that one line tells whoever runs it. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String reason) {
        super(line(reason));
    }

    private static String line(String reason) {
        return "Ieum cannot start: " + reason;
    }

    /** The one line behind a failed start, if it is something that the one who runs it can put right. */
    public static Optional<String> explain(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = reason(cause);
            if (reason != null) return Optional.of(line(reason));
        }
        return Optional.empty();
    }

    private static @Nullable String reason(Throwable cause) {
        if (cause instanceof QuarkusBindException bind) {
            return "port " + bind.getPort() + " is taken; stop what runs there or set QUARKUS_HTTP_PORT.";
        }
        if (cause instanceof SQLException sql && isAboutTheConnection(sql)) {
            return "the database of IEUM_DB_URL cannot be used as IEUM_DB_USER with IEUM_DB_PASSWORD: "
                    + String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
        }
        return null;
    }

    /** SQLSTATE classes 08 (no connection), 28 (not let in) and 3D (no such database). */
    private static boolean isAboutTheConnection(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
    }
}

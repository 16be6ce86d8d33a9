package kr.ieum.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import kr.ieum.platform.job.Jobs;

/** Waits until what has been done is in a block: figures are of sealed moments. */
public final class Sealed {
    private Sealed() {}

    /** Everything that is recorded now; another sealer may be at work. */
    public static void everything(Jobs jobs, DataSource database) {
        String latest = text(database, "select coalesce(max(xid), '0')::text from audit.event");
        Patience.until(
                "everything is sealed",
                () -> {
                    jobs.runNow("audit-sealer");
                    return text(
                            database,
                            "select (max(horizon) > '" + latest + "'::xid8)::text from audit.published_block");
                },
                "true"::equals);
    }

    private static String text(DataSource database, String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}

package kr.ieum.bench;

import java.sql.SQLException;
import java.util.List;

/** One kind of rush. */
interface Scenario {
    /** Makes what it needs, over HTTP, before any clock starts. */
    void setUp() throws Exception;

    /** It is run once for each of these, right after a start of the application. */
    List<Integer> connections();

    /** Before the application starts for a run. */
    default void prepare() throws SQLException {}

    Rush.Result run(Rush rush, int connections) throws Exception;

    /** Whether the outcome is what it must be. The application still runs. */
    void check(Checks checks, Rush.Result result) throws SQLException;
}

package kr.ieum.bench;

import java.sql.SQLException;

/** One transaction of the raw baseline over a connection of its own, every statement prepared and a round trip. */
interface RawTransaction extends AutoCloseable {
    /** Commits. @param number of the transaction, different from all others of the run */
    void run(long number) throws SQLException;

    @Override
    void close() throws SQLException;
}

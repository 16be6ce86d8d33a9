package kr.ieum.money;

/**
 * Something that always holds, as a query that finds where it does not.
 *
 * @param scope what the query can be narrowed to
 * @param sql selects {@code what} and {@code detail} of each breach; where it says {@code {its}}, a condition on the
 *     {@code v} that is a voucher's id is put in
 */
record Invariant(String name, Scope scope, String sql) {

    /** Of one voucher and what hangs on it, or only of all money together. */
    enum Scope {
        VOUCHER,
        EVERYTHING
    }
}

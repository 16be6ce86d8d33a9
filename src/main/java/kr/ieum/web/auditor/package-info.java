/**
 * Pages of whoever asks afterwards what was done and why: an auditor, and the agency's own people. They only read; a
 * verification of the chain is all that can be started.
 *
 * <p>All stand under the one path {@code /audit}, so that none hides another. They ask {@code AuditRecords}, {@code
 * Ledger} and the facades of the rooms whose things are followed.
 */
@NullMarked
package kr.ieum.web.auditor;

import org.jspecify.annotations.NullMarked;

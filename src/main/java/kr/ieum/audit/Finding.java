package kr.ieum.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is not as it was sealed.
 *
 * @param table where it is
 * @param id of the row: an event's or transfer's id, a block's number, a leaf's block and position as {@code 12:3}
 * @param detail what differs
 */
@Schema(name = "AuditFinding")
public record Finding(
        Problem problem,
        @Schema(examples = "audit.event") String table,

        @Schema(examples = "01774e1c-52c0-7a31-9d3e-5b1c8f4e2a06")
        String id,

        @Schema(examples = "actor is not what was sealed") String detail) {

    /** How it is not. */
    @Schema(name = "FindingKind")
    public enum Problem {
        /** What is said here differs from what was sealed. */
        CHANGED,
        /** What was sealed is not there. */
        REMOVED,
        /** What is there was never sealed, though its time for it has passed. */
        SLIPPED_IN,
        /** The block is not of this chain. */
        BROKEN_CHAIN,
        /** The block is not the one whose head was kept outside the database. */
        NOT_AS_ANCHORED
    }

    static Finding event(Problem problem, Object id, String detail) {
        return new Finding(problem, "audit.event", id.toString(), detail);
    }

    static Finding transfer(Problem problem, Object id, String detail) {
        return new Finding(problem, "ledger.transfer", id.toString(), detail);
    }

    static Finding block(Problem problem, long number, String detail) {
        return new Finding(problem, "audit.block", Long.toString(number), detail);
    }

    static Finding leaf(Problem problem, long block, long position, String detail) {
        return new Finding(problem, "audit.leaf", block + ":" + position, detail);
    }
}

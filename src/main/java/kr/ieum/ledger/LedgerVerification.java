package kr.ieum.ledger;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found wrong in the ledger, by itself.
 *
 * @param findings empty when all is well; at most {@value VerifyLedger#MOST_FINDINGS} of each check
 */
@Schema(description = "원장 검증 결과")
public record LedgerVerification(
        boolean sound,
        Instant verifiedAt,
        @Schema(examples = "15230") long accounts,
        @Schema(examples = "2600000") long transfers,
        List<Finding> findings) {

    /**
     * One thing that is wrong.
     *
     * @param check what was checked, such as {@code BALANCE}
     * @param table where it is
     * @param id of the row
     * @param detail what differs
     */
    @Schema(name = "LedgerFinding")
    public record Finding(
            @Schema(examples = "BALANCE") String check,
            @Schema(examples = "ledger.account") String table,

            @Schema(examples = "01774e1c-52c0-7a31-9d3e-5b1c8f4e2a06")
            String id,

            @Schema(examples = "in 2800000 instead of 1260000")
            String detail) {}
}

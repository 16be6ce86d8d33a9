package kr.ieum.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transfer as one account saw it, in whole won.
 *
 * @param change posted in is positive, posted out negative, held is zero
 * @param balance in less out after it
 */
@Schema(description = "계정 거래 내역의 한 줄 (원)")
public record StatementLine(
        TransferView transfer,
        @Schema(examples = "-1260000") long change,
        @Schema(examples = "1540000") long balance) {}

package kr.ieum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Totals of all accounts by kind and share, in whole won.
 *
 * @param at the past time it tells of, absent for now
 * @param knownAt from what had been recorded by then, absent for everything
 * @param difference what went in less what went out over all accounts: anything but zero is a fault
 */
@Schema(description = "시산표 (원)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrialBalance(
        @Nullable Instant at,
        @Nullable Instant knownAt,
        List<Line> lines,

        @Schema(description = "전체 입금 합계 - 전체 출금 합계. 언제나 0이어야 합니다.", examples = "0")
        long difference,

        @Schema(description = "나갈 보류 합계 - 들어올 보류 합계. 언제나 0이어야 합니다.", examples = "0")
        long heldDifference) {

    /**
     * @param accounts how many accounts there are of this kind and share
     * @param held set aside to leave them
     * @param heldIn set aside to enter them
     * @param net in less out; negative for accounts of the outside
     */
    @Schema(name = "TrialBalanceLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Schema(examples = "VOUCHER") AccountKind kind,
            @Schema(examples = "SUBSIDY") @Nullable Share share,
            @Schema(examples = "1200") long accounts,
            @Schema(examples = "3360000000") long in,
            @Schema(examples = "1260000000") long out,
            @Schema(examples = "84000000") long held,
            @Schema(examples = "0") long heldIn,
            @Schema(examples = "2100000000") long net) {}

    static TrialBalance of(@Nullable Instant at, @Nullable Instant knownAt, List<Line> lines) {
        return new TrialBalance(
                at,
                knownAt,
                lines,
                lines.stream().mapToLong(Line::net).reduce(0, Math::addExact),
                lines.stream().mapToLong(line -> line.held() - line.heldIn()).reduce(0, Math::addExact));
    }
}

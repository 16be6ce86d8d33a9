package kr.ieum.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification of the chain has got, and in the end its result.
 *
 * @param upTo the newest block that should be there
 * @param verified the last block verified
 * @param hash of that block as it should be
 * @param horizon of that block
 * @param anchorsRead how far the anchor file was read, in bytes
 * @param anchorBlock an anchor that somebody kept, if given: its number
 * @param anchorHash and its hash in hex
 * @param wrong how many findings there are, of which the first are listed
 */
@Schema(name = "AuditVerification", description = "감사 기록 검증 결과")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        @Schema(description = "틀린 것이 하나도 없는지") boolean sound,

        @Schema(description = "있어야 할 마지막 블록", examples = "31200")
        long upTo,

        @Schema(description = "검증한 마지막 블록", examples = "31200")
        long verified,

        @Schema(description = "그 블록의 해시") String hash,
        @Schema(hidden = true) String horizon,
        @Schema(hidden = true) long anchorsRead,
        @Schema(description = "데이터베이스 밖에 보관된 머리와 대조한 블록 수") long anchors,
        @Schema(description = "검증한 감사 기록 수") long events,
        @Schema(description = "검증한 이체 수") long transfers,
        @Nullable Long anchorBlock,
        @Nullable String anchorHash,
        @Schema(description = "틀린 것의 수") long wrong,
        @Schema(description = "틀린 것. 처음 1,000건") List<Finding> findings) {
    static final int MOST_FINDINGS = 1_000;

    static Verification from(long upTo, @Nullable Long anchorBlock, @Nullable String anchorHash) {
        String zero = HexFormat.of().formatHex(BlockHeader.NO_PREVIOUS);
        return new Verification(true, upTo, 0, zero, "0", 0, 0, 0, 0, anchorBlock, anchorHash, 0, List.of());
    }

    boolean coversTheChain() {
        return verified >= upTo;
    }

    /** What one step adds. */
    static final class Progress implements Consumer<Finding> {
        private final Verification before;
        private final List<Finding> findings;
        private long wrong;
        long verified;
        String hash;
        String horizon;
        long anchorsRead;
        long anchors;
        long events;
        long transfers;

        Progress(Verification before) {
            this.before = before;
            this.findings = new ArrayList<>(before.findings);
            this.wrong = before.wrong;
            this.verified = before.verified;
            this.hash = before.hash;
            this.horizon = before.horizon;
            this.anchorsRead = before.anchorsRead;
            this.anchors = before.anchors;
            this.events = before.events;
            this.transfers = before.transfers;
        }

        @Override
        public void accept(Finding finding) {
            wrong++;
            if (findings.size() < MOST_FINDINGS) findings.add(finding);
        }

        Verification done() {
            return new Verification(
                    wrong == 0,
                    before.upTo,
                    verified,
                    hash,
                    horizon,
                    anchorsRead,
                    anchors,
                    events,
                    transfers,
                    before.anchorBlock,
                    before.anchorHash,
                    wrong,
                    List.copyOf(findings));
        }
    }
}

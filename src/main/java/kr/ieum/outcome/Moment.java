package kr.ieum.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sealed moment: what the audit chain held up to a block. Whoever asks for the same block gets the same figures.
 *
 * @param block 0 before anything was sealed
 * @param horizon the number below which every transaction was finished: the views' {@code xid} is compared with it
 */
@Schema(name = "OutcomeMoment", description = "봉인된 시점. 같은 block으로 다시 물으면 같은 수가 나옵니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Moment(
        @Schema(description = "감사 사슬의 블록 번호", examples = "812")
        long block,

        @Schema(description = "이 번호보다 작은 트랜잭션만 셉니다", examples = "48211")
        String horizon,

        @Schema(description = "블록이 봉인된 때") @Nullable Instant sealedAt) {
    static final Moment BEFORE_ALL = new Moment(0, "0", null);

    /** As PostgreSQL writes it: what is known by its time alone counts up to then. */
    String sealedBy() {
        return sealedAt == null ? "-infinity" : sealedAt.toString();
    }
}

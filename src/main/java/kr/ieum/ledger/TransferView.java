package kr.ieum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer as it was recorded. Amounts are whole won. */
@Schema(description = "이체 (원). 기록된 뒤에는 바뀌지 않습니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
        UUID id,

        @Schema(description = "POSTED 확정, HELD 보류, RESOLVED 보류의 처리 (0원이면 취소)")
        Transfer.Kind kind,

        Side from,
        Side to,
        @Schema(examples = "1260000") Won amount,

        @Schema(description = "이 이체가 처리한 보류 이체의 id") @Nullable
        UUID resolves,

        @Nullable UUID round,
        @Nullable UUID voucher,
        @Nullable UUID order,
        @Schema(examples = "ADMITTED") String reason,
        @Schema(description = "효력이 생긴 시각") Instant effectiveAt,
        @Schema(description = "기록된 시각") Instant recordedAt,
        @Schema(description = "이 이체를 설명하는 감사 기록의 id") UUID event,
        @Schema(description = "내용의 SHA-256 (16진수)") String hash) {

    /** One end of a transfer; an account that is not there (a fault) has its id only. */
    @Schema(name = "TransferSide")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            UUID account,
            @Nullable AccountKind kind,
            @Nullable Share share,
            @Nullable UUID owner) {}
}

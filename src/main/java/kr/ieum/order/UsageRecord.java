package kr.ieum.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One proof of use, as the supplier's system tells it.
 *
 * @param recordId the supplier's own id of the record: sent twice, it counts once
 * @param user who used it, in the supplier's system; kept as a blind index only
 */
@Schema(description = "이용기록 한 건")
public record UsageRecord(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[\\x21-\\x7e]+") @Schema(examples = "login-20210305-0001")
        String recordId,

        @NotNull Kind kind,
        @NotNull @Schema(examples = "2021-03-05T00:12:00Z") Instant usedAt,

        @Nullable @Size(max = 200) @Schema(examples = "user-7")
        String user,

        @Nullable @Size(max = 60) @Schema(description = "접속 IP", examples = "203.0.113.7")
        String address,

        @Nullable @Size(max = 500) String note) {

    /** What sort of proof. */
    @Schema(name = "UsageKind")
    public enum Kind {
        LOG_IN,
        DELIVERABLE,
        /** The supplier says the work is done, and asks for that to be confirmed. */
        COMPLETION_REPORT,
        INSPECTION,
        INSPECTION_FAILED;

        /** Whether it is for the agency alone to say. */
        boolean isTheAgencys() {
            return this == INSPECTION || this == INSPECTION_FAILED;
        }
    }
}

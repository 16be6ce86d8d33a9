package kr.ieum.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proof of use as the firm, the supplier and the agency see it: not who used it, nor from where. */
@Schema(name = "Usage", description = "받은 이용기록")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageView(
        UUID id,
        @Schema(examples = "login-20210305-0001") String recordId,
        UsageRecord.Kind kind,
        Instant usedAt,
        @Nullable String note,
        Instant receivedAt) {}

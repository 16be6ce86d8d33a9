package kr.ieum.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One try to deliver a message. */
@Schema(name = "WebhookAttempt", description = "웹훅을 보낸 기록. 실패하면 간격을 늘려 가며 하루쯤 다시 보냅니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attempt(
        UUID id,

        @Schema(description = "webhook-id 헤더의 값. 다시 보내도 같습니다.")
        UUID messageId,

        @Schema(examples = "order.paid") String eventType,
        String url,
        Instant attemptedAt,
        boolean delivered,
        @Schema(examples = "200") @Nullable Integer httpStatus,
        @Schema(examples = "no answer in time") @Nullable String failure) {}

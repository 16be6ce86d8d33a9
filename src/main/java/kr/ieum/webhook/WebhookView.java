package kr.ieum.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as its supplier sees it. */
@Schema(name = "Webhook", description = "웹훅")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        @Schema(description = "받는 기업 또는 기관의 id") UUID ownerId,
        long version,

        @Schema(examples = "https://erp.webcash.example/ieum")
        String url,

        boolean enabled,
        @Schema(description = "꺼진 까닭") @Nullable String disabledReason,
        Instant setAt,

        @Schema(description = "서명 비밀값. 만들 때 한 번만 보입니다.", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") @Nullable
        String secret)
        implements Versioned {}

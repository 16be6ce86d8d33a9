package kr.ieum.firm.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as it is read, in the reader's language. */
@Schema(description = "수신함의 글")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        UUID id,
        long version,
        Notice notice,
        @Schema(examples = "선정되었습니다") String subject,
        String text,
        @Schema(description = "글에 쓰인 값") Map<String, String> facts,
        Instant writtenAt,
        @Nullable Instant readAt)
        implements Versioned {}

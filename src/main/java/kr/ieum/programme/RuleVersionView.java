package kr.ieum.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule version as staff see it; the document itself is read as YAML. */
@Schema(description = "사업 규칙의 한 판")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleVersionView(
        long version,
        @Schema(examples = "untact") String programme,
        @Schema(examples = "2021") String name,
        RuleVersionStatus status,

        @Schema(description = "문서의 SHA-256. 검토와 공표는 이 값을 그대로 적어야 합니다.")
        String contentHash,

        String writtenBy,
        Instant writtenAt,
        @Nullable String reviewedBy,
        @Nullable String publishedBy,
        @Nullable Instant publishedAt)
        implements Versioned {}

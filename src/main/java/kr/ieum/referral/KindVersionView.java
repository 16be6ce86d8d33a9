package kr.ieum.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a kind as staff see it; the document itself is read as YAML. */
@Schema(name = "ReferralKindVersion", description = "연계 종류 문서의 한 판")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KindVersionView(
        long version,
        @Schema(examples = "security-consulting") String kind,
        @Schema(examples = "2021") String name,
        KindVersionStatus status,

        @Schema(description = "문서의 SHA-256. 공표는 이 값을 그대로 적어야 합니다.")
        String contentHash,

        String writtenBy,
        Instant writtenAt,
        @Nullable Instant publishedAt)
        implements Versioned {}

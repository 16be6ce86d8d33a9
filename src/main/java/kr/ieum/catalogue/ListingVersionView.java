package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a listing, whole: for its supplier and the agency, because of the price evidence in it.
 *
 * @param version of the listing, for {@code If-Match}
 * @param number of the version, from 1
 */
@Schema(description = "상품의 한 버전 (공급기업 자신과 담당자에게만 보입니다)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListingVersionView(
        ListingId listingId,
        long version,
        @Schema(examples = "2") int number,
        ListingStatus status,
        ListingContent content,
        List<Warning> warnings,
        Instant madeAt,
        @Nullable Instant submittedAt,
        @Nullable Instant reviewedAt,
        @Nullable String reviewReason,
        @Nullable Instant publishedAt,

        @Schema(description = "기술 심사를 건너뛰고 게시했다면(빠른 심사), 그 근거가 된 정부 연구개발 성과의 id") @Nullable
        UUID fastTrackOutput,

        @Nullable StoppedBy stoppedBy,
        @Nullable String stopReason)
        implements Versioned {}

package kr.ieum.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer makes of a submitted version. */
@Schema(name = "ListingReview", description = "상품 심사 결과")
public record ListingReview(
        @NotNull Decision decision,

        @Nullable @Size(max = 4_000) @Schema(description = "사유. RETURN이면 꼭 적습니다.", examples = "납품 계약서와 가격이 맞음")
        String reason,

        @Nullable
        @Schema(description = "빠른 심사: 게시하면서 기술 심사를 건너뜁니다. 상품에 연구개발 성과 표시(researchBadges)가 있어야 합니다.", examples = "false")
        Boolean fastTrack) {

    /** Which way. */
    @Schema(name = "ListingDecision")
    public enum Decision {
        PUBLISH,
        RETURN
    }
}

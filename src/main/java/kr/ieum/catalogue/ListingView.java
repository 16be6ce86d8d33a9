package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.ieum.platform.web.Versioned;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it is on sale, or as it was last; one that never was, as it is written now.
 *
 * @param number the version that is shown
 * @param open the version being written or reviewed; only for its supplier and the agency
 * @param returned the latest version when reviewers sent it back, with their reason; only for the same
 */
@Schema(description = "서비스 상품")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListingView(
        ListingId id,
        long version,
        SupplierId supplierId,
        @Schema(examples = "웹캐시") String supplierName,
        @Schema(examples = "SERP-01") String sku,
        @Schema(description = "보이는 버전의 번호", examples = "1") int number,
        ListingStatus status,
        Title title,
        String description,
        @Schema(examples = "REMOTE_WORK") String category,
        Attributes attributes,
        List<PlanView> plans,
        @Schema(description = "부가가치세 면세 상품인지") boolean vatFree,
        @Nullable Instant publishedAt,
        @Schema(description = "담고 있는 정부 연구개발 성과") List<ResearchBadge> researchBadges,

        @Schema(description = "오늘 유효한 보안 결과") List<Attestation> attestations,

        @Schema(description = "작성·심사 중인 버전. 공급기업 자신과 담당자에게만 보입니다.") @Nullable
        ListingVersionView open,

        @Schema(description = "최신 버전이 돌려보내졌을 때, 그 버전과 이유(reviewReason). 공급기업 자신과 담당자에게만 보입니다.") @Nullable
        ListingVersionView returned)
        implements Versioned {

    /** As everybody may see it. */
    public ListingView withoutOpen() {
        return new ListingView(
                id,
                version,
                supplierId,
                supplierName,
                sku,
                number,
                status,
                title,
                description,
                category,
                attributes,
                plans,
                vatFree,
                publishedAt,
                researchBadges,
                attestations,
                null,
                null);
    }
}

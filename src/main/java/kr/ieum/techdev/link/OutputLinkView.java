package kr.ieum.techdev.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.Versioned;
import kr.ieum.supplier.SupplierId;
import kr.ieum.techdev.Entitlement;
import kr.ieum.techdev.NoRight;
import kr.ieum.techdev.TechOutputId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link as its supplier, the output's ministry and the agency see it.
 *
 * @param obstacle why a claim could not be confirmed as things are now
 * @param until the last day of the right that a confirmed link stands on
 */
@Schema(name = "OutputLink", description = "상품이 기술개발 성과를 담았다는 연결")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutputLinkView(
        OutputLinkId id,
        long version,
        TechOutputId outputId,
        @Schema(examples = "MSIT") String ministry,
        @Schema(examples = "ICT-2021-001") String outputNumber,
        @Schema(examples = "비대면 회의 음성 잡음 제거 소프트웨어") String outputTitle,
        ListingId listingId,
        SupplierId supplierId,
        BusinessNumber businessNumber,
        @Schema(examples = "가온미트") String supplierName,
        OutputLinkStatus status,
        @Schema(description = "공급기업이 적은 근거") String grounds,

        @Schema(description = "신청 중일 때, 지금은 확인할 수 없는 이유") @Nullable
        NoRight obstacle,

        Instant claimedAt,
        @Nullable Instant decidedAt,
        @Schema(description = "확인 또는 거절의 사유") @Nullable String reason,

        @Schema(description = "권리의 근거: 수행(PERFORMED) 또는 실시권(LICENSED)")
        Entitlement.@Nullable Basis basis,

        @Nullable LocalDate until,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Versioned {

    /** What is known of the output and the supplier, beside the link itself. */
    record Around(
            String ministry,
            String outputNumber,
            String outputTitle,
            String supplierName,
            @Nullable NoRight obstacle) {}
}

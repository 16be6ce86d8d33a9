package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.company.RegionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks to be referred with. */
@Schema(description = "연계 신청")
public record NewReferral(
        @NotBlank @Size(max = 50) @Schema(examples = "security-consulting")
        String kind,

        @Nullable @Schema(description = "공급기업: 어느 상품에 대한 것인지")
        ListingId listingId,

        @Nullable @Schema(description = "지역 연계: 어느 지역의 모임인지")
        RegionCode region,

        @NotNull
        @Size(max = 40)
        @Schema(
                description = "TOLD 항목과 값. 연계 종류의 sends에 있는 것만 받습니다.",
                examples =
                        "{\"security.wish\":\"CONSULTING\",\"security.storesPersonalData\":true,\"contact.name\":\"윤서준\",\"contact.phone\":\"02-555-0199\"}")
        Map<String, JsonNode> answers) {}

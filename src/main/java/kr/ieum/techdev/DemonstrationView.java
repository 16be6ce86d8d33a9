package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A demonstration as its ministry and the agency see it. @param evidence absent for everybody else */
@Schema(name = "Demonstration", description = "실증")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemonstrationView(
        DemonstrationId id,
        long version,
        TechOutputId outputId,
        @Schema(examples = "세종시 초등학교 12곳") String site,
        @Nullable RegionCode region,
        @Schema(examples = "2020-03-01") LocalDate from,
        @Schema(examples = "2020-11-30") LocalDate to,
        DemonstrationResult result,

        @Schema(examples = "소음이 있는 교실에서 음성 인식률이 91%에서 97%로 올랐습니다.") @Nullable
        String finding,

        @Schema(description = "증빙. 성과를 낸 부처와 담당자에게만 보입니다.") @Nullable
        List<Evidence> evidence,

        Instant madeAt,
        @Nullable Instant reportedAt)
        implements Versioned {

    DemonstrationView withoutEvidence() {
        return new DemonstrationView(
                id, version, outputId, site, region, from, to, result, finding, null, madeAt, reportedAt);
    }
}

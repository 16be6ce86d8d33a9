package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a firm may have of all programmes together.
 *
 * @param bars which voucher would keep the firm from which other in the same year
 * @param bestOrder the programmes to apply for, in this order, so that all of them together give the most subsidy
 */
@Schema(description = "모든 사업에 대한 자격과, 무엇을 먼저 받으면 무엇을 못 받는지, 어떤 순서가 가장 좋은지")
record Outlook(
        List<Prospect> programmes,
        List<Bar> bars,

        @Schema(description = "이 순서로 신청하면 지원금의 합이 가장 큽니다", examples = "[\"untact\", \"cloud\"]")
        List<String> bestOrder,

        @Schema(description = "그때 지원금의 합(원)", examples = "16000000")
        Won bestSubsidy) {

    /**
     * One programme, by the version that is open now or else published last.
     *
     * @param subsidy the most it can give; none when the fact that settles the share is unknown
     */
    @Schema(name = "Prospect", description = "한 사업의 판단과 받을 수 있는 금액")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prospect(
            @Schema(examples = "untact") String programme,
            @Schema(examples = "2021") String version,
            Bilingual title,
            StepOrder stepOrder,
            @Schema(description = "지금 신청을 받는 차수") List<RoundId> openRounds,

            @Nullable @Schema(description = "한도까지 받을 때의 정부지원금(원)", examples = "3600000")
            Won subsidy,

            @Nullable @Schema(description = "그때의 자부담금(원)", examples = "400000")
            Won own,

            Verdict verdict) {}

    /** @param rules codes of the rules of {@code then} that refuse a firm which has {@code first} */
    @Schema(name = "Bar", description = "first를 받으면 then을 받을 수 없습니다")
    record Bar(
            @Schema(examples = "cloud") String first,
            @Schema(examples = "untact") String then,

            @Schema(examples = "[\"NO_SAME_FIELD_SUPPORT_THIS_YEAR\"]")
            List<String> rules) {}
}

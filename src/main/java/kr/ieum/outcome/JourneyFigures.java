package kr.ieum.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.sql.SQLException;
import kr.ieum.platform.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far outputs have come, and what was bought of them. An order that carries two outputs counts once. */
@Schema(name = "JourneyFigures", description = "성과가 온 길의 수")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyFigures(
        @Schema(description = "등록된 성과") long developed,
        @Schema(description = "실증에서 입증된 성과(일부 입증 포함)") long demonstrated,
        @Schema(description = "상품에 담긴 것이 확인된 성과") long listed,

        @Schema(description = "그 상품이 성과를 담은 동안 결제된 이용계약") long orders,

        @Schema(description = "결제된 정부지원금(원)", examples = "1620000")
        long paidSubsidy,

        @Schema(description = "결제된 자부담금(원)", examples = "180000")
        long paidOwn,

        @Schema(description = "이용이 확정되고 환불되지 않은 정부지원금(원)", examples = "1620000")
        long spentSubsidy,

        @Schema(description = "이용이 확정되고 환불되지 않은 자부담금(원)", examples = "180000")
        long spentOwn,

        @Schema(description = "이용이 확정된 이용계약") long proven,
        @Schema(description = "결제한 기업. 한 번만 셉니다") long firms,
        @Schema(description = "만족도의 수. 기업과 상품마다 마지막 하나") long votes,

        @Schema(description = "만족도(1~5)의 평균", examples = "4.25") @Nullable
        BigDecimal satisfaction) {
    static final JourneyFigures NONE = new JourneyFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    static JourneyFigures of(Row row) throws SQLException {
        String satisfaction = row.findText("satisfaction");
        return new JourneyFigures(
                row.number("developed"),
                row.number("demonstrated"),
                row.number("listed"),
                row.number("orders"),
                row.number("paid_subsidy"),
                row.number("paid_own"),
                row.number("spent_subsidy"),
                row.number("spent_own"),
                row.number("proven"),
                row.number("firms"),
                row.number("votes"),
                satisfaction == null ? null : new BigDecimal(satisfaction));
    }
}

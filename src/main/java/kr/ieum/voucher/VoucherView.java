package kr.ieum.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A voucher as others see it. Dates are the last day (Asia/Seoul) on which the thing is in time. */
@Schema(description = "바우처")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoucherView(
        VoucherId id,
        long version,
        @Schema(examples = "V-2021-7K3M-9QXD") String code,
        UUID applicationId,
        FirmId firmId,
        BusinessNumber firmNumber,
        RoundId roundId,
        String programme,
        String ruleVersion,

        @Schema(description = "정부지원금(원)", examples = "3600000")
        Won subsidy,

        @Schema(description = "자부담금(원)", examples = "400000")
        Won own,

        VoucherStatus status,
        Instant grantedAt,
        @Schema(description = "자부담금을 입금해야 하는 마지막 날") LocalDate depositBy,
        @Nullable Instant activeAt,

        @Schema(description = "첫 결제를 해야 하는 마지막 날. 넘기면 선정이 취소됩니다.") @Nullable
        LocalDate firstPaymentBy,

        @Schema(description = "전액을 결제해야 하는 마지막 날. 넘기면 남은 돈이 회수됩니다.") @Nullable
        LocalDate fullPaymentBy,

        @Nullable LocalDate useUntil,
        @Nullable Instant firstPaidAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,

        @Schema(description = "공급기업을 먼저 찾는 사업에서: 이 협약의 계약에만 쓸 수 있습니다") @Nullable
        UUID pactId)
        implements Versioned {

    /** Both shares together. */
    public Won face() {
        return subsidy.plus(own);
    }
}

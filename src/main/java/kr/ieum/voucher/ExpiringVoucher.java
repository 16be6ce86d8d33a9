package kr.ieum.voucher;

import java.time.LocalDate;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A voucher whose next deadline is near.
 *
 * @param endsOn the last day (Asia/Seoul) on which it is in time
 * @param daysLeft 0 on that day
 */
@Schema(description = "기한이 다가오는 바우처")
record ExpiringVoucher(
        VoucherId voucherId,
        @Schema(examples = "V-2021-7K3M-9QXD") String code,
        FirmId firmId,
        RoundId roundId,
        VoucherStatus status,
        Deadline deadline,
        LocalDate endsOn,
        @Schema(examples = "7") long daysLeft,

        @Schema(description = "남은 금액(원)", examples = "1200000")
        Won left) {}

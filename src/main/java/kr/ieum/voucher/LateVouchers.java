package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.ieum.platform.job.Due;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.LateRows;

/** Vouchers that a deadline has passed by. The states are those of the indexes that find them. */
@ApplicationScoped
class LateVouchers {
    private final LateRows rows;

    LateVouchers(LateRows rows) {
        this.rows = rows;
    }

    Due<Late> ending(LocalDate today) {
        return rows.of("voucher.voucher", "ends_on", "status in ('ACTIVE', 'SUSPENDED')", today);
    }

    Due<Late> withoutDeposit(LocalDate today) {
        return rows.of("voucher.voucher", "deposit_by", "status = 'AWAITING_DEPOSIT'", today);
    }
}

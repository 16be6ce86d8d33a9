package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.ieum.platform.job.Due;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.job.LateRows;

/** Orders that a day has passed by. The states are those of the indexes that find them. */
@ApplicationScoped
class LateOrders {
    private final LateRows rows;

    LateOrders(LateRows rows) {
        this.rows = rows;
    }

    /** Of which the day they waited for has passed. */
    Due<Late> late(LocalDate today) {
        return of("deadline", "status in ('AGREED', 'HELD', 'PROVISIONED', 'IN_USE', 'INSPECTED')", today);
    }

    /** Unused for so long that both sides are to be warned. */
    Due<Late> toWarn(LocalDate today) {
        return of(
                "warn_on",
                "status in ('PROVISIONED', 'IN_USE', 'INSPECTED', 'CONFIRMED', 'SETTLED', 'COMPLETED')",
                today.plusDays(1));
    }

    /** Unused for too long. */
    Due<Late> idle(LocalDate today) {
        return of("use_by", "status in ('CONFIRMED', 'SETTLED', 'COMPLETED')", today);
    }

    private Due<Late> of(String day, String where, LocalDate before) {
        return rows.of("orders.purchase", day, where, before);
    }
}

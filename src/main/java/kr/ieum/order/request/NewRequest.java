package kr.ieum.order.request;

import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * A request about to be stored.
 *
 * @param asked what a refund asks for; a dispute asks for nothing in won
 */
record NewRequest(
        RequestId id,
        OrderId order,
        BusinessNumber firm,
        BusinessNumber supplier,
        Party openedBy,
        Instant openedAt,
        String reason,
        @Nullable Won asked,
        LocalDate answerBy,
        LocalDate decideBy) {}

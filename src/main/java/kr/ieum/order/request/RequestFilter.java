package kr.ieum.order.request;

import kr.ieum.order.OrderId;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for. Null asks for all.
 *
 * @param everyones whether the two numbers do not matter, as for the agency
 * @param open only what is not decided yet
 */
record RequestFilter(
        boolean everyones,
        @Nullable BusinessNumber firm,
        @Nullable BusinessNumber supplier,
        @Nullable OrderId order,
        @Nullable RequestKind kind,
        @Nullable RequestStatus status,
        boolean open) {}

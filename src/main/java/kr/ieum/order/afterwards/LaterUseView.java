package kr.ieum.order.afterwards;

import java.time.LocalDate;
import kr.ieum.order.OrderId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which a firm used a service that no voucher paid for any more. */
@Schema(name = "LaterUse", description = "지원이 끝난 뒤의 이용")
public record LaterUseView(OrderId orderId, LocalDate usedOn) {}

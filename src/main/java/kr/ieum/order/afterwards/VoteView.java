package kr.ieum.order.afterwards;

import java.time.Instant;
import kr.ieum.order.OrderId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How content a firm is with what it bought. */
@Schema(name = "Satisfaction", description = "만족도")
public record VoteView(
        OrderId orderId,

        @Schema(description = "1(매우 불만)부터 5(매우 만족)", examples = "4")
        int points,

        Instant saidAt) {}

package kr.ieum.settlement.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the debtor and the agency see it.
 *
 * @param levy the legal multiple, on top of the principal
 * @param collected both together
 */
@Schema(description = "채권: 돌려받을 돈")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
        ClaimId id,
        long version,

        @Schema(description = "입금할 때 적요에 적는 코드", examples = "C-2021-7K3M-9QXD")
        String code,

        Party debtor,
        String programme,
        @Nullable OrderId orderId,
        Share share,
        ClaimGround ground,
        @Schema(description = "원금(원)", examples = "810000") Won principal,

        @Schema(description = "제재부가금(원)", examples = "2430000")
        Won levy,

        @Schema(description = "받은 돈(원)") Won collected,
        @Schema(description = "아직 받을 돈(원)") Won open,
        String reason,
        @Schema(description = "이의신청 안내와 결과") @Nullable String appealNote,
        LocalDate dueOn,
        Instant raisedAt,
        ClaimStatus status,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Versioned {}

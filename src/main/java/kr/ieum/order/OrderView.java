package kr.ieum.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.RoundId;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as its firm, its supplier and the agency see it. */
@Schema(description = "이용계약")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        OrderId id,
        long version,
        @Schema(examples = "O-2021-7K3M-9QXD") String code,
        VoucherId voucherId,
        FirmId firmId,
        RoundId roundId,
        String programme,
        String ruleVersion,
        ListingId listingId,
        @Schema(description = "산 때의 상품 판") int listingVersion,
        SupplierId supplierId,
        String category,
        String title,
        List<OrderLine> lines,

        @Schema(description = "부가세 포함 총액(원)", examples = "1980000")
        Won total,

        @Schema(description = "바우처에서 나간 공급가액") Split paid,

        @Schema(description = "합의했고 아직 결제하지 않은 공급가액(원)", examples = "0")
        Won agreed,

        @Schema(description = "나눠 지급하는 사업에서: 이 계약이 어느 회차인지", examples = "ADVANCE") @Nullable
        String tranche,

        @Schema(description = "나눠 지급하는 계약의 첫 회차. 한 번에 지급하면 자기 자신.")
        OrderId firstId,

        @Schema(description = "기업이 공급기업에 따로 내는 부가세(원)", examples = "180000")
        Won vat,

        @Schema(description = "쓰지 않아 바우처로 풀린 돈") Split voided,
        Split refunded,

        @Schema(description = "돌려받기로 하고 아직 받지 못한 돈(환수·환불 채권)")
        Split claimed,

        OrderStatus status,
        @Nullable OrderStatus disputedFrom,
        Instant paidAt,

        @Schema(description = "지금 기다리는 일(개통, 첫 사용, 확정)의 마지막 날") @Nullable
        LocalDate deadline,

        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable Instant provisionedAt,
        @Schema(description = "사업이 정한 증빙이 처음 온 때") @Nullable Instant firstUsedAt,
        @Nullable Instant lastUsedAt,

        @Schema(description = "이날까지 이용이 없으면 지원이 멈춥니다") @Nullable
        LocalDate useBy,

        @Nullable Instant confirmedAt,
        @Schema(description = "이용이 없어 지원을 멈춘 때") @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Versioned {}

package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import kr.ieum.platform.money.Price;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as everybody sees it, with the parts of its price. */
@Schema(description = "요금제. 바우처는 공급가액에만 쓰이고 부가세는 기업이 냅니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        @Schema(examples = "YEAR-10") String code,
        @Schema(examples = "10인 1년") String name,

        @Schema(description = "가격 (부가세 포함)", examples = "1980000")
        Won price,

        @Schema(description = "공급가액", examples = "1800000") Won supply,
        @Schema(description = "부가세", examples = "180000") Won vat,
        @Schema(examples = "12") int termMonths,
        @Schema(examples = "10") int seats,

        @Schema(description = "한 사람 한 달의 가격 (부가세 포함, 올림)", examples = "16500")
        Won seatMonth,

        @Nullable Integer minQuantity,
        @Nullable Integer maxQuantity) {

    static PlanView of(Plan plan, boolean vatFree) {
        Price price = plan.price(vatFree);
        return new PlanView(
                plan.code(),
                plan.name(),
                price.total(),
                price.supply(),
                price.vat(),
                plan.termMonths(),
                plan.seats(),
                plan.seatMonth(),
                plan.minQuantity(),
                plan.maxQuantity());
    }
}

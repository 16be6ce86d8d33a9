package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ieum.platform.money.Price;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A price and term of a listing.
 *
 * @param price with VAT, for all seats and the whole term
 * @param contractPrice what a real contract asked for the same, with VAT: evidence for the reviewer
 */
@Schema(description = "요금제")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Plan(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") @Schema(examples = "YEAR-10")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "10인 1년")
        String name,

        @NotNull @Schema(description = "가격 (원, 부가세 포함, 기간·인원 전체)", examples = "1980000")
        Won price,

        @NotNull @Min(1) @Max(60) @Schema(description = "이용 기간 (개월)", examples = "12")
        Integer termMonths,

        @NotNull @Min(1) @Max(100_000) @Schema(description = "포함된 인원 수", examples = "10")
        Integer seats,

        @Nullable @Min(1) @Max(10_000) @Schema(description = "한 번에 사는 최소 수량", examples = "1")
        Integer minQuantity,

        @Nullable @Min(1) @Max(10_000) @Schema(description = "한 번에 사는 최대 수량", examples = "1")
        Integer maxQuantity,

        @Nullable @Schema(description = "같은 조건의 실제 납품 계약 가격 (원, 부가세 포함). 심사에만 쓰이고 공개되지 않습니다.", examples = "2200000")
        Won contractPrice) {

    static final Won HIGHEST_PRICE = Won.won(10_000_000_000L);

    @JsonIgnore
    boolean hasSensiblePrice() {
        return !price.isZero() && !price.isMoreThan(HIGHEST_PRICE);
    }

    /** What one seat costs a month, rounded up: plans of different size and term are compared by it. */
    @JsonIgnore
    Won seatMonth() {
        long months = Math.multiplyExact((long) seats, (long) termMonths);
        return Won.won(price.amount() / months + (price.amount() % months == 0 ? 0 : 1));
    }

    @JsonIgnore
    boolean isAboveContract() {
        return contractPrice != null && price.isMoreThan(contractPrice);
    }

    /** What is paid for it: its supply and VAT. */
    public Price price(boolean vatFree) {
        return vatFree ? Price.vatFree(price) : Price.withVat(price);
    }
}

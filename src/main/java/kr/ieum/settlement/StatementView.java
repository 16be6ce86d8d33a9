package kr.ieum.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.order.Split;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier was settled in a period, by the day of approval.
 *
 * @param paid of {@code net} what the bank has paid
 * @param claimsOpen what the supplier owes now
 */
@Schema(name = "SupplierStatement", description = "공급기업 정산서")
public record StatementView(
        SupplierId supplierId,
        LocalDate from,
        LocalDate to,
        List<Entry> entries,
        Split gross,
        @Schema(description = "채권과 상계한 금액") Split netted,
        Split net,
        @Schema(description = "은행이 지급한 금액(원)") Won paid,
        @Schema(description = "지금 남은 채권(원)") Won claimsOpen) {

    /** One order, or money beside orders, in one run. */
    @Schema(name = "StatementEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            LocalDate approvedOn,
            String runCode,

            @Schema(description = "이용계약 코드. 이용계약 없이 줄 돈이면 없습니다.") @Nullable
            String orderCode,

            Split gross,
            Split netted,
            Split net,
            LineStatus status,
            @Nullable String reason) {}
}

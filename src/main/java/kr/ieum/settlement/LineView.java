package kr.ieum.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One supplier's statement in a run: what is paid and every order behind it. */
@Schema(description = "공급기업별 정산 명세")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        UUID id,
        SupplierId supplierId,
        Split amount,
        LineStatus status,
        List<Item> orders,
        @Schema(description = "은행이 거절한 이유") @Nullable String reason) {

    /** An order behind a line. */
    @Schema(name = "SettledOrder", description = "정산한 이용계약")
    public record Item(OrderId orderId, Split amount) {}

    /** Names the payment to the bank: 32 characters, of the 35 that ISO 20022 allows. */
    @JsonIgnore
    public String endToEndId() {
        return id.toString().replace("-", "");
    }

    Account payout(Share share) {
        return Account.of(AccountKind.PAYOUT, share, id);
    }
}

package kr.ieum.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.money.Won;
import kr.ieum.settlement.claim.Party;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payee's statement in a run: what is paid and everything behind it.
 *
 * @param gross earned or owed
 * @param netted of it kept for claims on the payee
 * @param amount what the bank is asked to pay: gross less netted
 */
@Schema(description = "받는 곳별 정산 명세")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
        UUID id,
        Party payee,
        Split gross,
        @Schema(description = "채권과 상계한 금액") Split netted,
        @Schema(description = "은행에 지급을 맡기는 금액") Split amount,
        LineStatus status,
        List<Item> orders,
        @Schema(description = "은행이 거절하거나 돌려보낸 이유") @Nullable String reason) {

    /** An order behind a line, or money the supplier is owed that no order stands for. */
    @Schema(name = "SettledOrder", description = "정산한 이용계약, 또는 이용계약 없이 줄 돈")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable OrderId orderId,
            @Nullable UUID creditId,
            Split amount,
            @Schema(description = "이 중 채권과 상계한 금액") Split netted) {

        static Item of(OrderId order, Split amount) {
            return new Item(order, null, amount, Split.NOTHING);
        }

        @JsonIgnore
        Split net() {
            return amount.minus(netted);
        }
    }

    static LineView proposed(UUID id, Party payee, List<Item> items) {
        return of(id, payee, sum(items.stream().map(Item::amount).toList()), LineStatus.PROPOSED, items, null);
    }

    /** What a firm is owed is its own money, whatever share it once was. */
    static LineView refund(UUID id, Party firm, Won due) {
        return of(id, firm, Split.of(Share.OWN, due), LineStatus.PROPOSED, List.of(), null);
    }

    static LineView of(
            UUID id, Party payee, Split gross, LineStatus status, List<Item> items, @Nullable String reason) {
        Split netted = sum(items.stream().map(Item::netted).toList());
        return new LineView(id, payee, gross, netted, gross.minus(netted), status, items, reason);
    }

    LineView in(LineStatus next) {
        return new LineView(id, payee, gross, netted, amount, next, orders, reason);
    }

    static Split sum(List<Split> splits) {
        return splits.stream().reduce(Split.NOTHING, Split::plus);
    }

    /** Names the payment to the bank: 32 characters, of the 35 that ISO 20022 allows. */
    @JsonIgnore
    public String endToEndId() {
        return id.toString().replace("-", "");
    }

    @JsonIgnore
    boolean isSuppliers() {
        return payee.kind() == Party.Kind.SUPPLIER;
    }

    SupplierId supplier() {
        return new SupplierId(payee.id());
    }

    List<OrderId> orderIds() {
        return orders.stream().map(Item::orderId).filter(Objects::nonNull).toList();
    }

    Account payout(Share share) {
        return Account.of(AccountKind.PAYOUT, share, id);
    }
}

package kr.ieum.order;

import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.platform.money.Won;
import kr.ieum.voucher.VoucherView;
import org.jspecify.annotations.Nullable;

/**
 * An order about to be stored, everything decided.
 *
 * @param first the order of its first piece, itself perhaps
 * @param split of what it is paid with; none while it is only agreed
 * @param at when it was paid or agreed
 * @param deadline of what it waits for: provision, or its payment
 */
record NewOrder(
        OrderId id,
        String code,
        OrderId first,
        VoucherView voucher,
        Basket basket,
        Piece piece,
        @Nullable Split split,
        Instant at,
        @Nullable LocalDate deadline) {

    NewOrder paidWith(Split with, LocalDate provisionBy) {
        return new NewOrder(id, code, first, voucher, basket, piece, with, at, provisionBy);
    }

    OrderStatus status() {
        return split == null ? OrderStatus.AGREED : OrderStatus.HELD;
    }

    Split paid() {
        return split == null ? Split.NOTHING : split;
    }

    Won agreed() {
        return split == null ? piece.supply() : Won.ZERO;
    }

    OrderView view() {
        return new OrderView(
                id,
                0,
                code,
                voucher.id(),
                voucher.firmId(),
                voucher.roundId(),
                voucher.programme(),
                voucher.ruleVersion(),
                basket.listing(),
                basket.listingVersion(),
                basket.supplier().id(),
                basket.category(),
                basket.title(),
                basket.lines(),
                piece.total(),
                paid(),
                agreed(),
                piece.tranche(),
                first,
                piece.vat(),
                Split.NOTHING,
                Split.NOTHING,
                Split.NOTHING,
                status(),
                null,
                at,
                deadline,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

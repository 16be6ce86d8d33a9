package kr.ieum.order;

import java.time.Instant;
import java.time.LocalDate;
import kr.ieum.voucher.VoucherView;

/** An order about to be stored, everything decided. */
record NewOrder(
        OrderId id,
        String code,
        VoucherView voucher,
        Basket basket,
        Split split,
        Instant paidAt,
        LocalDate provisionBy) {

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
                basket.total(),
                split,
                basket.vat(),
                Split.NOTHING,
                Split.NOTHING,
                Split.NOTHING,
                OrderStatus.HELD,
                null,
                paidAt,
                provisionBy,
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

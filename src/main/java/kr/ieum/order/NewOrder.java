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
        String lines,
        Split split,
        Instant paidAt,
        LocalDate provisionBy) {}

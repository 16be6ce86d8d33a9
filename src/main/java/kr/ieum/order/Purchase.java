package kr.ieum.order;

import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Wish;
import kr.ieum.voucher.VoucherId;

/** What a firm wants to pay for, with which voucher. */
record Purchase(VoucherId voucher, ListingId listing, List<String> plans) {
    Purchase {
        plans = List.copyOf(plans);
    }

    Wish in(String programme) {
        return new Wish(listing, plans, programme);
    }
}

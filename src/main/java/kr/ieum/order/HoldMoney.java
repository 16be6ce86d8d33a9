package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherView;

/** The transfers that set money of a voucher aside for its supplier, a share each. */
@ApplicationScoped
class HoldMoney {
    private final Ids ids;

    HoldMoney(Ids ids) {
        this.ids = ids;
    }

    List<Transfer> of(Split split, VoucherView voucher, SupplierId supplier, OrderId order, Instant at) {
        List<Transfer> holds = new ArrayList<>();
        for (Share share : List.of(Share.SUBSIDY, Share.OWN)) {
            Won amount = share == Share.SUBSIDY ? split.subsidy() : split.own();
            if (amount.isZero()) continue;
            holds.add(Transfer.hold(
                    ids.next(),
                    voucher.id().account(share),
                    Account.of(AccountKind.PAYABLE, share, supplier.value()),
                    amount,
                    Transfer.Purpose.of("ORDER_PAID")
                            .inRound(voucher.roundId().value())
                            .onVoucher(voucher.id().value())
                            .onOrder(order.value()),
                    at));
        }
        return holds;
    }
}

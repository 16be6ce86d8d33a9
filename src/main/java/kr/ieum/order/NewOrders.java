package kr.ieum.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.voucher.VoucherView;

/** Makes orders of the pieces of a contract: agreed, and each in turn to be paid while the voucher can pay. */
@ApplicationScoped
class NewOrders {
    private final Ids ids;
    private final Clock clock;

    NewOrders(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @return as many as there are pieces, in their order; a list of the caller's own */
    List<NewOrder> of(VoucherView voucher, Basket basket, List<Piece> pieces, Instant at) {
        List<NewOrder> made = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            OrderId id = new OrderId(ids.next());
            OrderId first = made.isEmpty() ? id : made.get(0).id();
            made.add(new NewOrder(
                    id, ShortCode.next("O", clock), first, voucher, basket, piece, null, at, voucher.useUntil()));
        }
        return made;
    }
}

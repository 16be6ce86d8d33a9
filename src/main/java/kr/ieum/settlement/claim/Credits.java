package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.order.Split;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * Money that stands on a supplier's payable beside what confirmed orders earned. Whoever puts it there writes it down
 * here, so that the next run pays it.
 */
@ApplicationScoped
public class Credits {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Credits(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a supplier is owed something that no order stands for. */
    public enum Reason {
        CLAIM_REVERSED,
        CLAIM_OVERPAID,
        PAYOUT_RETURNED
    }

    /** @param order which is settled once this is paid, if there is one */
    public void give(SupplierId supplier, String programme, Split amount, Reason reason, @Nullable OrderId order) {
        give(supplier.value(), programme, amount, reason, order, null);
    }

    void give(Claim claim, Split amount, Reason reason) {
        give(claim.debtor().id(), claim.programme(), amount, reason, null, claim.id());
    }

    private void give(
            UUID supplier,
            String programme,
            Split amount,
            Reason reason,
            @Nullable OrderId order,
            @Nullable ClaimId claim) {
        if (amount.isNothing()) return;
        sql.updateExactly(
                1,
                """
                insert into settlement.credit (id, supplier_id, programme, subsidy_won, own_won, reason, order_id, claim_id,
                                               given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                supplier,
                programme,
                amount.subsidy(),
                amount.own(),
                reason,
                order == null ? null : order.value(),
                claim == null ? null : claim.value(),
                clock.instant());
    }
}

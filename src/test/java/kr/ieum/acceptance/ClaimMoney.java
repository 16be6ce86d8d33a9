package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.platform.database.Sql;

/** A supplier who pays what was claimed of an order: the bank tells of it under the codes of the claims. */
@ApplicationScoped
class ClaimMoney {
    private final Sql sql;

    ClaimMoney(Sql sql) {
        this.sql = sql;
    }

    record Open(String code, long won) {}

    /** @throws IllegalArgumentException when less is claimed */
    void comesBack(String order, Share share, long won) {
        List<Open> claims = open(OrderId.fromString(order), share);
        if (claims.stream().mapToLong(Open::won).sum() < won) throw new IllegalArgumentException("less is claimed");
        long left = won;
        for (Open claim : claims) {
            long part = Math.min(left, claim.won());
            if (part == 0) return;
            assertThat(Settling.tells(Settling.money(part, claim.code())).<Integer>path("collected"))
                    .isEqualTo(1);
            left -= part;
        }
    }

    @Transactional
    List<Open> open(OrderId order, Share share) {
        return sql.list("""
                select code, principal_won - collected_principal_won as won from settlement.claim
                where order_id = ? and share = ? and status in ('RAISED', 'PART_COLLECTED') order by id""", row -> new Open(row.text("code"), row.number("won")), order.value(), share);
    }
}

package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Share;
import kr.ieum.order.Split;
import kr.ieum.platform.money.Won;
import kr.ieum.settlement.claim.ClaimView;
import kr.ieum.settlement.claim.Claims;
import kr.ieum.settlement.claim.Party;

/**
 * Keeps what suppliers owe out of what they are to be paid: each share out of its own, the oldest claim first. Which item
 * a netted won came from is written down, because the bank may refuse the rest.
 */
@ApplicationScoped
class NetClaims {
    private final LineRows rows;
    private final Claims claims;

    NetClaims(LineRows rows, Claims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    /** @param open locked, with their orders */
    void net(RunView run, List<ClaimView> open, Caller caller) {
        for (LineView line : run.lines()) {
            if (!line.isSuppliers()) continue;
            Split netted = Split.of(
                            Share.SUBSIDY,
                            net(line, open, Share.SUBSIDY, line.gross().subsidy(), caller))
                    .plus(Split.of(
                            Share.OWN, net(line, open, Share.OWN, line.gross().own(), caller)));
            spread(line, netted);
        }
    }

    private Won net(LineView line, List<ClaimView> open, Share share, Won gross, Caller caller) {
        Won left = gross;
        for (ClaimView claim : open) {
            Won amount = claim.open().min(left);
            if (amount.isZero() || claim.share() != share || !isOf(claim, line.payee())) continue;
            claims.net(claim, amount, line.id(), line.orderIds(), caller);
            left = left.minus(amount);
        }
        return gross.minus(left);
    }

    private void spread(LineView line, Split netted) {
        Split rest = netted;
        for (LineView.Item item : line.orders()) {
            Split part = new Split(
                    item.amount().subsidy().min(rest.subsidy()),
                    item.amount().own().min(rest.own()));
            if (part.isNothing()) continue;
            rows.netted(line, item, part);
            rest = rest.minus(part);
        }
    }

    private static boolean isOf(ClaimView claim, Party payee) {
        return claim.debtor().equals(payee);
    }
}

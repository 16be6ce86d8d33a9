package kr.ieum.order;

import java.util.ArrayList;
import java.util.List;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Tranche;
import org.jspecify.annotations.Nullable;

/**
 * A part of a basket that is paid for by itself.
 *
 * @param tranche its code; none where everything is paid at once
 * @param number from 1 on
 */
record Piece(@Nullable String tranche, int number, Won total, Won supply, Won vat) {

    /** All pieces together are the basket, to the won: what rounding leaves is in the later ones. */
    static List<Piece> of(Basket basket, List<Tranche> tranches) {
        if (tranches.isEmpty()) return List.of(new Piece(null, 1, basket.total(), basket.supply(), basket.vat()));
        List<Piece> pieces = new ArrayList<>();
        int before = 0;
        for (Tranche tranche : tranches) {
            int upTo = before + tranche.percent();
            Won supply = between(basket.supply(), before, upTo);
            Won vat = between(basket.vat(), before, upTo);
            pieces.add(new Piece(tranche.code(), pieces.size() + 1, supply.plus(vat), supply, vat));
            before = upTo;
        }
        return pieces;
    }

    private static Won between(Won whole, int from, int upTo) {
        return whole.fraction(upTo, 100).minus(whole.fraction(from, 100));
    }
}

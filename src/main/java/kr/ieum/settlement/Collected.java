package kr.ieum.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.settlement.RunView.LeftOut;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.supplier.SupplierId;

/** What a run pays, by supplier, and what it leaves out. What is more than fits comes in the next run. */
final class Collected {
    /** More that are left out are not named: an answer must stay readable. */
    private static final int MOST_NAMED = 10_000;

    private final int mostSuppliers;
    private final int mostItems;
    private final Map<SupplierId, List<LineView.Item>> items = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private int taken;
    private boolean full;

    /** @param mostSuppliers a line each */
    Collected(int mostSuppliers, int mostItems) {
        this.mostSuppliers = mostSuppliers;
        this.mostItems = mostItems;
    }

    /** @return whether it still fitted */
    boolean take(Collectable.Candidate candidate) {
        boolean fits = taken < mostItems && (items.size() < mostSuppliers || items.containsKey(candidate.supplier()));
        if (fits) {
            items.computeIfAbsent(candidate.supplier(), supplier -> new ArrayList<>())
                    .add(candidate.item());
            taken++;
        } else {
            leave(candidate, Why.NEXT_RUN);
            full = true;
        }
        return fits;
    }

    void leave(Collectable.Candidate candidate, Why why) {
        if (leftOut.size() < MOST_NAMED && candidate.item().orderId() != null && candidate.code() != null)
            leftOut.add(new LeftOut(candidate.item().orderId(), candidate.code(), why));
    }

    /** Whether something did not fit. */
    boolean isFull() {
        return full;
    }

    Map<SupplierId, List<LineView.Item>> items() {
        return items;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}

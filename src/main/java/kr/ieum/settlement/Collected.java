package kr.ieum.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.settlement.RunView.LeftOut;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.supplier.SupplierId;

/** What a run pays, by supplier, and what it leaves out. Suppliers beyond those that fit come in the next run. */
final class Collected {
    private final int most;
    private final Map<SupplierId, List<LineView.Item>> items = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** @param most suppliers, a line each */
    Collected(int most) {
        this.most = most;
    }

    void take(Collectable.Candidate candidate) {
        if (items.size() < most || items.containsKey(candidate.supplier()))
            items.computeIfAbsent(candidate.supplier(), supplier -> new ArrayList<>())
                    .add(candidate.item());
        else leave(candidate, Why.NEXT_RUN);
    }

    void leave(Collectable.Candidate candidate, Why why) {
        if (candidate.item().orderId() != null && candidate.code() != null)
            leftOut.add(new LeftOut(candidate.item().orderId(), candidate.code(), why));
    }

    Map<SupplierId, List<LineView.Item>> items() {
        return items;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }
}

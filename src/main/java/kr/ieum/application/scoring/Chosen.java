package kr.ieum.application.scoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.ieum.application.scoring.Ranking.Outcome;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Selection;
import kr.ieum.programme.Selection.Quota;
import org.jspecify.annotations.Nullable;

/**
 * Whom a ranking chooses. First the parts that are kept for certain firms are given to the best of those; then the rest,
 * with what such a part releases, to the best of all. Both times the best first.
 */
final class Chosen {
    private final Map<String, Quota> quotas = new HashMap<>();
    private final Map<String, Won> kept = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<UUID> fromTheirPart = new HashSet<>();
    private final boolean smallerMayPass;
    private Won left;
    private boolean somebodyWaits;

    /**
     * @param funded what the parts are reckoned from
     * @param budget what can still be promised
     */
    Chosen(Selection selection, Won funded, Won budget) {
        this.left = budget;
        this.smallerMayPass = selection.waitingList() == Selection.WaitingList.SMALLER_MAY_PASS;
        for (Quota quota : selection.quotas()) {
            quotas.put(quota.code(), quota);
            kept.put(quota.code(), quota.of(funded));
        }
    }

    /** Gives the part kept for its quota to a firm, if it reaches that far; to be asked of all, the best first. */
    void keep(UUID application, Won subsidy, @Nullable String quota) {
        if (quota == null || stopped.contains(quota)) return;
        Won part = kept.getOrDefault(quota, Won.ZERO);
        if (subsidy.isMoreThan(part) || subsidy.isMoreThan(left)) {
            if (!smallerMayPass) stopped.add(quota);
            return;
        }
        kept.put(quota, part.minus(subsidy));
        left = left.minus(subsidy);
        fromTheirPart.add(application);
    }

    /** Once everybody has had his own part; to be asked of all above the cut-off, the best first. */
    Outcome outcome(UUID application, Won subsidy, @Nullable String quota) {
        if (fromTheirPart.contains(application)) return Outcome.SELECTED;
        if (quota != null && isConfined(quota)) return Outcome.WAITING;
        boolean mayPass = !somebodyWaits || smallerMayPass;
        if (!mayPass || subsidy.isMoreThan(open(quota))) {
            somebodyWaits = true;
            return Outcome.WAITING;
        }
        left = left.minus(subsidy);
        if (quota != null) kept.computeIfPresent(quota, (code, part) -> part.minusOrZero(subsidy));
        return Outcome.SELECTED;
    }

    private boolean isConfined(String code) {
        Quota quota = quotas.get(code);
        return quota != null && quota.kind() == Quota.Kind.TRACK && quota.unfilled() == Quota.Unfilled.KEEP;
    }

    /** What is left for a firm: not what is kept for others and not released. */
    private Won open(@Nullable String own) {
        return quotas.values().stream()
                .filter(quota ->
                        quota.unfilled() == Quota.Unfilled.KEEP && !quota.code().equals(own))
                .map(quota -> kept.getOrDefault(quota.code(), Won.ZERO))
                .reduce(left, Won::minusOrZero);
    }
}

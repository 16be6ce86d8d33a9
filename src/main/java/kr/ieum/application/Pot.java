package kr.ieum.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.Selection;
import kr.ieum.programme.Selection.Quota;
import org.jspecify.annotations.Nullable;

/**
 * What a round can still promise, and to whom: money of which a part may be kept for certain firms, and those who wait for
 * it. Firms that draw from the same part stand in one line; without quotas there is one line for all.
 */
final class Pot {
    private static final String EVERYBODY = "";

    private final Map<String, Quota> quotas = new LinkedHashMap<>();
    private final Map<String, Won> kept = new HashMap<>();
    private final Map<String, Won> promised;
    private final Map<String, Long> firstWaiting;
    private final boolean smallerMayPass;
    private Won left;

    /**
     * How a round stands.
     *
     * @param left what nobody has been promised, won
     * @param firstWaiting number of the first who waits, by quota; those of no quota by an empty code
     * @param promised subsidy promised to firms of each quota
     */
    record Standing(Won left, Map<String, Long> firstWaiting, Map<String, Won> promised) {}

    Pot(RoundView round, Selection selection, Standing standing, LocalDate today) {
        this.left = standing.left();
        this.promised = new HashMap<>(standing.promised());
        this.firstWaiting = new HashMap<>(standing.firstWaiting());
        this.smallerMayPass = selection.waitingList() == Selection.WaitingList.SMALLER_MAY_PASS;
        for (Quota quota : selection.quotas()) {
            quotas.put(quota.code(), quota);
            if (!isReleased(quota, round, today)) kept.put(quota.code(), quota.of(round.funded()));
        }
    }

    /** A scored round has released what it releases when its ranking was confirmed. */
    private static boolean isReleased(Quota quota, RoundView round, LocalDate today) {
        if (quota.unfilled() == Quota.Unfilled.KEEP) return false;
        return quota.releaseAfterDays() == null
                || !today.isBefore(KoreanTime.dayOf(round.opensAt()).plusDays(quota.releaseAfterDays()));
    }

    boolean nobodyWaits() {
        return firstWaiting.isEmpty();
    }

    /** Whether there is the money, and nobody waits for it who came earlier. */
    boolean serves(Application application) {
        return covers(application) && !isBehind(application);
    }

    boolean covers(Application application) {
        return !application.subsidy().isMoreThan(open(application));
    }

    void take(Application application) {
        left = left.minus(application.subsidy());
        String quota = application.quota();
        if (quota != null) promised.merge(quota, application.subsidy(), Won::plus);
    }

    void giveBack(Application application) {
        left = left.plus(application.subsidy());
        String quota = application.quota();
        if (quota != null) promised.merge(quota, application.subsidy(), Won::minus);
    }

    void waits(Application application) {
        firstWaiting.merge(line(application), application.queueNumber(), Math::min);
    }

    /** The waiting list is served from its head: they stand in nobody's way but those the money does not reach. */
    void serveList() {
        firstWaiting.clear();
    }

    /** The money does not reach him: those behind him wait too, unless the version lets smaller ones pass. */
    void stopsAt(Application application) {
        if (!smallerMayPass) waits(application);
    }

    private boolean isBehind(Application application) {
        if (precedes(line(application), application)) return true;
        boolean ownPartIsEnough = !application.subsidy().isMoreThan(keptFor(application.quota()));
        if (ownPartIsEnough) return false;
        return firstWaiting.keySet().stream().anyMatch(line -> !isTrack(line) && precedes(line, application));
    }

    private boolean precedes(String line, Application application) {
        Long first = firstWaiting.get(line);
        return first != null && first < application.queueNumber();
    }

    /** What the firm may draw from: its own part, and what is kept for nobody unless it is confined to its part. */
    private Won open(Application application) {
        String own = application.quota();
        Won keptForOthers = kept.keySet().stream()
                .filter(quota -> !quota.equals(own))
                .map(this::keptFor)
                .reduce(Won.ZERO, Won::plus);
        Won open = left.minusOrZero(keptForOthers);
        return own != null && isTrack(own) ? open.min(keptFor(own)) : open;
    }

    private Won keptFor(@Nullable String quota) {
        if (quota == null || !kept.containsKey(quota)) return Won.ZERO;
        return kept.get(quota).minusOrZero(promised.getOrDefault(quota, Won.ZERO));
    }

    private boolean isTrack(String line) {
        Quota quota = quotas.get(line);
        return quota != null && quota.kind() == Quota.Kind.TRACK && kept.containsKey(line);
    }

    private static String line(Application application) {
        return application.quota() == null ? EVERYBODY : application.quota();
    }
}

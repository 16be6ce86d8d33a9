package kr.ieum.programme;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Selection.Quota;
import org.jspecify.annotations.Nullable;

/**
 * What a round can still promise, and to whom: money of which a part may be kept for certain firms, and those who wait for
 * it. Firms that draw from the same part stand in one line; without quotas there is one line for all.
 */
public final class Pot {
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
    public record Standing(Won left, Map<String, Long> firstWaiting, Map<String, Won> promised) {}

    /** Who draws from it: what he asks of it, the quota he belongs to, if any, and his place in the order. */
    public interface Candidate {
        Won subsidy();

        @Nullable
        String quota();

        long queueNumber();
    }

    /**
     * @param funded all that the round was ever given: quotas are parts of it
     * @param opensOn the round's first day, from which the days count until an unfilled quota is for everybody
     */
    public Pot(Selection selection, Won funded, LocalDate opensOn, Standing standing, LocalDate today) {
        this.left = standing.left();
        this.promised = new HashMap<>(standing.promised());
        this.firstWaiting = new HashMap<>(standing.firstWaiting());
        this.smallerMayPass = selection.waitingList() == Selection.WaitingList.SMALLER_MAY_PASS;
        for (Quota quota : selection.quotas()) {
            quotas.put(quota.code(), quota);
            if (!isReleased(quota, opensOn, today)) kept.put(quota.code(), quota.of(funded));
        }
    }

    /** A scored round has released what it releases when its ranking was confirmed. */
    private static boolean isReleased(Quota quota, LocalDate opensOn, LocalDate today) {
        if (quota.unfilled() == Quota.Unfilled.KEEP) return false;
        return quota.releaseAfterDays() == null || !today.isBefore(opensOn.plusDays(quota.releaseAfterDays()));
    }

    /** As it is now, to go on from later. */
    public Standing standing() {
        return new Standing(left, Map.copyOf(firstWaiting), Map.copyOf(promised));
    }

    public boolean nobodyWaits() {
        return firstWaiting.isEmpty();
    }

    /** Whether there is the money, and nobody waits for it who came earlier. */
    public boolean serves(Candidate candidate) {
        return covers(candidate) && !isBehind(candidate);
    }

    public boolean covers(Candidate candidate) {
        return !candidate.subsidy().isMoreThan(open(candidate));
    }

    public void take(Candidate candidate) {
        left = left.minus(candidate.subsidy());
        String quota = candidate.quota();
        if (quota != null) promised.merge(quota, candidate.subsidy(), Won::plus);
    }

    public void giveBack(Candidate candidate) {
        left = left.plus(candidate.subsidy());
        String quota = candidate.quota();
        if (quota != null) promised.merge(quota, candidate.subsidy(), Won::minus);
    }

    public void waits(Candidate candidate) {
        firstWaiting.merge(line(candidate), candidate.queueNumber(), Math::min);
    }

    /** The waiting list is served from its head: they stand in nobody's way but those the money does not reach. */
    public void serveList() {
        firstWaiting.clear();
    }

    /** The money does not reach him: those behind him wait too, unless the version lets smaller ones pass. */
    public void stopsAt(Candidate candidate) {
        if (!smallerMayPass) waits(candidate);
    }

    private boolean isBehind(Candidate candidate) {
        if (precedes(line(candidate), candidate)) return true;
        boolean ownPartIsEnough = !candidate.subsidy().isMoreThan(keptFor(candidate.quota()));
        if (ownPartIsEnough) return false;
        return firstWaiting.keySet().stream().anyMatch(line -> !isTrack(line) && precedes(line, candidate));
    }

    private boolean precedes(String line, Candidate candidate) {
        Long first = firstWaiting.get(line);
        return first != null && first < candidate.queueNumber();
    }

    /** What the firm may draw from: its own part, and what is kept for nobody unless it is confined to its part. */
    private Won open(Candidate candidate) {
        String own = candidate.quota();
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

    private static String line(Candidate candidate) {
        return candidate.quota() == null ? EVERYBODY : candidate.quota();
    }
}

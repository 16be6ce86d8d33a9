package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of applications: facade of this room. */
@ApplicationScoped
public class Applications {
    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Clock clock;

    Applications(ApplicationRepository applications, Programmes programmes, Ledger ledger, Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How a round stands: a few rows by their keys, however many have applied.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such round
     */
    @Transactional
    public RoundFigures figures(RoundId id) {
        return figures(id, null);
    }

    /** @param before the figures that were read last, if any */
    @Transactional
    RoundFigures figures(RoundId id, @Nullable RoundFigures before) {
        RoundView round = programmes.round(id);
        Map<ApplicationStatus, Long> tally = applications.tally(id);
        Balance budget = ledger.balance(round.budget());
        long answered = tally.values().stream().mapToLong(Long::longValue).sum();
        Instant now = clock.instant();
        return new RoundFigures(
                now,
                budget.available(),
                tally.getOrDefault(ApplicationStatus.ADMITTED, 0L),
                tally.getOrDefault(ApplicationStatus.WAITING, 0L),
                tally.getOrDefault(ApplicationStatus.IN_REVIEW, 0L)
                        + tally.getOrDefault(ApplicationStatus.CLARIFYING, 0L)
                        + tally.getOrDefault(ApplicationStatus.APPEALED, 0L),
                tally.getOrDefault(ApplicationStatus.REFUSED, 0L),
                answered,
                before == null ? 0 : rate(answered - before.answered(), Duration.between(before.at(), now)));
    }

    private static long rate(long more, Duration since) {
        return since.toMillis() <= 0 ? 0 : Math.max(0, Math.round(more * 1_000.0 / since.toMillis()));
    }
}

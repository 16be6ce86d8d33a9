package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.ieum.firm.KnownFirm;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of applications: facade of this room. */
@ApplicationScoped
public class Applications {
    private final ApplicationRepository applications;
    private final GatherFacts gatherFacts;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Clock clock;

    Applications(
            ApplicationRepository applications,
            GatherFacts gatherFacts,
            Programmes programmes,
            Ledger ledger,
            Clock clock) {
        this.applications = applications;
        this.gatherFacts = gatherFacts;
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

    /**
     * What would be known of firms if they applied now, in their order, each handing in what is asked for at the door.
     *
     * @param year of the round
     * @param assumed values of facts that nobody can look up, by their names: taken for every firm of which no more is known
     * @throws kr.ieum.platform.problem.Refused when a name is no fact or its value is of another type
     */
    @Transactional
    public List<Facts> facts(Collection<KnownFirm> firms, int year, Map<String, JsonNode> assumed) {
        Background background = gatherFacts.background(firms, null);
        GatherFacts.Answers answers = new GatherFacts.Answers(assumed, "-", true);
        return firms.stream()
                .map(firm -> gatherFacts.of(firm, background, year, null, answers))
                .toList();
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

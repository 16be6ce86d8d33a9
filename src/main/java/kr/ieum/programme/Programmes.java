package kr.ieum.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of programmes and rounds: facade of this room. */
@ApplicationScoped
public class Programmes {
    private final RuleVersionRepository versions;
    private final RoundRepository rounds;

    /** Parsed documents by content: the same text always means the same. */
    private final ConcurrentMap<String, RuleSet> parsed = new ConcurrentHashMap<>();

    Programmes(RuleVersionRepository versions, RoundRepository rounds) {
        this.versions = versions;
        this.rounds = rounds;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such round */
    public RoundView round(RoundId id) {
        return rounds.get(id).view();
    }

    /** All rounds, newest first. */
    @Transactional
    public Page<RoundView> rounds(PageRequest page) {
        return Page.of(rounds.page(page).stream().map(Round::view).toList(), page, round -> round.id()
                .toString());
    }

    /** The rules of a round, a draft's too. */
    public RuleSet rules(RoundView round) {
        return rules(round.programme(), round.ruleVersion());
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such version */
    public RuleSet rules(String programme, String version) {
        return parsed.computeIfAbsent(
                versions.contentHash(programme, version),
                hash -> RuleSet.parse(versions.get(programme, version).document()));
    }

    /**
     * Rules that are in no programme yet.
     *
     * @throws kr.ieum.platform.problem.Refused with every error of the document and its line
     */
    public RuleSet read(String document) {
        return WriteRules.parse(document);
    }

    /**
     * Published rules: of all programmes, of one, or one version.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such programme, or the version is not published
     */
    public List<RuleSet> published(@Nullable String programme, @Nullable String version) {
        if (programme != null) programmeId(programme);
        List<RuleSet> published = versions.all().stream()
                .map(RuleVersion::view)
                .filter(each -> each.status() == RuleVersionStatus.PUBLISHED)
                .filter(each -> programme == null || each.programme().equals(programme))
                .filter(each -> version == null || each.name().equals(version))
                .map(each -> rules(each.programme(), each.name()))
                .toList();
        if (version != null && published.isEmpty()) throw ProgrammeProblem.UNKNOWN_VERSION.with();
        return published;
    }

    /** The id that owns the programme's accounts. */
    public UUID programmeId(String programme) {
        return versions.programmeId(programme).orElseThrow(ProgrammeProblem.UNKNOWN_PROGRAMME::with);
    }

    /** Rounds that take applications now. */
    public List<RoundView> openRounds() {
        return rounds.unfinished().stream()
                .map(Round::view)
                .filter(round -> round.status().takesApplications())
                .toList();
    }

    /** A made-up round that is open now under these rules, for a rehearsal in a transaction that will be rolled back. */
    public RoundView imagine(RoundId id, RuleSet rules, Instant now) {
        Round round = new Round(
                id.value(),
                programmeId(rules.programme()),
                rules.programme(),
                rules.version(),
                "rehearsal",
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(1)));
        round.become(RoundStatus.OPEN);
        rounds.persist(round);
        return round.view();
    }

    /** Somebody waits now: nobody new is admitted before the list is empty. */
    public void becameFull(RoundId id) {
        Round round = rounds.lock(id);
        if (round.status() == RoundStatus.OPEN) round.become(RoundStatus.FULL);
    }

    /** The ranking is confirmed: from now on what returns serves the waiting list. */
    public void ranked(RoundId id) {
        rounds.get(id).become(RoundStatus.RANKED);
    }

    /** Nobody waits any more. */
    public void hasRoomAgain(RoundId id) {
        Round round = rounds.lock(id);
        if (round.status() == RoundStatus.FULL) round.become(RoundStatus.OPEN);
    }
}

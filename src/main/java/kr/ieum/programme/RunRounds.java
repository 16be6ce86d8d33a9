package kr.ieum.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.money.Won;

/** Use cases of a round's life: plan it, fund it, open and close it by the clock. */
@ApplicationScoped
class RunRounds implements RecurringJob {
    private final RoundRepository rounds;
    private final RuleVersionRepository versions;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;
    private final Event<RoundFunded> funded;

    RunRounds(
            RoundRepository rounds,
            RuleVersionRepository versions,
            Programmes programmes,
            Ledger ledger,
            Ids ids,
            Clock clock,
            AuditTrail audit,
            Event<RoundFunded> funded) {
        this.rounds = rounds;
        this.versions = versions;
        this.programmes = programmes;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
        this.funded = funded;
    }

    @Transactional
    RoundView plan(
            String programme, String ruleVersion, String name, Instant opensAt, Instant closesAt, Caller caller) {
        RuleVersion version = versions.get(programme, ruleVersion);
        if (version.status() != RuleVersionStatus.PUBLISHED)
            throw ProgrammeProblem.VERSION_NOT_PUBLISHED.with("state", version.status());
        if (!opensAt.isBefore(closesAt)) throw ProgrammeProblem.ROUND_WINDOW.with();
        UUID programmeId = versions.programmeId(programme).orElseThrow();
        Round round = new Round(ids.next(), programmeId, programme, ruleVersion, name, opensAt, closesAt);
        rounds.persistAndFlush(round);
        record("ROUND_PLANNED", round.view(), caller);
        return round.view();
    }

    /** Moves subsidy from the treasury to the round. Two finance people have agreed. */
    @Transactional
    void fund(RoundId id, Won amount, Caller caller) {
        ledger.lock(java.util.List.of(rounds.get(id).view().budget()));
        Round locked = rounds.lock(id);
        locked.fund(amount);
        RoundView round = locked.view();
        move("ROUND_FUNDED", round, post(round, true, amount), caller);
        funded.fire(new RoundFunded(round));
    }

    /** Moves unpromised subsidy back. Two finance people have agreed. */
    @Transactional
    void cut(RoundId id, Won amount, Caller caller) {
        RoundView round = rounds.get(id).view();
        Won available = ledger.lock(java.util.List.of(round.budget()))
                .getOrDefault(round.budget(), kr.ieum.ledger.Balance.NONE)
                .available();
        if (amount.isMoreThan(available)) throw ProgrammeProblem.BUDGET_PROMISED.with("available", available);
        rounds.lock(id).cut(amount);
        move("ROUND_CUT", round, post(round, false, amount), caller);
    }

    /** Ends a ranked round, and with it its waiting list. Two reviewers have agreed. */
    @Transactional
    void close(RoundId id, String reason, Caller caller) {
        Round round = rounds.get(id);
        round.become(RoundStatus.CLOSED);
        audit.record(AuditEvent.of(audit.newEvent(), caller, "ROUND_CLOSED")
                .to("ROUND", id.value())
                .inRound(id.value())
                .because(reason)
                .changing(RoundStatus.RANKED, RoundStatus.CLOSED));
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Opens and closes what the clock says; whoever funds a round or fills it writes the same row, so it is locked. */
    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        for (Round round : rounds.unfinished()) {
            RoundView seen = round.view();
            Instant due = seen.status() == RoundStatus.PLANNED ? seen.opensAt() : seen.closesAt();
            if (!now.isBefore(due)) turn(rounds.lock(seen.id()), now);
        }
    }

    private void turn(Round round, Instant now) {
        RoundView view = round.view();
        if (round.status() == RoundStatus.PLANNED && !now.isBefore(view.opensAt())) turn(round, RoundStatus.OPEN);
        if (round.status().takesApplications() && !now.isBefore(view.closesAt())) turn(round, afterWindow(view));
    }

    private RoundStatus afterWindow(RoundView round) {
        boolean scored = programmes.rules(round).terms().selection().mode() == Selection.Mode.SCORED;
        return scored ? RoundStatus.RANKING : RoundStatus.CLOSED;
    }

    private void turn(Round round, RoundStatus next) {
        round.become(next);
        record("ROUND_" + next, round.view(), Caller.system("rounds"));
    }

    private Transfer post(RoundView round, boolean into, Won amount) {
        return Transfer.post(
                ids.next(),
                into ? round.treasury() : round.budget(),
                into ? round.budget() : round.treasury(),
                amount,
                Transfer.Purpose.of(into ? "ROUND_FUNDED" : "ROUND_CUT")
                        .inRound(round.id().value()),
                clock.instant());
    }

    private void move(String action, RoundView round, Transfer transfer, Caller caller) {
        UUID event = audit.newEvent();
        Receipt receipt = ledger.post(java.util.List.of(transfer), event);
        audit.record(AuditEvent.of(event, caller, action)
                .to("ROUND", round.id().value())
                .inRound(round.id().value())
                .changing(null, transfer.amount())
                .moving(receipt.seals()));
    }

    private void record(String action, RoundView round, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("ROUND", round.id().value())
                .inRound(round.id().value())
                .under(round.programme() + " " + round.ruleVersion())
                .changing(null, round));
    }
}

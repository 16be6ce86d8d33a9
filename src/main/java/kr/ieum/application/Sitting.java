package kr.ieum.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import kr.ieum.audit.AuditEvent;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Hold;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Pot;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.voucher.Grant;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's decisions in one round, whose budget it has locked: each is made in turn, from the money and the
 * waiting list as the ones before have left them, and all are written together at the end by {@link Admission#close}.
 */
final class Sitting {
    static final String FROM_WAITING_LIST = "WAITING_LIST";

    private final RoundView round;
    private final RuleSet rules;
    private final Letters letters;
    private final Ids ids;
    private final Clock clock;
    private final ToLongFunction<Application> ahead;
    private final Pot pot;
    private long waiting;

    final Set<Application> entered = new LinkedHashSet<>();
    final Map<UUID, Long> positions = new LinkedHashMap<>();
    final List<Posting> postings = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final List<AuditEvent> events = new ArrayList<>();
    final List<Letter> told = new ArrayList<>();

    /**
     * The waiting list of a round.
     *
     * @param ahead of an application that is stored already
     */
    record Line(long waiting, ToLongFunction<Application> ahead) {}

    Sitting(RoundView round, RuleSet rules, Pot pot, Line line, Letters letters, Ids ids, Clock clock) {
        this.round = round;
        this.rules = rules;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
        this.pot = pot;
        this.waiting = line.waiting();
        this.ahead = line.ahead();
    }

    RoundView round() {
        return round;
    }

    RuleSet rules() {
        return rules;
    }

    /** Positions of those that were stored before. */
    Map<UUID, Long> movedPositions() {
        Map<UUID, Long> moved = new LinkedHashMap<>(positions);
        for (Application application : entered) moved.remove(application.id().value());
        return moved;
    }

    /** A new application, with the latest number of all. */
    void enter(Application application) {
        entered.add(application);
    }

    /** Admits where money is left and nobody waits; else the firm joins the waiting list. */
    void place(Application application, String reason, Caller caller) {
        UUID hold = application.releaseHold();
        if (hold != null)
            admit(application, resolve(application, hold, application.subsidy(), "ADMITTED"), reason, caller);
        else if (pot.serves(application)) admitNew(application, reason, caller);
        else join(application, reason, caller);
    }

    /** From here on those who wait are served, each in turn. */
    void serveList() {
        pot.serveList();
    }

    /** Admits who is next on the waiting list, if the money is enough and nobody before him still waits for it. */
    boolean serve(Application head) {
        if (!pot.serves(head)) {
            pot.stopsAt(head);
            return false;
        }
        waiting--;
        admitNew(head, FROM_WAITING_LIST, Caller.system("waiting-list"));
        return true;
    }

    /** Keeps money aside until a reviewer has decided, as long as there is some that nobody waits for. */
    void holdForReview(Application application, String reason, Caller caller) {
        boolean hold = pot.nobodyWaits() && pot.covers(application);
        UUID event = ids.next();
        UUID holdId = hold ? ids.next() : null;
        if (holdId != null) {
            pot.take(application);
            postings.add(new Posting(
                    event,
                    List.of(Transfer.hold(
                            holdId,
                            round.budget(),
                            application.voucher().account(Share.SUBSIDY),
                            application.subsidy(),
                            purpose("HELD_FOR_REVIEW", application),
                            clock.instant()))));
        }
        review(application, holdId, event, reason, caller);
    }

    /** In a round that selects by score nobody has a claim on money before the ranking. */
    void awaitScores(Application application, String reason, Caller caller) {
        review(application, null, ids.next(), reason, caller);
    }

    private void review(Application application, @Nullable UUID hold, UUID event, String reason, Caller caller) {
        application.review(hold, rules.terms().clocks().reviewBy(KoreanTime.today(clock)));
        record(event, "APPLICATION_IN_REVIEW", application, reason, caller);
    }

    /** Ends a request that has no voucher; money held for it is free again. */
    void leave(Application application, ApplicationStatus how, String reason, Caller caller) {
        UUID event = ids.next();
        freeHold(application, event);
        application.become(how, reason, clock.instant());
        record(event, "APPLICATION_" + how, application, reason, caller);
        letters.left(application, rules, how, reason).ifPresent(told::add);
    }

    /** Frees held money when its time is over; the review goes on, and its place in the order is kept. */
    void endHold(Application application, Caller caller) {
        if (application.holdId() == null) return;
        UUID event = ids.next();
        freeHold(application, event);
        record(event, "REVIEW_HOLD_ENDED", application, "REVIEW_DEADLINE", caller);
    }

    private void freeHold(Application application, UUID event) {
        UUID hold = application.releaseHold();
        if (hold == null) return;
        pot.giveBack(application);
        postings.add(new Posting(event, List.of(resolve(application, hold, Won.ZERO, "REVIEW_HOLD_VOIDED"))));
    }

    private void admitNew(Application application, String reason, Caller caller) {
        pot.take(application);
        Transfer promise = Transfer.post(
                ids.next(),
                round.budget(),
                application.voucher().account(Share.SUBSIDY),
                application.subsidy(),
                purpose("ADMITTED", application),
                clock.instant());
        admit(application, promise, reason, caller);
    }

    private void admit(Application application, Transfer transfer, String reason, Caller caller) {
        UUID event = ids.next();
        postings.add(new Posting(event, List.of(transfer)));
        application.become(ApplicationStatus.ADMITTED, reason, clock.instant());
        grants.add(new Grant(
                application.voucher(),
                application.id().value(),
                application.firm(),
                application.firmNumber(),
                round,
                rules,
                application.subsidy(),
                application.own(),
                application.pact(),
                clock.instant()));
        record(event, "APPLICATION_ADMITTED", application, reason, caller);
        told.add(letters.admitted(application, rules, reason.equals(FROM_WAITING_LIST)));
    }

    private void join(Application application, String reason, Caller caller) {
        boolean isNew = entered.contains(application);
        long position = 1 + (isNew ? waiting : ahead.applyAsLong(application));
        application.become(ApplicationStatus.WAITING, reason, clock.instant());
        pot.waits(application);
        waiting++;
        positions.put(application.id().value(), position);
        record(ids.next(), "APPLICATION_WAITING", application, reason, caller);
        told.add(letters.waiting(application, position));
    }

    private Transfer resolve(Application application, UUID hold, Won posted, String reason) {
        return Transfer.resolve(
                ids.next(),
                new Hold(hold, round.budget(), application.voucher().account(Share.SUBSIDY), application.subsidy()),
                posted,
                purpose(reason, application),
                clock.instant());
    }

    private static Transfer.Purpose purpose(String reason, Application application) {
        return Transfer.Purpose.of(reason)
                .inRound(application.round().value())
                .onVoucher(application.voucher().value());
    }

    private void record(UUID event, String action, Application application, @Nullable String reason, Caller caller) {
        AuditEvent done = AuditEvent.of(event, caller, action)
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(round.id().value())
                .under(round.programme() + " " + round.ruleVersion())
                .because(reason)
                .changing(null, application.status());
        events.add(entered.contains(application) ? done.at(application.submittedAt()) : done);
    }
}

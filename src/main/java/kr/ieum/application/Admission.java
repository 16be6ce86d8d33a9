package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Pot;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Selection;
import kr.ieum.voucher.Vouchers;

/**
 * Moves applications to their outcome and the budget with them: the only place where a round's money is promised. One
 * application is a sitting of one.
 */
@ApplicationScoped
class Admission {
    private static final int SERVED_AT_ONCE = 100;

    private final ApplicationRepository applications;
    private final WaitingLists lists;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Inbox inbox;
    private final Letters letters;
    private final Ids ids;
    private final Clock clock;

    Admission(
            ApplicationRepository applications,
            WaitingLists lists,
            Programmes programmes,
            Vouchers vouchers,
            Ledger ledger,
            AuditTrail audit,
            Inbox inbox,
            Letters letters,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.lists = lists;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.audit = audit;
        this.inbox = inbox;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks the round's budget, and with it everything that depends on it, until the transaction ends. */
    Sitting open(RoundView round) {
        Balance budget = ledger.lock(List.of(round.budget())).getOrDefault(round.budget(), Balance.NONE);
        RuleSet rules = programmes.rules(round);
        Selection selection = rules.terms().selection();
        WaitingLists.WaitingList list = lists.read(round.id(), selection.quotas());
        // What was locked before may have been read before: how much the round was funded with counts as it is now.
        RoundView now = programmes.round(round.id());
        Pot pot = new Pot(
                selection,
                now.funded(),
                KoreanTime.dayOf(now.opensAt()),
                new Pot.Standing(budget.available(), list.first(), list.promised()),
                KoreanTime.today(clock));
        return new Sitting(round, rules, pot, new Sitting.Line(list.length(), lists::ahead), letters, ids, clock);
    }

    /** Writes what a sitting has decided. */
    void close(Sitting sitting) {
        RoundView round = sitting.round();
        applications.flush();
        applications.insert(sitting.entered, sitting.positions);
        lists.told(sitting.movedPositions());
        if (!sitting.positions.isEmpty()) programmes.becameFull(round.id());
        Map<UUID, Receipt> receipts = ledger.post(sitting.postings);
        vouchers.issue(sitting.grants);
        for (AuditEvent event : sitting.events)
            event.moving(receipts.getOrDefault(event.id(), Receipt.NOTHING).seals());
        audit.record(sitting.events);
        inbox.tell(sitting.told);
    }

    /** An application that is stored already. */
    void place(Application application, RoundView round, String reason, Caller caller) {
        sit(round, sitting -> sitting.place(application, reason, caller));
    }

    void refuse(Application application, String reason, Caller caller) {
        leave(List.of(application), ApplicationStatus.REFUSED, reason, caller);
    }

    /** Ends requests that have no voucher; money held for them goes to whoever waits. */
    void leave(Collection<Application> many, ApplicationStatus how, String reason, Caller caller) {
        inRounds(many, (sitting, application) -> sitting.leave(application, how, reason, caller));
    }

    /** Frees held money when its time is over. */
    void freeHolds(Collection<Application> many, Caller caller) {
        inRounds(many, (sitting, application) -> sitting.endHold(application, caller));
    }

    /** The rounds' budgets are locked already, if there is more than one. */
    private void inRounds(Collection<Application> many, BiConsumer<Sitting, Application> decide) {
        Map<RoundId, List<Application>> byRound = many.stream()
                .sorted(Comparator.comparing(Application::queueNumber))
                .collect(Collectors.groupingBy(Application::round, LinkedHashMap::new, Collectors.toList()));
        byRound.forEach((id, theirs) -> {
            RoundView round = programmes.round(id);
            sit(round, sitting -> theirs.forEach(application -> decide.accept(sitting, application)));
            serve(round);
        });
    }

    private void sit(RoundView round, Consumer<Sitting> decide) {
        Sitting sitting = open(round);
        decide.accept(sitting);
        close(sitting);
    }

    /**
     * Serves the waiting list from its head, as far as the money goes, the first hundred at once: whoever brings money for
     * thousands does not wait for them.
     *
     * @return whether there may be more to serve
     */
    boolean serve(RoundView round) {
        if (!round.status().servesWaitingList()) return false;
        Sitting sitting = open(round);
        List<Selection.Quota> quotas = sitting.rules().terms().selection().quotas();
        List<Application> heads = lists.heads(round.id(), quotas, SERVED_AT_ONCE);
        sitting.serveList();
        int served = 0;
        for (Application head : heads) if (sitting.serve(head)) served++;
        close(sitting);
        boolean maybeMore = heads.size() >= SERVED_AT_ONCE;
        if (served == heads.size() && !maybeMore) programmes.hasRoomAgain(round.id());
        return maybeMore && served > 0;
    }
}

package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Hold;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.voucher.Grant;
import kr.ieum.voucher.Vouchers;
import org.jspecify.annotations.Nullable;

/** Moves an application to its outcome and the budget with it: the only place where a round's money is promised. */
@ApplicationScoped
class Admission {
    private static final int SERVED_AT_ONCE = 100;
    private static final String FROM_WAITING_LIST = "WAITING_LIST";

    private final ApplicationRepository applications;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final TellFirm tellFirm;
    private final Ids ids;
    private final Clock clock;

    Admission(
            ApplicationRepository applications,
            Programmes programmes,
            Vouchers vouchers,
            Ledger ledger,
            AuditTrail audit,
            TellFirm tellFirm,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.audit = audit;
        this.tellFirm = tellFirm;
        this.ids = ids;
        this.clock = clock;
    }

    /** Admits where money is left and nobody waits; else the firm joins the waiting list. */
    void place(Application application, RoundView round, RuleSet rules, String reason, Caller caller) {
        UUID hold = application.releaseHold();
        if (hold != null) {
            admitHeld(application, round, rules, hold, reason, caller);
            return;
        }
        Optional<Application> head = applications.head(round.id());
        boolean mayPass = head.isEmpty() || head.get().queueNumber() > application.queueNumber();
        if (mayPass && covers(round, application)) admit(application, round, rules, List.of(), reason, caller);
        else join(application, round, reason, caller);
    }

    /** Keeps money aside until a reviewer has decided, as long as there is some that nobody waits for. */
    void holdForReview(Application application, RoundView round, RuleSet rules, String reason, Caller caller) {
        boolean hold = applications.head(round.id()).isEmpty() && covers(round, application);
        UUID event = audit.newEvent();
        UUID holdId = hold ? ids.next() : null;
        Receipt receipt = holdId == null
                ? Receipt.NOTHING
                : ledger.post(
                        List.of(Transfer.hold(
                                holdId,
                                round.budget(),
                                application.voucher().account(Share.SUBSIDY),
                                application.subsidy(),
                                purpose("HELD_FOR_REVIEW", application),
                                clock.instant())),
                        event);
        application.review(holdId, reviewBy(rules));
        record(event, "APPLICATION_IN_REVIEW", application, reason, receipt, caller);
    }

    /** In a round that selects by score nobody has a claim on money before the ranking. */
    void awaitScores(Application application, RuleSet rules, String reason, Caller caller) {
        application.review(null, reviewBy(rules));
        record(audit.newEvent(), "APPLICATION_IN_REVIEW", application, reason, Receipt.NOTHING, caller);
    }

    void refuse(Application application, String reason, Caller caller) {
        leave(application, ApplicationStatus.REFUSED, reason, caller);
    }

    /** Ends a request that has no voucher; money held for it goes to whoever waits. */
    void leave(Application application, ApplicationStatus how, String reason, Caller caller) {
        UUID event = audit.newEvent();
        UUID hold = application.releaseHold();
        application.become(how, reason, clock.instant());
        Receipt receipt = hold == null ? Receipt.NOTHING : voidHold(application, hold, event);
        record(event, "APPLICATION_" + how, application, reason, receipt, caller);
        tellFirm.left(application, how, reason);
        serve(programmes.round(application.round()));
    }

    /** Frees held money when its time is over; the review goes on, and its place in the order is kept. */
    void freeHold(Application application, Caller caller) {
        UUID hold = application.releaseHold();
        if (hold == null) return;
        UUID event = audit.newEvent();
        Receipt receipt = voidHold(application, hold, event);
        record(event, "REVIEW_HOLD_ENDED", application, "REVIEW_DEADLINE", receipt, caller);
        serve(programmes.round(application.round()));
    }

    /**
     * Serves the waiting list from its head, as far as the money goes, the first hundred at once: whoever brings money for
     * thousands does not wait for them.
     *
     * @return whether there may be more to serve
     */
    boolean serve(RoundView round) {
        if (!round.status().servesWaitingList()) return false;
        ledger.lock(List.of(round.budget()));
        RuleSet rules = programmes.rules(round);
        int served = 0;
        Optional<Application> head = applications.head(round.id());
        while (head.isPresent() && served < SERVED_AT_ONCE && covers(round, head.get())) {
            admit(head.get(), round, rules, List.of(), FROM_WAITING_LIST, Caller.system("waiting-list"));
            applications.flush();
            served++;
            head = applications.head(round.id());
        }
        if (head.isEmpty()) programmes.hasRoomAgain(round.id());
        return head.isPresent() && served == SERVED_AT_ONCE;
    }

    private void admitHeld(
            Application application, RoundView round, RuleSet rules, UUID hold, String reason, Caller caller) {
        admit(
                application,
                round,
                rules,
                List.of(resolve(application, round, hold, application.subsidy(), "ADMITTED")),
                reason,
                caller);
    }

    private void admit(
            Application application,
            RoundView round,
            RuleSet rules,
            List<Transfer> resolved,
            String reason,
            Caller caller) {
        UUID event = audit.newEvent();
        List<Transfer> transfers = new ArrayList<>(resolved);
        if (transfers.isEmpty())
            transfers.add(Transfer.post(
                    ids.next(),
                    round.budget(),
                    application.voucher().account(Share.SUBSIDY),
                    application.subsidy(),
                    purpose("ADMITTED", application),
                    clock.instant()));
        Receipt receipt = ledger.post(transfers, event);
        application.become(ApplicationStatus.ADMITTED, reason, clock.instant());
        applications.flush();
        vouchers.issue(List.of(new Grant(
                application.voucher(),
                application.id().value(),
                application.firm(),
                application.firmNumber(),
                round,
                rules,
                application.subsidy(),
                application.own(),
                clock.instant())));
        record(event, "APPLICATION_ADMITTED", application, reason, receipt, caller);
        tellFirm.admitted(application, rules, reason.equals(FROM_WAITING_LIST));
    }

    private void join(Application application, RoundView round, String reason, Caller caller) {
        application.become(ApplicationStatus.WAITING, reason, clock.instant());
        programmes.becameFull(round.id());
        record(audit.newEvent(), "APPLICATION_WAITING", application, reason, Receipt.NOTHING, caller);
        applications.flush();
        long position = applications.ahead(application) + 1;
        applications.told(application, position, KoreanTime.today(clock));
        tellFirm.waiting(application, position);
    }

    private Receipt voidHold(Application application, UUID hold, UUID event) {
        RoundView round = programmes.round(application.round());
        return ledger.post(List.of(resolve(application, round, hold, Won.ZERO, "REVIEW_HOLD_VOIDED")), event);
    }

    private Transfer resolve(Application application, RoundView round, UUID hold, Won posted, String reason) {
        return Transfer.resolve(
                ids.next(),
                new Hold(hold, round.budget(), application.voucher().account(Share.SUBSIDY), application.subsidy()),
                posted,
                purpose(reason, application),
                clock.instant());
    }

    private boolean covers(RoundView round, Application application) {
        Won available = ledger.lock(List.of(round.budget()))
                .getOrDefault(round.budget(), Balance.NONE)
                .available();
        return !application.subsidy().isMoreThan(available);
    }

    private LocalDate reviewBy(RuleSet rules) {
        return rules.terms().clocks().reviewBy(KoreanTime.today(clock));
    }

    private static Transfer.Purpose purpose(String reason, Application application) {
        return Transfer.Purpose.of(reason)
                .inRound(application.round().value())
                .onVoucher(application.voucher().value());
    }

    private void record(
            UUID event,
            String action,
            Application application,
            @Nullable String reason,
            Receipt receipt,
            Caller caller) {
        RoundView round = programmes.round(application.round());
        audit.record(AuditEvent.of(event, caller, action)
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .under(round.programme() + " " + round.ruleVersion())
                .because(reason)
                .changing(null, application.status())
                .moving(receipt.seals()));
    }
}

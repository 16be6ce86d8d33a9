package kr.ieum.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;

/** What other rooms may ask of vouchers: facade of this room. */
@ApplicationScoped
public class Vouchers {
    private final VoucherRepository vouchers;
    private final Programmes programmes;
    private final Ledger ledger;
    private final SendHome sendHome;
    private final AuditTrail audit;
    private final Inbox inbox;
    private final Event<SelectionCancelled> cancelled;
    private final Event<PactVoucherActive> activated;
    private final Clock clock;

    Vouchers(
            VoucherRepository vouchers,
            Programmes programmes,
            Ledger ledger,
            SendHome sendHome,
            AuditTrail audit,
            Inbox inbox,
            Event<SelectionCancelled> cancelled,
            Event<PactVoucherActive> activated,
            Clock clock) {
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.ledger = ledger;
        this.sendHome = sendHome;
        this.audit = audit;
        this.inbox = inbox;
        this.cancelled = cancelled;
        this.activated = activated;
        this.clock = clock;
    }

    /** Issues vouchers for subsidy that has moved already. An own share of nothing makes a voucher active at once. */
    public void issue(List<Grant> grants) {
        if (grants.isEmpty()) return;
        vouchers.insert(grants);
        List<VoucherView> atOnce = vouchers.ofNoOwnShare(grants);
        inbox.tell(atOnce.stream().map(Vouchers::nowActive).toList());
        atOnce.forEach(this::agreedOrdersFollow);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such voucher */
    public VoucherView get(VoucherId id) {
        return vouchers.get(id).view();
    }

    /** The voucher, locked until the transaction ends. */
    public VoucherView lock(VoucherId id) {
        return vouchers.lock(id).view();
    }

    /**
     * The voucher and its round's budget, locked until the transaction ends: for acts that may bring money back. Budgets
     * are locked before vouchers, everywhere, so that two never wait for each other.
     */
    public VoucherView lockForReturn(VoucherId id) {
        lockBudget(get(id));
        return vouchers.lock(id).view();
    }

    /** As {@link #lockForReturn(VoucherId)}, for many at once and always in the same order. */
    public void lockForReturn(Collection<VoucherId> many) {
        ledger.lock(many.stream()
                .map(id -> programmes.round(get(id).roundId()).budget())
                .toList());
        many.stream().sorted(Comparator.comparing(VoucherId::value)).forEach(vouchers::lock);
    }

    void lockBudget(VoucherView voucher) {
        ledger.lock(List.of(programmes.round(voucher.roundId()).budget()));
    }

    /**
     * Vouchers that are to pay, locked with their accounts until the transaction ends, both in the order of their ids. One
     * that there is not is not there.
     */
    public Map<VoucherId, Till> lockForPayment(Collection<VoucherId> many) {
        List<VoucherView> locked = vouchers.lockAll(many);
        Map<Account, Balance> balances = ledger.lock(
                locked.stream().flatMap(voucher -> accounts(voucher).stream()).toList());
        return locked.stream()
                .collect(Collectors.toMap(VoucherView::id, voucher -> new Till(voucher, Purse.of(voucher, balances))));
    }

    public Purse purse(VoucherView voucher) {
        return Purse.of(voucher, ledger.balances(accounts(voucher)));
    }

    /** The own share is complete and has moved: the voucher can pay. */
    public VoucherView activate(VoucherId id) {
        Voucher voucher = vouchers.lock(id);
        VoucherView view = voucher.view();
        voucher.activate(
                clock.instant(),
                programmes
                        .rules(view.programme(), view.ruleVersion())
                        .terms()
                        .clocks()
                        .useUntil(KoreanTime.today(clock)));
        vouchers.flush();
        inbox.tell(nowActive(voucher.view()));
        agreedOrdersFollow(voucher.view());
        return voucher.view();
    }

    private void agreedOrdersFollow(VoucherView voucher) {
        if (voucher.pactId() != null) activated.fire(new PactVoucherActive(voucher));
    }

    private static Letter nowActive(VoucherView voucher) {
        return Letter.to(voucher.firmId(), Notice.VOUCHER_ACTIVE, "code", voucher.code(), "face", voucher.face());
    }

    /** Payments were made, in this transaction. */
    public void paid(Collection<Till> tills) {
        vouchers.paid(tills.stream().filter(Till::changes).toList());
    }

    /**
     * Money came back to the voucher in this transaction. An ended one passes it on.
     *
     * @param event the audit event of the act that brought it back
     */
    public Receipt refilled(VoucherId id, UUID event) {
        Voucher voucher = vouchers.lock(id);
        if (voucher.status().isEnded()) return sendHome.send(voucher.view(), "PASSED_ON", event);
        voucher.refilled();
        return Receipt.NOTHING;
    }

    /**
     * Takes a selection back (선정취소). Rooms above are told first, because the application is locked before its voucher
     * and what open orders hold has to be on the voucher again; then what is left goes home.
     */
    public VoucherView cancel(VoucherId id, String reason, Caller caller) {
        VoucherView voucher = get(id);
        lockBudget(voucher);
        cancelled.fire(new SelectionCancelled(voucher, reason, caller));
        boolean neverActive = vouchers.lock(id).status() == VoucherStatus.AWAITING_DEPOSIT;
        return end(id, neverActive ? VoucherStatus.LAPSED : VoucherStatus.CANCELLED, reason, caller);
    }

    /** Ends a voucher, for good: what is left goes home. */
    public VoucherView end(VoucherId id, VoucherStatus how, String reason, Caller caller) {
        Voucher voucher = vouchers.lock(id);
        VoucherView before = voucher.view();
        voucher.end(how, reason, clock.instant());
        vouchers.flush();
        UUID event = audit.newEvent();
        Receipt receipt = sendHome.send(voucher.view(), "VOUCHER_" + how, event);
        audit.record(AuditEvent.of(event, caller, "VOUCHER_" + how)
                .to("VOUCHER", id.value())
                .about(before.firmId().value())
                .inRound(before.roundId().value())
                .under(before.programme() + " " + before.ruleVersion())
                .because(reason)
                .changing(before.status(), how)
                .moving(receipt.seals()));
        if (how == VoucherStatus.EXPIRED || how == VoucherStatus.GIVEN_BACK)
            inbox.tell(Letter.to(before.firmId(), Notice.VOUCHER_ENDED, "code", before.code()));
        return voucher.view();
    }

    /** Every voucher the firms were ever given, the oldest first; a firm without any is not there. */
    public Map<FirmId, List<Award>> awardsOf(Collection<FirmId> firms) {
        return vouchers.awardsOf(firms);
    }

    /** Vouchers whose own share had to come before that day and did not. */
    public List<VoucherView> awaitingDepositSince(LocalDate today) {
        return vouchers.list("status = ?1 and depositBy < ?2", VoucherStatus.AWAITING_DEPOSIT, today).stream()
                .map(Voucher::view)
                .toList();
    }

    private static List<Account> accounts(VoucherView voucher) {
        return List.of(voucher.id().account(Share.SUBSIDY), voucher.id().account(Share.OWN));
    }
}

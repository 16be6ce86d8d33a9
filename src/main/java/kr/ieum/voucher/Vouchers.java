package kr.ieum.voucher;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.job.Due;
import kr.ieum.platform.job.Late;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask of vouchers: facade of this room. */
@ApplicationScoped
public class Vouchers {
    private final VoucherRepository vouchers;
    private final Programmes programmes;
    private final Ledger ledger;
    private final SendHome sendHome;
    private final EndVouchers endVouchers;
    private final LateVouchers lateVouchers;
    private final Inbox inbox;
    private final Event<PactVoucherActive> activated;
    private final ChangeVoucher changeVoucher;
    private final QrCode qrCode;
    private final Clock clock;

    Vouchers(
            VoucherRepository vouchers,
            Programmes programmes,
            Ledger ledger,
            SendHome sendHome,
            EndVouchers endVouchers,
            LateVouchers lateVouchers,
            Inbox inbox,
            Event<PactVoucherActive> activated,
            ChangeVoucher changeVoucher,
            QrCode qrCode,
            Clock clock) {
        this.changeVoucher = changeVoucher;
        this.qrCode = qrCode;
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.ledger = ledger;
        this.sendHome = sendHome;
        this.endVouchers = endVouchers;
        this.lateVouchers = lateVouchers;
        this.inbox = inbox;
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

    /** @throws kr.ieum.platform.problem.Refused when there is none that the caller may see */
    @Transactional
    public VoucherView seen(VoucherId id, Caller caller) {
        VoucherView voucher = get(id);
        caller.mustSee(voucher.firmNumber());
        return voucher;
    }

    /** Those of the caller's own firm, the newest first. */
    @Transactional
    public List<VoucherView> own(Caller caller) {
        return vouchers.page(new PageRequest(), caller.companyOrRefuse(), null, null).stream()
                .map(Voucher::view)
                .toList();
    }

    /** The voucher's code as a picture (SVG) that a camera reads. */
    public String picture(VoucherView voucher) {
        return qrCode.svg(voucher.code());
    }

    /** @throws kr.ieum.platform.problem.Refused unless it is the caller's own, as it was read, and no order holds money */
    @RolesAllowed(FIRM_MEMBER)
    public VoucherView giveBack(VoucherId id, IfMatch ifMatch, Caller caller) {
        return changeVoucher.giveBack(id, ifMatch, caller);
    }

    /** By the code that people see, or its id. */
    public Optional<VoucherView> named(String code, @Nullable UUID orId) {
        return vouchers.named(code, orId).map(Voucher::view);
    }

    /** A firm's, newest first. */
    public Page<VoucherView> ofFirm(BusinessNumber firm, PageRequest page) {
        return Page.of(vouchers.page(page, firm, null, null), page, voucher -> voucher.id()
                        .toString())
                .map(Voucher::view);
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
        lockBudgets(many);
        vouchers.lockRows(many);
    }

    /** The budgets of the rounds these were granted in. */
    void lockBudgets(Collection<VoucherId> many) {
        ledger.lock(vouchers.rounds(many).stream()
                .map(round -> programmes.round(round).budget())
                .toList());
    }

    /** Locked until the transaction ends, in the order of their ids; one that there is not is not there. */
    public Map<VoucherId, VoucherView> lock(Collection<VoucherId> many) {
        return vouchers.lockAll(many).values().stream()
                .map(Voucher::view)
                .collect(Collectors.toMap(VoucherView::id, Function.identity()));
    }

    void lockBudget(VoucherView voucher) {
        ledger.lock(List.of(programmes.round(voucher.roundId()).budget()));
    }

    /**
     * Vouchers that are to pay, locked with their accounts until the transaction ends, both in the order of their ids. One
     * that there is not is not there.
     */
    public Map<VoucherId, Till> lockForPayment(Collection<VoucherId> many) {
        Collection<VoucherView> locked = lock(many).values();
        Map<Account, Balance> balances = ledger.lock(
                locked.stream().flatMap(voucher -> accounts(voucher).stream()).toList());
        return locked.stream()
                .collect(Collectors.toMap(VoucherView::id, voucher -> new Till(voucher, Purse.of(voucher, balances))));
    }

    @Transactional
    public Purse purse(VoucherView voucher) {
        return Purse.of(voucher, ledger.balances(accounts(voucher)));
    }

    /** The own shares are complete and have moved: the vouchers can pay. */
    public void activate(Collection<VoucherId> many) {
        if (many.isEmpty()) return;
        Collection<Voucher> locked = vouchers.lockAll(many).values();
        LocalDate today = KoreanTime.today(clock);
        Map<String, RuleSet> rules = new HashMap<>();
        for (Voucher voucher : locked) {
            VoucherView view = voucher.view();
            RuleSet its = rules.computeIfAbsent(
                    view.programme() + " " + view.ruleVersion(),
                    version -> programmes.rules(view.programme(), view.ruleVersion()));
            voucher.activate(clock.instant(), its.terms().clocks().useUntil(today));
        }
        vouchers.flush();
        List<VoucherView> active = locked.stream().map(Voucher::view).toList();
        inbox.tell(active.stream().map(Vouchers::nowActive).toList());
        active.forEach(this::agreedOrdersFollow);
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
        return refilled(Map.of(event, id)).getOrDefault(event, Receipt.NOTHING);
    }

    /**
     * As {@link #refilled(VoucherId, UUID)}, for many acts.
     *
     * @param acts each act's audit event, and the voucher it brought money to
     * @return a receipt for each event whose money was passed on
     */
    public Map<UUID, Receipt> refilled(Map<UUID, VoucherId> acts) {
        if (acts.isEmpty()) return Map.of();
        Map<VoucherId, Voucher> locked = vouchers.lockAll(acts.values());
        List<SendHome.Home> homes = new ArrayList<>();
        acts.forEach((event, id) -> {
            Voucher voucher = Objects.requireNonNull(locked.get(id));
            if (voucher.status().isEnded()) homes.add(new SendHome.Home(voucher.view(), "PASSED_ON", event));
            else voucher.refilled();
        });
        return sendHome.send(homes);
    }

    /** Takes a selection back (선정취소), with everything that hangs on it. */
    public void cancel(VoucherId id, String reason, Caller caller) {
        VoucherView voucher = get(id);
        lockBudget(voucher);
        endVouchers.cancel(Map.of(voucher, reason), caller);
    }

    /** Ends a voucher, for good: what is left goes home. */
    public VoucherView end(VoucherId id, VoucherStatus how, String reason, Caller caller) {
        return end(List.of(new Ending(id, how, reason)), caller).get(0);
    }

    /** As {@link #end(VoucherId, VoucherStatus, String, Caller)}, of many whose rounds' budgets are locked. */
    public List<VoucherView> end(List<Ending> many, Caller caller) {
        return endVouchers.end(many, caller);
    }

    /** Every voucher the firms were ever given, the oldest first; a firm without any is not there. */
    public Map<FirmId, List<Award>> awardsOf(Collection<FirmId> firms) {
        return vouchers.awardsOf(firms);
    }

    /** Vouchers whose own share had to come before that day and did not. */
    public Due<Late> withoutDeposit(LocalDate today) {
        return lateVouchers.withoutDeposit(today);
    }

    private static List<Account> accounts(VoucherView voucher) {
        return List.of(voucher.id().account(Share.SUBSIDY), voucher.id().account(Share.OWN));
    }
}

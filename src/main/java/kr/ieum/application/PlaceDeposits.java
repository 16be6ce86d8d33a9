package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/**
 * Use case: own shares that came from the bank find their applications, many at once and in the order they came. What
 * fits no application waits as unmatched money; what is too much is owed to the firm.
 */
@ApplicationScoped
class PlaceDeposits {
    private final DepositRows rows;
    private final Deposits deposits;
    private final Ledger ledger;
    private final Vouchers vouchers;
    private final AuditTrail audit;
    private final Letters letters;
    private final Inbox inbox;
    private final Ids ids;
    private final Clock clock;

    PlaceDeposits(
            DepositRows rows,
            Deposits deposits,
            Ledger ledger,
            Vouchers vouchers,
            AuditTrail audit,
            Letters letters,
            Inbox inbox,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.deposits = deposits;
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.audit = audit;
        this.letters = letters;
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A deposit and whose it is.
     *
     * @param application locked
     * @param from the firm's bank, or where unmatched money was parked
     */
    record Placing(DepositView deposit, Application application, Account from) {}

    /** What is done with one deposit, to be written with the others. */
    private record Done(AuditEvent event, List<Transfer> transfers) {}

    /** Money nobody can place yet. */
    void park(List<DepositView> many, Caller caller) {
        write(many.stream().map(deposit -> parked(deposit, caller)).toList());
    }

    private Done parked(DepositView deposit, Caller caller) {
        AuditEvent event = AuditEvent.of(audit.newEvent(), caller, "DEPOSIT_UNMATCHED")
                .to("DEPOSIT", deposit.id())
                .because("은행 입금 " + deposit.bankReference())
                .changing(null, deposit.amount());
        return new Done(
                event,
                List.of(Transfer.post(
                        ids.next(),
                        deposit.sender(),
                        deposit.unmatched(),
                        deposit.amount(),
                        Transfer.Purpose.of("DEPOSIT_UNMATCHED"),
                        KoreanTime.startOf(deposit.bookedOn()))));
    }

    /**
     * Places deposits with applications. One is owed back at once when no deposit is awaited; else what completes the own
     * share makes the voucher active, and what is over is owed back.
     */
    void match(List<Placing> many, Caller caller) {
        if (many.isEmpty()) return;
        Map<VoucherId, VoucherView> awaiting = awaiting(many);
        Map<Account, Won> received = received(many);
        List<VoucherId> complete = new ArrayList<>();
        List<Letter> told = new ArrayList<>();
        List<Done> done = many.stream()
                .map(placing -> match(placing, awaiting, received, complete, told, caller))
                .toList();
        rows.become(many.stream()
                .map(each -> new DepositRows.Becoming(
                        each.deposit(),
                        DepositStatus.MATCHED,
                        each.application().id(),
                        null))
                .toList());
        write(done);
        vouchers.activate(complete);
        inbox.tell(told);
    }

    /** Vouchers that wait for their own share, locked. */
    private Map<VoucherId, VoucherView> awaiting(List<Placing> many) {
        Map<VoucherId, VoucherView> awaiting = new HashMap<>(vouchers.lock(many.stream()
                .map(Placing::application)
                .filter(application -> application.status() == ApplicationStatus.ADMITTED)
                .map(Application::voucher)
                .distinct()
                .toList()));
        awaiting.values().removeIf(voucher -> voucher.status() != VoucherStatus.AWAITING_DEPOSIT);
        return awaiting;
    }

    private Map<Account, Won> received(List<Placing> many) {
        Map<Account, Won> received = new HashMap<>();
        Map<Account, Balance> balances = ledger.balances(many.stream()
                .map(each -> each.application().id().deposit())
                .distinct()
                .toList());
        balances.forEach((account, balance) -> received.put(account, balance.available()));
        return received;
    }

    private Done match(
            Placing placing,
            Map<VoucherId, VoucherView> awaiting,
            Map<Account, Won> received,
            List<VoucherId> complete,
            List<Letter> told,
            Caller caller) {
        Application application = placing.application();
        DepositView deposit = placing.deposit();
        Account account = application.id().deposit();
        VoucherView voucher = awaiting.get(application.voucher());
        Won before = received.getOrDefault(account, Won.ZERO);
        Won wanted = voucher == null ? Won.ZERO : application.own().minusOrZero(before);
        Won taken = deposit.amount().min(wanted);
        boolean completes = voucher != null && !taken.isZero() && taken.equals(wanted);
        List<Transfer> transfers = transfers(placing, taken, completes);
        if (completes) {
            awaiting.remove(application.voucher());
            complete.add(application.voucher());
        } else if (voucher != null && !taken.isZero()) {
            Won now = before.plus(taken);
            received.put(account, now);
            told.add(letters.ofPart(
                    application, new DepositProgress(now, application.own().minusOrZero(now), voucher.depositBy())));
        }
        String action = completes ? "VOUCHER_ACTIVE" : "DEPOSIT_MATCHED";
        return new Done(Deposits.event(audit.newEvent(), action, deposit, application, caller), transfers);
    }

    private List<Transfer> transfers(Placing placing, Won taken, boolean completes) {
        Application application = placing.application();
        Account account = application.id().deposit();
        Instant at = KoreanTime.startOf(placing.deposit().bookedOn());
        Won over = placing.deposit().amount().minus(taken);
        List<Transfer> transfers = new ArrayList<>();
        if (!taken.isZero()) transfers.add(deposits.move(placing.from(), account, taken, "DEPOSIT", application, at));
        if (!over.isZero())
            transfers.add(deposits.move(
                    placing.from(), Deposits.refundDue(application), over, "DEPOSIT_OVERPAID", application, at));
        if (completes)
            transfers.add(deposits.move(
                    account,
                    application.voucher().account(Share.OWN),
                    application.own(),
                    "DEPOSIT_COMPLETE",
                    application,
                    clock.instant()));
        return transfers;
    }

    private void write(List<Done> done) {
        Map<UUID, Receipt> receipts = ledger.post(done.stream()
                .map(each -> new Posting(each.event().id(), each.transfers()))
                .toList());
        audit.record(done.stream()
                .map(each -> each.event()
                        .moving(receipts.getOrDefault(each.event().id(), Receipt.NOTHING)
                                .seals()))
                .toList());
    }
}

package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/**
 * Own shares as they come from the bank. Each bank reference counts once. What fits no application waits as unmatched
 * money; what is too much is owed to the firm.
 */
@ApplicationScoped
class Deposits {
    private final DepositRows rows;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;
    private final Vouchers vouchers;
    private final AuditTrail audit;
    private final Letters letters;
    private final Inbox inbox;

    Deposits(
            DepositRows rows,
            Ids ids,
            Clock clock,
            Ledger ledger,
            Vouchers vouchers,
            AuditTrail audit,
            Letters letters,
            Inbox inbox) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.audit = audit;
        this.letters = letters;
        this.inbox = inbox;
    }

    /** Money nobody can place yet. */
    void park(DepositView deposit, Caller caller) {
        UUID event = audit.newEvent();
        Receipt receipt = ledger.post(
                List.of(Transfer.post(
                        ids.next(),
                        deposit.sender(),
                        deposit.unmatched(),
                        deposit.amount(),
                        Transfer.Purpose.of("DEPOSIT_UNMATCHED"),
                        KoreanTime.startOf(deposit.bookedOn()))),
                event);
        audit.record(AuditEvent.of(event, caller, "DEPOSIT_UNMATCHED")
                .to("DEPOSIT", deposit.id())
                .because(deposit.bankReference())
                .changing(null, deposit.amount())
                .moving(receipt.seals()));
    }

    /**
     * Places a deposit with an application. It is owed back at once when no deposit is awaited; else what completes the
     * own share makes the voucher active, and what is over is owed back.
     *
     * @param from the firm's bank, or where unmatched money was parked
     */
    void match(DepositView deposit, Application application, Account from, Caller caller) {
        rows.become(deposit, DepositStatus.MATCHED, application.id(), null);
        UUID event = audit.newEvent();
        Instant at = KoreanTime.startOf(deposit.bookedOn());
        List<Transfer> transfers = new ArrayList<>();
        boolean awaited = application.status() == ApplicationStatus.ADMITTED
                && vouchers.lock(application.voucher()).status() == VoucherStatus.AWAITING_DEPOSIT;
        Won before = awaited ? ledger.balance(application.id().deposit()).available() : Won.ZERO;
        Won wanted = awaited ? application.own().minusOrZero(before) : Won.ZERO;
        Won taken = deposit.amount().min(wanted);
        Won over = deposit.amount().minus(taken);
        if (!taken.isZero()) transfers.add(move(from, application.id().deposit(), taken, "DEPOSIT", application, at));
        if (!over.isZero())
            transfers.add(move(from, refundDue(application), over, "DEPOSIT_OVERPAID", application, at));
        boolean complete = awaited && !taken.isZero() && taken.equals(wanted);
        if (complete)
            transfers.add(move(
                    application.id().deposit(),
                    application.voucher().account(Share.OWN),
                    application.own(),
                    "DEPOSIT_COMPLETE",
                    application,
                    clock.instant()));
        Receipt receipt = ledger.post(transfers, event);
        if (complete) vouchers.activate(application.voucher());
        record(event, complete ? "VOUCHER_ACTIVE" : "DEPOSIT_MATCHED", deposit, application, receipt, caller);
        if (!complete && !taken.isZero())
            progress(application).ifPresent(part -> inbox.tell(letters.ofPart(application, part)));
    }

    /** How far an awaited own share has come; nothing when none is awaited. */
    Optional<DepositProgress> progress(Application application) {
        if (application.status() != ApplicationStatus.ADMITTED) return Optional.empty();
        VoucherView voucher = vouchers.get(application.voucher());
        if (voucher.status() != VoucherStatus.AWAITING_DEPOSIT) return Optional.empty();
        Won received = ledger.balance(application.id().deposit()).available();
        return Optional.of(new DepositProgress(received, application.own().minusOrZero(received), voucher.depositBy()));
    }

    /**
     * Sends money back whose owner nobody found, or that the bank has taken back while it still waited.
     *
     * @param how {@code RETURNED} or {@code TAKEN_BACK}
     */
    DepositView sendBack(DepositView deposit, DepositStatus how, String reason, Caller caller) {
        UUID event = audit.newEvent();
        DepositView after = rows.become(deposit, how, null, reason);
        Receipt receipt = ledger.post(
                List.of(Transfer.post(
                        ids.next(),
                        deposit.unmatched(),
                        deposit.sender(),
                        deposit.amount(),
                        Transfer.Purpose.of("DEPOSIT_" + how),
                        clock.instant())),
                event);
        audit.record(AuditEvent.of(event, caller, "DEPOSIT_" + how)
                .to("DEPOSIT", deposit.id())
                .because(reason)
                .changing(deposit.status(), after)
                .moving(receipt.seals()));
        return after;
    }

    /**
     * The bank has taken a deposit back: out of what has come of the own share, then out of what the firm is owed.
     *
     * @return what is there no more, in whole won
     */
    Won takeBack(DepositView deposit, Application application, Caller caller) {
        rows.become(deposit, DepositStatus.TAKEN_BACK, null, deposit.bankReference());
        Account bank = Account.of(AccountKind.FIRM_BANK, application.firm().value());
        List<Account> places = List.of(application.id().deposit(), refundDue(application));
        Map<Account, Balance> there = ledger.lock(places);
        List<Transfer> transfers = new ArrayList<>();
        Won missing = deposit.amount();
        for (Account place : places) {
            Won part = there.getOrDefault(place, Balance.NONE).available().min(missing);
            if (part.isZero()) continue;
            transfers.add(move(place, bank, part, "DEPOSIT_TAKEN_BACK", application, clock.instant()));
            missing = missing.minus(part);
        }
        UUID event = audit.newEvent();
        record(event, "DEPOSIT_TAKEN_BACK", deposit, application, ledger.post(transfers, event), caller);
        return missing;
    }

    /** What came of an own share that will not be completed is owed to the firm. */
    void giveBack(Application application, Caller caller) {
        Account account = application.id().deposit();
        Won left = ledger.balance(account).available();
        if (left.isZero()) return;
        UUID event = audit.newEvent();
        Receipt receipt = ledger.post(
                List.of(move(account, refundDue(application), left, "DEPOSIT_RETURNED", application, clock.instant())),
                event);
        audit.record(AuditEvent.of(event, caller, "DEPOSIT_RETURNED")
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .moving(receipt.seals()));
    }

    private void record(
            UUID event, String action, DepositView deposit, Application application, Receipt receipt, Caller caller) {
        audit.record(AuditEvent.of(event, caller, action)
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because(deposit.bankReference())
                .changing(null, deposit.amount())
                .moving(receipt.seals()));
    }

    private Transfer move(Account from, Account to, Won amount, String reason, Application application, Instant at) {
        return Transfer.post(
                ids.next(),
                from,
                to,
                amount,
                Transfer.Purpose.of(reason)
                        .inRound(application.round().value())
                        .onVoucher(application.voucher().value()),
                at);
    }

    private static Account refundDue(Application application) {
        return Account.of(AccountKind.REFUND_DUE, application.firm().value());
    }
}

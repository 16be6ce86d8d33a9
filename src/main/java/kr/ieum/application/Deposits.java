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
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Posting;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** What becomes of own shares that came from the bank and were placed, or could not be: see {@link PlaceDeposits}. */
@ApplicationScoped
class Deposits {
    private final DepositRows rows;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;
    private final Vouchers vouchers;
    private final AuditTrail audit;

    Deposits(DepositRows rows, Ids ids, Clock clock, Ledger ledger, Vouchers vouchers, AuditTrail audit) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.audit = audit;
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
        DepositView after = rows.become(deposit, how, reason);
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
        rows.become(deposit, DepositStatus.TAKEN_BACK, deposit.bankReference());
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
        Receipt receipt = ledger.post(transfers, event);
        audit.record(
                event(event, "DEPOSIT_TAKEN_BACK", deposit, application, caller).moving(receipt.seals()));
        return missing;
    }

    /** What came of own shares that will not be completed is owed to the firms. */
    void giveBack(List<Application> many, Caller caller) {
        Map<Account, Balance> there = ledger.balances(
                many.stream().map(application -> application.id().deposit()).toList());
        List<Posting> postings = new ArrayList<>();
        List<AuditEvent> events = new ArrayList<>();
        for (Application application : many) {
            Account account = application.id().deposit();
            Won left = there.getOrDefault(account, Balance.NONE).available();
            if (left.isZero()) continue;
            UUID event = audit.newEvent();
            postings.add(new Posting(
                    event,
                    List.of(move(
                            account, refundDue(application), left, "DEPOSIT_RETURNED", application, clock.instant()))));
            events.add(AuditEvent.of(event, caller, "DEPOSIT_RETURNED")
                    .to("APPLICATION", application.id().value())
                    .about(application.firm().value())
                    .inRound(application.round().value()));
        }
        Map<UUID, Receipt> receipts = ledger.post(postings);
        for (AuditEvent event : events)
            event.moving(receipts.getOrDefault(event.id(), Receipt.NOTHING).seals());
        audit.record(events);
    }

    static AuditEvent event(UUID event, String action, DepositView deposit, Application application, Caller caller) {
        return AuditEvent.of(event, caller, action)
                .to("APPLICATION", application.id().value())
                .about(application.firm().value())
                .inRound(application.round().value())
                .because("은행 입금 " + deposit.bankReference())
                .changing(null, deposit.amount());
    }

    Transfer move(Account from, Account to, Won amount, String reason, Application application, Instant at) {
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

    static Account refundDue(Application application) {
        return Account.of(AccountKind.REFUND_DUE, application.firm().value());
    }
}

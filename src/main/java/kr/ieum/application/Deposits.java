package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.secret.Vault;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.Vouchers;

/**
 * Own shares as they come from the bank. Each bank reference counts once. What fits no application waits as unmatched
 * money; what is too much is owed to the firm.
 */
@ApplicationScoped
class Deposits {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Vault vault;
    private final Ledger ledger;
    private final Vouchers vouchers;
    private final AuditTrail audit;

    Deposits(Sql sql, Ids ids, Clock clock, Vault vault, Ledger ledger, Vouchers vouchers, AuditTrail audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.vault = vault;
        this.ledger = ledger;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    /** @return the stored deposit, or empty when this bank reference came before */
    Optional<UUID> store(Credit credit, UUID programmeId) {
        UUID id = ids.next();
        int stored = sql.update(
                """
                insert into application.deposit (id, bank_reference, programme_id, amount, booked_on, payer_name, remittance,
                                                 status, noticed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'UNMATCHED', ?) on conflict (bank_reference) do nothing""",
                id,
                credit.bankReference(),
                programmeId,
                credit.amount(),
                credit.bookedOn(),
                credit.payerName() == null ? null : vault.encrypt(credit.payerName()),
                credit.remittance(),
                clock.instant());
        return stored == 1 ? Optional.of(id) : Optional.empty();
    }

    DepositView get(UUID id) {
        return sql.first("select * from application.deposit where id = ? for update", this::read, id)
                .orElseThrow(ApplicationProblem.UNKNOWN_DEPOSIT::with);
    }

    List<DepositView> unmatched(UUID before, int most) {
        return sql.list(
                "select * from application.deposit where status = 'UNMATCHED' and id < ? order by id desc limit ?",
                this::read,
                before,
                most);
    }

    /** Money nobody can place yet. */
    Receipt park(DepositView deposit, UUID event) {
        return ledger.post(
                List.of(Transfer.post(
                        ids.next(),
                        Account.of(AccountKind.UNKNOWN_PAYER, deposit.programmeId()),
                        Account.of(AccountKind.UNMATCHED, deposit.programmeId()),
                        deposit.amount(),
                        Transfer.Purpose.of("DEPOSIT_UNMATCHED"),
                        KoreanTime.startOf(deposit.bookedOn()))),
                event);
    }

    /**
     * Places a deposit with an application. It is owed back at once when no deposit is awaited; else what completes the
     * own share makes the voucher active, and what is over is owed back.
     *
     * @param from the firm's bank, or where unmatched money was parked
     */
    void match(DepositView deposit, Application application, Account from, Caller caller) {
        sql.updateExactly(
                1,
                "update application.deposit set status = 'MATCHED', application_id = ? where id = ? and status = 'UNMATCHED'",
                application.id().value(),
                deposit.id());
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

    void record(
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

    private DepositView read(Row row) throws SQLException {
        UUID application = row.findUuid("application_id");
        return new DepositView(
                row.uuid("id"),
                row.text("bank_reference"),
                row.uuid("programme_id"),
                row.won("amount"),
                Objects.requireNonNull(row.findDate("booked_on")),
                row.text("remittance"),
                row.text("status"),
                application == null ? null : new ApplicationId(application));
    }
}

package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.Orders;
import kr.ieum.platform.bank.BankAccount;
import kr.ieum.platform.bank.BankMessageRejected;
import kr.ieum.platform.bank.BankVerdict;
import kr.ieum.platform.bank.Payment;
import kr.ieum.platform.bank.PaymentFile;
import kr.ieum.platform.bank.PaymentOutcome;
import kr.ieum.platform.bank.StatusReport;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.platform.time.KoreanHolidays;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.supplier.Suppliers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The payment file of an approved run (pain.001) and the bank's answer to it (pain.002). */
@ApplicationScoped
class AskBank {
    private final Runs runs;
    private final SettleRun settleRun;
    private final Orders orders;
    private final Suppliers suppliers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final KoreanHolidays holidays;
    private final Ids ids;
    private final Clock clock;
    private final PaymentFile.Payer payer;

    AskBank(
            Runs runs,
            SettleRun settleRun,
            Orders orders,
            Suppliers suppliers,
            Ledger ledger,
            AuditTrail audit,
            KoreanHolidays holidays,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "ieum.payer.name", defaultValue = "이음 바우처 운영기관") String payerName,
            @ConfigProperty(name = "ieum.payer.bank", defaultValue = "004") String payerBank,
            @ConfigProperty(name = "ieum.payer.account", defaultValue = "10012345678901") String payerAccount) {
        this.runs = runs;
        this.settleRun = settleRun;
        this.orders = orders;
        this.suppliers = suppliers;
        this.ledger = ledger;
        this.audit = audit;
        this.holidays = holidays;
        this.ids = ids;
        this.clock = clock;
        this.payer = new PaymentFile.Payer(payerName, BankAccount.of(payerBank, payerAccount));
    }

    /** Byte for byte the same whenever it is asked for. */
    byte[] file(RunView run) {
        if (run.approvedAt() == null) throw SettlementProblem.RUN_NOT_APPROVED.with("state", run.status());
        Instant approvedAt = Objects.requireNonNull(run.approvedAt());
        return new PaymentFile(
                        messageId(run),
                        approvedAt,
                        holidays.nextBusinessDay(KoreanTime.dayOf(approvedAt)),
                        payer,
                        run.lines().stream()
                                .filter(line -> line.status() != LineStatus.DISCARDED)
                                .map(line -> payment(run, line))
                                .toList())
                .toXml();
    }

    /** What the bank paid has reached the supplier; what it refused is owed again. Reading an answer twice is harmless. */
    @Transactional
    RunView read(RunId id, byte[] pain002, Caller caller) {
        StatusReport report = parse(pain002);
        RunView run = runs.lock(id);
        if (run.status() != RunStatus.RECONCILED) run.status().to(RunStatus.RECONCILED, run.code());
        if (!report.originalMessageId().equals(messageId(run)))
            throw SettlementProblem.OTHER_FILE.with("expected", messageId(run), "found", report.originalMessageId());
        UUID event = audit.newEvent();
        List<Transfer> transfers = new ArrayList<>();
        for (LineView line : run.lines())
            if (line.status() == LineStatus.APPROVED) apply(transfers, line, report.on(line.endToEndId()));
        if (transfers.isEmpty()) return run;
        Receipt receipt = ledger.post(transfers, event);
        boolean done = runs.get(id).lines().stream().noneMatch(line -> line.status() == LineStatus.APPROVED);
        if (done) runs.become(run, RunStatus.RECONCILED, clock.instant(), null);
        return settleRun.record("BANK_ANSWERED", id, event, receipt, caller);
    }

    private void apply(List<Transfer> transfers, LineView line, BankVerdict verdict) {
        if (verdict.outcome() == PaymentOutcome.PENDING) return;
        boolean paid = verdict.outcome() == PaymentOutcome.PAID;
        move(transfers, line, Share.SUBSIDY, line.amount().subsidy(), paid);
        move(transfers, line, Share.OWN, line.amount().own(), paid);
        if (paid) orders.completed(SettleRun.ordersOf(line));
        else orders.payoutRefused(SettleRun.ordersOf(line));
        runs.become(line, paid ? LineStatus.PAID : LineStatus.FAILED, paid ? null : verdict.reasonCode());
    }

    private void move(List<Transfer> transfers, LineView line, Share share, Won amount, boolean paid) {
        if (amount.isZero()) return;
        UUID supplier = line.supplierId().value();
        transfers.add(Transfer.post(
                ids.next(),
                line.payout(share),
                paid
                        ? Account.of(AccountKind.SUPPLIER_BANK, supplier)
                        : Account.of(AccountKind.PAYABLE, share, supplier),
                amount,
                Transfer.Purpose.of(paid ? "BANK_PAID" : "BANK_REFUSED"),
                clock.instant()));
    }

    private Payment payment(RunView run, LineView line) {
        var account = suppliers.payoutAccount(line.supplierId()).orElseThrow();
        return new Payment(
                line.endToEndId(),
                line.endToEndId(),
                line.amount().total(),
                account.holder(),
                BankAccount.of(account.bankCode(), account.number()),
                "Ieum " + run.code());
    }

    private static String messageId(RunView run) {
        return run.code();
    }

    private static StatusReport parse(byte[] pain002) {
        try {
            return StatusReport.read(pain002);
        } catch (BankMessageRejected rejected) {
            throw new Refused(
                    SettlementProblem.BANK_RESULT_REJECTED,
                    rejected.problems().stream()
                            .map(each -> new Violation(
                                    each.place() + " (line " + each.line() + ")",
                                    each.korean() + " / " + each.english()))
                            .toList(),
                    "count",
                    rejected.problems().size());
        }
    }
}

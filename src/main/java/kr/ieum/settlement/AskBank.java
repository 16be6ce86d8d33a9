package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.Orders;
import kr.ieum.platform.bank.BankMessageRejected;
import kr.ieum.platform.bank.BankVerdict;
import kr.ieum.platform.bank.PaymentOutcome;
import kr.ieum.platform.bank.StatusReport;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;

/** Use case: the bank's answer to a run's payment file (pain.002). Reading an answer twice is harmless. */
@ApplicationScoped
class AskBank {
    private final Runs runs;
    private final LineRows rows;
    private final RunRecord record;
    private final ReturnPayment returns;
    private final Orders orders;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    AskBank(
            Runs runs,
            LineRows rows,
            RunRecord record,
            ReturnPayment returns,
            Orders orders,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.record = record;
        this.returns = returns;
        this.orders = orders;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the bank paid has reached the payee; what it refused is owed again. */
    @Transactional
    RunView read(RunId id, byte[] pain002, Caller caller) {
        StatusReport report = parse(pain002);
        RunView run = runs.lock(id);
        if (run.status() != RunStatus.RECONCILED) run.status().to(RunStatus.RECONCILED, run.code());
        if (!report.originalMessageId().equals(run.code()))
            throw SettlementProblem.OTHER_FILE.with("expected", run.code(), "found", report.originalMessageId());
        List<LineView> waiting = run.lines().stream()
                .filter(line -> line.status() == LineStatus.APPROVED)
                .toList();
        orders.lockForReturn(rows.behind(waiting));
        List<Transfer> transfers = new ArrayList<>(paid(waiting.stream()
                .filter(line -> report.on(line.endToEndId()).outcome() == PaymentOutcome.PAID)
                .toList()));
        for (LineView line : waiting) {
            BankVerdict verdict = report.on(line.endToEndId());
            if (verdict.outcome() == PaymentOutcome.REFUSED)
                transfers.addAll(returns.refused(run, line, verdict.reasonCode()));
        }
        if (transfers.isEmpty()) return run;
        UUID event = record.newEvent();
        Receipt receipt = ledger.post(transfers, event);
        boolean done = runs.get(id).lines().stream().noneMatch(line -> line.status() == LineStatus.APPROVED);
        if (done) runs.become(run, RunStatus.RECONCILED, clock.instant(), null);
        return record.write("BANK_ANSWERED", id, event, receipt, caller);
    }

    private List<Transfer> paid(List<LineView> lines) {
        orders.completed(rows.behind(lines));
        rows.become(lines, LineStatus.PAID, null);
        List<Transfer> transfers = new ArrayList<>();
        for (LineView line : lines) {
            move(transfers, line, Share.SUBSIDY, line.amount().subsidy());
            move(transfers, line, Share.OWN, line.amount().own());
        }
        return transfers;
    }

    private void move(List<Transfer> transfers, LineView line, Share share, Won amount) {
        if (amount.isZero()) return;
        transfers.add(Transfer.post(
                ids.next(),
                line.payout(share),
                line.payee().bank(),
                amount,
                Transfer.Purpose.of("BANK_PAID"),
                clock.instant()));
    }

    private static StatusReport parse(byte[] pain002) {
        try {
            return StatusReport.read(pain002);
        } catch (BankMessageRejected rejected) {
            throw new Refused(
                    SettlementProblem.BANK_RESULT_REJECTED,
                    rejected.problems().stream()
                            .map(each -> new Violation(
                                    each.place() + " (line " + each.line() + ")", each.korean(), each.english()))
                            .toList(),
                    "count",
                    rejected.problems().size());
        }
    }
}

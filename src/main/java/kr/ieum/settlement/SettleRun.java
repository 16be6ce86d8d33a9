package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use cases of a run: collect what is payable, approve it, discard it, hand it to the bank. */
@ApplicationScoped
class SettleRun {
    private final Runs runs;
    private final Orders orders;
    private final Suppliers suppliers;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    SettleRun(Runs runs, Orders orders, Suppliers suppliers, Ledger ledger, AuditTrail audit, Ids ids, Clock clock) {
        this.runs = runs;
        this.orders = orders;
        this.suppliers = suppliers;
        this.ledger = ledger;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A supplier whose account nobody has confirmed waits for a later run. */
    @Transactional
    RunView collect(String programme, LocalDate until, Caller caller) {
        List<LineView> lines = new ArrayList<>();
        for (SupplierId supplier : runs.suppliersWithPayable(programme, KoreanTime.endOf(until)))
            if (suppliers.payoutAccount(supplier).isPresent()) lines.add(line(programme, until, supplier));
        if (lines.isEmpty()) throw SettlementProblem.NOTHING_TO_SETTLE.with("until", until);
        RunView run = new RunView(
                new RunId(ids.next()),
                0,
                ShortCode.next("S", clock),
                programme,
                until,
                RunStatus.PROPOSED,
                Won.ZERO,
                lines,
                clock.instant(),
                null,
                null);
        runs.insert(run);
        return record("SETTLEMENT_PROPOSED", run.id(), audit.newEvent(), Receipt.NOTHING, caller);
    }

    /** Two finance people have agreed. Every line is checked again: what was refunded in the meantime is not paid. */
    @Transactional
    RunView approve(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        for (LineView line : run.lines())
            for (LineView.Item item : line.orders()) {
                Split earned = orders.payable(item.orderId());
                if (!earned.equals(item.amount())) runs.correct(line, item, earned);
            }
        RunView checked = runs.get(id);
        UUID event = audit.newEvent();
        List<Transfer> transfers = new ArrayList<>();
        for (LineView line : checked.lines()) {
            if (line.amount().isNothing()) {
                runs.become(line, LineStatus.DISCARDED, "REFUNDED");
                continue;
            }
            move(transfers, line, Share.SUBSIDY, line.amount().subsidy());
            move(transfers, line, Share.OWN, line.amount().own());
            orders.settled(line.orders().stream().map(LineView.Item::orderId).toList());
            runs.become(line, LineStatus.APPROVED, null);
        }
        if (transfers.isEmpty()) throw SettlementProblem.NOTHING_LEFT.with();
        Receipt receipt = ledger.post(transfers, event);
        runs.become(checked, RunStatus.APPROVED, clock.instant(), caller.account());
        return record("SETTLEMENT_APPROVED", id, event, receipt, caller);
    }

    @Transactional
    RunView discard(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        runs.become(run, RunStatus.DISCARDED, clock.instant(), null);
        run.lines().forEach(line -> runs.become(line, LineStatus.DISCARDED, null));
        return record("SETTLEMENT_DISCARDED", id, audit.newEvent(), Receipt.NOTHING, caller);
    }

    /** Somebody has given the payment file to the bank; from now on its answer is awaited. */
    @Transactional
    RunView send(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        runs.become(run, RunStatus.SENT, clock.instant(), null);
        return record("SETTLEMENT_SENT", id, audit.newEvent(), Receipt.NOTHING, caller);
    }

    private LineView line(String programme, LocalDate until, SupplierId supplier) {
        List<LineView.Item> items = runs.payable(programme, KoreanTime.endOf(until), supplier);
        Split amount = items.stream().map(LineView.Item::amount).reduce(Split.NOTHING, Split::plus);
        return new LineView(ids.next(), supplier, amount, LineStatus.PROPOSED, items, null);
    }

    private void move(List<Transfer> transfers, LineView line, Share share, Won amount) {
        if (amount.isZero()) return;
        transfers.add(Transfer.post(
                ids.next(),
                Account.of(AccountKind.PAYABLE, share, line.supplierId().value()),
                line.payout(share),
                amount,
                Transfer.Purpose.of("SETTLEMENT_APPROVED"),
                clock.instant()));
    }

    RunView record(String action, RunId id, UUID event, Receipt receipt, Caller caller) {
        RunView run = runs.get(id);
        AuditEvent written = AuditEvent.of(event, caller, action)
                .to("SETTLEMENT_RUN", id.value())
                .changing(null, run)
                .moving(receipt.seals());
        run.lines().forEach(line -> written.about(line.supplierId().value()));
        audit.record(written);
        return run;
    }

    static List<OrderId> ordersOf(LineView line) {
        return line.orders().stream().map(LineView.Item::orderId).toList();
    }
}

package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Receipt;
import kr.ieum.ledger.Share;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.settlement.claim.ClaimView;
import kr.ieum.settlement.claim.Claims;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/**
 * Use case: two finance people have agreed to pay. Every line is checked again, what was refunded in the meantime is not
 * paid; then what the payee owes is netted, and the rest waits for the bank.
 */
@ApplicationScoped
class ApproveRun {
    private final Runs runs;
    private final RunRecord record;
    private final NetClaims netClaims;
    private final Claims claims;
    private final Orders orders;
    private final Suppliers suppliers;
    private final Firms firms;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ApproveRun(
            Runs runs,
            RunRecord record,
            NetClaims netClaims,
            Claims claims,
            Orders orders,
            Suppliers suppliers,
            Firms firms,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.record = record;
        this.netClaims = netClaims;
        this.claims = claims;
        this.orders = orders;
        this.suppliers = suppliers;
        this.firms = firms;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    RunView approve(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        run.status().to(RunStatus.APPROVED, run.code());
        List<ClaimView> open = lock(run);
        run.lines().forEach(this::check);
        netClaims.net(runs.get(id), open, caller);
        List<Transfer> transfers = new ArrayList<>();
        boolean paid = false;
        for (LineView line : runs.get(id).lines()) paid |= approve(line, transfers);
        if (!paid) throw SettlementProblem.NOTHING_LEFT.with();
        UUID event = record.newEvent();
        Receipt receipt = ledger.post(transfers, event);
        runs.become(run, RunStatus.APPROVED, clock.instant(), caller.account());
        if (transfers.isEmpty()) runs.become(runs.get(id), RunStatus.RECONCILED, clock.instant(), null);
        return record.write("SETTLEMENT_APPROVED", id, event, receipt, caller);
    }

    /** Everything that will be touched, in the order that is kept everywhere: claims, orders, accounts. */
    private List<ClaimView> lock(RunView run) {
        List<ClaimView> open = claims.lockOpen(run.lines().stream()
                .filter(LineView::isSuppliers)
                .map(LineView::supplier)
                .toList());
        orders.lockForReturn(Stream.concat(
                        run.lines().stream().flatMap(line -> runs.behind(line).stream()),
                        open.stream().map(ClaimView::orderId).filter(Objects::nonNull))
                .distinct()
                .toList());
        ledger.lock(run.lines().stream().flatMap(ApproveRun::owed).distinct().toList());
        return open;
    }

    private static Stream<Account> owed(LineView line) {
        return Stream.of(Share.values()).map(line.payee()::owed);
    }

    private void check(LineView line) {
        if (!line.isSuppliers()) {
            Won there = ledger.balance(line.payee().owed(Share.OWN)).available();
            runs.correct(line, line.gross().total().min(there));
        }
        for (LineView.Item item : line.orders()) {
            if (item.orderId() == null) continue;
            Split payable = orders.payable(item.orderId());
            if (!payable.equals(item.amount())) runs.correct(line, item, payable);
        }
    }

    /** @return whether anything of the line is paid, by a bank or by netting */
    private boolean approve(LineView line, List<Transfer> transfers) {
        if (line.gross().isNothing()) {
            runs.become(line, LineStatus.DISCARDED, "REFUNDED");
            return false;
        }
        settle(line);
        runs.become(line, LineStatus.APPROVED, null);
        if (line.amount().isNothing()) {
            runs.become(runs.line(line.id()), LineStatus.PAID, "NETTED");
            return true;
        }
        move(transfers, line, Share.SUBSIDY, line.amount().subsidy());
        move(transfers, line, Share.OWN, line.amount().own());
        runs.payTo(line, account(line).orElseThrow(SettlementProblem.ACCOUNT_MISSING::with));
        return true;
    }

    /** A refund that was just netted may have ended an order; what is netted whole asks nothing of a bank. */
    private void settle(LineView line) {
        for (LineView.Item item : line.orders()) {
            List<OrderId> behind = runs.behind(item).stream().toList();
            if (item.orderId() != null && orders.get(item.orderId()).status() == OrderStatus.CONFIRMED)
                orders.settled(behind);
            if (item.net().isNothing()) orders.completed(behind);
        }
    }

    private Optional<BankAccount> account(LineView line) {
        return line.isSuppliers()
                ? suppliers.payoutAccount(line.supplier())
                : firms.refundAccount(new FirmId(line.payee().id()));
    }

    private void move(List<Transfer> transfers, LineView line, Share share, Won amount) {
        if (amount.isZero()) return;
        transfers.add(Transfer.post(
                ids.next(),
                line.payee().owed(share),
                line.payout(share),
                amount,
                Transfer.Purpose.of(line.isSuppliers() ? "SETTLEMENT_APPROVED" : "REFUND_APPROVED"),
                clock.instant()));
    }
}

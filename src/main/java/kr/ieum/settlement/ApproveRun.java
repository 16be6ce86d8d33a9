package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.settlement.claim.ClaimView;
import kr.ieum.settlement.claim.Claims;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/**
 * Use case: two finance people have agreed to pay. Every line is checked again, what was refunded in the meantime is not
 * paid; then what the payee owes is netted, and the rest waits for the bank.
 */
@ApplicationScoped
class ApproveRun {
    private final Runs runs;
    private final LineRows rows;
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
            LineRows rows,
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
        this.rows = rows;
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
        check(run);
        netClaims.net(runs.get(id), open, caller);
        List<Transfer> transfers = approve(runs.get(id).lines());
        UUID event = record.newEvent();
        Receipt receipt = ledger.post(transfers, event);
        runs.become(run, RunStatus.APPROVED, clock.instant(), caller.account());
        if (transfers.isEmpty()) runs.become(runs.get(id), RunStatus.RECONCILED, clock.instant(), null);
        return record.write("SETTLEMENT_APPROVED", id, event, receipt, caller);
    }

    /** Everything that will be touched, in the order that is kept everywhere: claims, orders, accounts. */
    private List<ClaimView> lock(RunView run) {
        List<ClaimView> open = claims.lockOpen(suppliersOf(run.lines()));
        orders.lockForReturn(Stream.concat(
                        rows.behind(run.lines()).stream(),
                        open.stream().map(ClaimView::orderId).filter(Objects::nonNull))
                .distinct()
                .toList());
        ledger.lock(run.lines().stream().flatMap(ApproveRun::owed).distinct().toList());
        return open;
    }

    private static List<SupplierId> suppliersOf(List<LineView> lines) {
        return lines.stream()
                .filter(LineView::isSuppliers)
                .map(LineView::supplier)
                .toList();
    }

    private static Stream<Account> owed(LineView line) {
        return Stream.of(Share.values()).map(line.payee()::owed);
    }

    /** Few are no longer as they were collected, so those are corrected one by one. */
    private void check(RunView run) {
        Map<OrderId, Split> payable = orders.payable(
                run.lines().stream().flatMap(line -> line.orderIds().stream()).toList());
        for (LineView line : run.lines()) {
            if (!line.isSuppliers()) check(line);
            for (LineView.Item item : line.orders()) {
                if (item.orderId() == null) continue;
                Split now = payable.getOrDefault(item.orderId(), Split.NOTHING);
                if (!now.equals(item.amount())) rows.correct(line, item, now);
            }
        }
    }

    private void check(LineView refund) {
        Won there = ledger.balance(refund.payee().owed(Share.OWN)).available();
        if (refund.gross().total().isMoreThan(there)) rows.correct(refund, there);
    }

    /** @return what the bank is asked to move; the rest of what is paid was netted */
    private List<Transfer> approve(List<LineView> lines) {
        List<LineView> gone =
                lines.stream().filter(line -> line.gross().isNothing()).toList();
        List<LineView> alive =
                lines.stream().filter(line -> !line.gross().isNothing()).toList();
        if (alive.isEmpty()) throw SettlementProblem.NOTHING_LEFT.with();
        rows.become(gone, LineStatus.DISCARDED, "REFUNDED");
        settle(alive);
        rows.become(alive, LineStatus.APPROVED, null);
        rows.become(
                alive.stream()
                        .filter(line -> line.amount().isNothing())
                        .map(line -> line.in(LineStatus.APPROVED))
                        .toList(),
                LineStatus.PAID,
                "NETTED");
        List<LineView> paid =
                alive.stream().filter(line -> !line.amount().isNothing()).toList();
        rows.payTo(accounts(paid));
        List<Transfer> transfers = new ArrayList<>();
        for (LineView line : paid) {
            move(transfers, line, Share.SUBSIDY, line.amount().subsidy());
            move(transfers, line, Share.OWN, line.amount().own());
        }
        return transfers;
    }

    /** What is netted whole asks nothing of a bank. */
    private void settle(List<LineView> lines) {
        orders.settled(lines.stream().flatMap(line -> line.orderIds().stream()).toList());
        orders.completed(lines.stream()
                .flatMap(line -> line.orders().stream())
                .filter(item -> item.net().isNothing())
                .flatMap(item -> rows.behind(item).stream())
                .toList());
    }

    private Map<UUID, BankAccount> accounts(List<LineView> lines) {
        Map<SupplierId, BankAccount> known = suppliers.payoutAccounts(suppliersOf(lines));
        Map<UUID, BankAccount> accounts = new LinkedHashMap<>();
        for (LineView line : lines) {
            BankAccount account = line.isSuppliers()
                    ? known.get(line.supplier())
                    : firms.refundAccount(new FirmId(line.payee().id())).orElse(null);
            if (account == null) throw SettlementProblem.ACCOUNT_MISSING.with();
            accounts.put(line.id(), account);
        }
        return accounts;
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

package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Receipt;
import kr.ieum.platform.bank.PaymentFile;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Terms;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.settlement.claim.Party;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use case: propose what is to be paid. What failed in an earlier run is there again; nothing is in two runs. */
@ApplicationScoped
class CollectRun {
    private final Collectable collectable;
    private final Runs runs;
    private final RunRecord record;
    private final Suppliers suppliers;
    private final Firms firms;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    CollectRun(
            Collectable collectable,
            Runs runs,
            RunRecord record,
            Suppliers suppliers,
            Firms firms,
            Programmes programmes,
            Ids ids,
            Clock clock) {
        this.collectable = collectable;
        this.runs = runs;
        this.record = record;
        this.suppliers = suppliers;
        this.firms = firms;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Orders confirmed up to a day, each with the proof its version demands, of as many suppliers as one file holds; the
     * answer says which are left out and why.
     */
    @Transactional
    RunView suppliers(String programme, LocalDate until, Caller caller) {
        programmes.programmeId(programme);
        Collected collected = new Collected(PaymentFile.MOST_PAYMENTS);
        Stream.concat(
                        collectable.orders(programme, KoreanTime.endOf(until)).stream(),
                        collectable.credits(programme, KoreanTime.endOf(until)).stream())
                .forEach(each -> missing(programme, each)
                        .ifPresentOrElse(why -> collected.leave(each, why), () -> collected.take(each)));
        List<LineView> lines = collected.items().entrySet().stream()
                .map(each -> LineView.proposed(ids.next(), Party.of(each.getKey()), each.getValue()))
                .toList();
        if (lines.isEmpty())
            throw SettlementProblem.NOTHING_TO_SETTLE.with("until", until, "leftOut", collected.leftOut());
        return propose(RunKind.SUPPLIERS, programme, until, lines, caller).without(collected.leftOut());
    }

    /** What firms are owed, to each whose account finance has confirmed; as many as one file holds. */
    @Transactional
    RunView refunds(Caller caller) {
        List<LineView> lines = collectable.refunds().entrySet().stream()
                .filter(each -> firms.refundAccount(each.getKey()).isPresent())
                .limit(PaymentFile.MOST_PAYMENTS)
                .map(each -> LineView.refund(ids.next(), Party.of(each.getKey()), each.getValue()))
                .toList();
        if (lines.isEmpty()) throw SettlementProblem.NOTHING_TO_REFUND.with();
        return propose(RunKind.FIRMS, null, KoreanTime.today(clock), lines, caller);
    }

    private RunView propose(
            RunKind kind, @Nullable String programme, LocalDate until, List<LineView> lines, Caller caller) {
        RunId id = new RunId(ids.next());
        runs.insert(new RunView(
                id,
                0,
                ShortCode.next("S", clock),
                kind,
                programme,
                until,
                RunStatus.PROPOSED,
                Won.ZERO,
                lines,
                null,
                clock.instant(),
                null,
                null));
        UUID event = record.newEvent();
        return record.write("SETTLEMENT_PROPOSED", id, event, Receipt.NOTHING, caller);
    }

    /** From 2022 on the subsidy is paid only for proven use (domain 1.1). */
    private Optional<Why> missing(String programme, Collectable.Candidate candidate) {
        if (candidate.code() != null) {
            Terms terms = programmes.rules(programme, candidate.ruleVersion()).terms();
            if (!terms.proofsOf(candidate.tranche()).areIn(candidate.proofs())) return Optional.of(Why.NO_PROOF_OF_USE);
            if (terms.taxInvoice() && !candidate.invoiced()) return Optional.of(Why.NO_TAX_INVOICE);
        }
        return suppliers.payoutAccount(candidate.supplier()).isPresent()
                ? Optional.empty()
                : Optional.of(Why.ACCOUNT_NOT_CONFIRMED);
    }
}

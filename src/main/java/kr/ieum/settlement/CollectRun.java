package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Receipt;
import kr.ieum.platform.bank.PaymentFile;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.settlement.Collectable.Candidate;
import kr.ieum.settlement.Collectable.Place;
import kr.ieum.settlement.RunView.LeftOut;
import kr.ieum.settlement.RunView.Why;
import kr.ieum.settlement.claim.Party;
import kr.ieum.supplier.Suppliers;
import org.jspecify.annotations.Nullable;

/** Use case: propose what is to be paid. What failed in an earlier run is there again; nothing is in two runs. */
@ApplicationScoped
class CollectRun {
    /** What two persons can agree to at once, and one answer and one audit event tell whole. */
    private static final int MOST_ORDERS = 20_000;

    private static final int READ_AT_ONCE = 2_000;

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
     * Orders confirmed up to a day, each with the proof its version demands, as many as one run holds; the answer says
     * which are left out and why.
     */
    @Transactional
    RunView suppliers(String programme, LocalDate until, Caller caller) {
        Part part = collect(programme, until, Place.START, caller);
        if (part.run() == null)
            throw SettlementProblem.NOTHING_TO_SETTLE.with("until", until, "leftOut", part.leftOut());
        return part.run().without(part.leftOut());
    }

    /**
     * One run of perhaps many.
     *
     * @param run none when nothing was ready
     * @param end behind which the next run begins
     * @param seen how many orders were looked at
     */
    record Part(@Nullable RunView run, List<LeftOut> leftOut, Place end, long seen, boolean isLast) {}

    /** In the current transaction. */
    Part collect(String programme, LocalDate until, Place from, Caller caller) {
        programmes.programmeId(programme);
        collectable.lock(programme);
        Instant before = KoreanTime.endOf(until);
        Collected collected = new Collected(PaymentFile.MOST_PAYMENTS, MOST_ORDERS);
        Readiness readiness = new Readiness(programme, programmes, suppliers);
        Place end = from;
        long seen = 0;
        List<Candidate> page;
        do {
            page = collectable.orders(programme, before, end, READ_AT_ONCE);
            readiness.read(page);
            for (Candidate candidate : page)
                if (decide(readiness, candidate, collected)) {
                    end = Place.of(candidate);
                    seen++;
                }
        } while (page.size() == READ_AT_ONCE && !collected.isFull());
        boolean isLast = page.size() < READ_AT_ONCE && !collected.isFull();
        if (isLast) {
            List<Candidate> credits = collectable.credits(programme, before);
            readiness.read(credits);
            credits.forEach(credit -> decide(readiness, credit, collected));
        }
        List<LineView> lines = collected.items().entrySet().stream()
                .map(each -> LineView.proposed(ids.next(), Party.of(each.getKey()), each.getValue()))
                .toList();
        RunView run = lines.isEmpty() ? null : propose(RunKind.SUPPLIERS, programme, until, lines, caller);
        return new Part(run, collected.leftOut(), end, seen, isLast);
    }

    /** @return false when it comes in the next run */
    private static boolean decide(Readiness readiness, Candidate candidate, Collected collected) {
        Optional<Why> missing = readiness.missing(candidate);
        missing.ifPresent(why -> collected.leave(candidate, why));
        return missing.isPresent() || collected.take(candidate);
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
}

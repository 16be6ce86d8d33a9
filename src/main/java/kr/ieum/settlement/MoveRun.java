package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Receipt;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases that move a run and no money: discard it, hand it to the bank. */
@ApplicationScoped
class MoveRun {
    private final Runs runs;
    private final LineRows rows;
    private final RunRecord record;
    private final Clock clock;

    MoveRun(Runs runs, LineRows rows, RunRecord record, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    RunView discard(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        runs.become(run, RunStatus.DISCARDED, clock.instant(), null);
        rows.become(run.lines(), LineStatus.DISCARDED, null);
        return record.write("SETTLEMENT_DISCARDED", id, record.newEvent(), Receipt.NOTHING, caller);
    }

    /** Somebody has given the payment file to the bank; from now on its answer is awaited. */
    @Transactional
    RunView send(RunId id, @Nullable IfMatch ifMatch, Caller caller) {
        RunView run = runs.lock(id);
        IfMatch.check(ifMatch, run.version());
        runs.become(run, RunStatus.SENT, clock.instant(), null);
        return record.write("SETTLEMENT_SENT", id, record.newEvent(), Receipt.NOTHING, caller);
    }
}

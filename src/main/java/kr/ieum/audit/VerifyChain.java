package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.job.LongJob;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Use case: proves that nothing sealed was changed, removed or slipped in. It goes from the first block to the newest
 * known at the start, some ten thousand events a step, and then looks at what is not sealed yet.
 */
@ApplicationScoped
class VerifyChain implements LongJob {
    static final String KIND = "AUDIT_VERIFICATION";

    /** A block a second for thirty thousand years. */
    private static final long HIGHEST = 1_000_000_000_000L;

    private static final int EVENTS_A_STEP = 20_000;
    private static final int BLOCKS_A_STEP = 500;

    private final Sql sql;
    private final StoredJson json;
    private final Blocks blocks;
    private final AnchorFile anchors;
    private final CheckBlocks checkBlocks;
    private final CheckLeaves checkLeaves;
    private final CheckTail checkTail;
    private final JobRuns runs;

    VerifyChain(
            Sql sql,
            StoredJson json,
            Blocks blocks,
            AnchorFile anchors,
            CheckBlocks checkBlocks,
            CheckLeaves checkLeaves,
            CheckTail checkTail,
            JobRuns runs) {
        this.sql = sql;
        this.json = json;
        this.blocks = blocks;
        this.anchors = anchors;
        this.checkBlocks = checkBlocks;
        this.checkLeaves = checkLeaves;
        this.checkTail = checkTail;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Starts a verification.
     *
     * @param anchorBlock the number of a block whose head the caller has kept
     * @param anchorHash that head's hash, in hex
     */
    @Transactional
    JobRun start(@Nullable Long anchorBlock, @Nullable String anchorHash) {
        if ((anchorBlock == null) != (anchorHash == null)
                || anchorHash != null && !anchorHash.matches("[0-9a-fA-F]{64}")
                || anchorBlock != null && (anchorBlock < 1 || anchorBlock > HIGHEST))
            throw CommonProblem.INVALID_PARAMETER.with(
                    "parameter", "anchorHash", "expected", "anchorBlock 1 to " + HIGHEST + ", anchorHash 64 hex");
        return runs.start(KIND, json.write(begin(anchorBlock, anchorHash)));
    }

    Verification begin(@Nullable Long anchorBlock, @Nullable String anchorHash) {
        long newest = Math.max(blocks.newest().map(Block::number).orElse(0L), anchors.newest());
        return Verification.from(Math.max(newest, anchorBlock == null ? 0 : anchorBlock), anchorBlock, anchorHash);
    }

    @Override
    public Step next(Step before) {
        Verification verification = read(before.position());
        boolean last = verification.coversTheChain();
        String after = json.write(last ? tail(verification) : stretch(verification));
        return new Step(
                after,
                last ? verification.upTo() + 1 : read(after).verified(),
                verification.upTo() + 1,
                last ? after : "");
    }

    Verification tail(Verification before) {
        Verification.Progress progress = new Verification.Progress(before);
        checkTail.check(before, progress);
        return progress.done();
    }

    Verification stretch(Verification before) {
        long upTo = end(before);
        List<Block> some = blocks.between(before.verified(), upTo);
        Verification.Progress progress = new Verification.Progress(before);
        checkBlocks.check(some, upTo, before, progress);
        checkLeaves.check(some, upTo, before, progress);
        return progress.done();
    }

    /** As many blocks as make a step of a second or so; at least one. */
    private long end(Verification before) {
        record Size(long number, long events) {}
        List<Size> next = sql.list(
                "select number, size from audit.block where number > ? and number <= ? order by number limit ?",
                row -> new Size(row.number("number"), row.number("size")),
                before.verified(),
                before.upTo(),
                BLOCKS_A_STEP);
        long events = 0;
        for (Size size : next) {
            events += size.events();
            if (events >= EVENTS_A_STEP) return size.number();
        }
        return next.size() == BLOCKS_A_STEP ? next.get(next.size() - 1).number() : before.upTo();
    }

    private Verification read(String position) {
        return json.read(position, Verification.class);
    }
}

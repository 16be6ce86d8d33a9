package kr.ieum.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.job.RecurringJob;

/**
 * Seals what has been recorded, each second, into blocks.
 *
 * <p>Every event knows the transaction that wrote it. A block takes the events of all transactions from the last
 * block's horizon up to the oldest transaction still running: those are finished, none of them can add an event any
 * more, and so none is missed and none taken twice, however late a long transaction commits.
 */
@ApplicationScoped
class SealEvents implements RecurringJob {
    static final String NAME = "audit-sealer";

    private static final int MOST_IN_A_BLOCK = 20_000;
    private static final long LOCK = 0x1e0b_a0d1_75ea_1e4L;
    private static final String RANGE = " from audit.event where xid >= ?::text::xid8 and xid < ?::text::xid8 ";

    private final Sql sql;
    private final Clock clock;
    private final Blocks blocks;
    private final SigningKey key;
    private final VerificationKeys keys;
    private final AnchorFile anchors;

    SealEvents(Sql sql, Clock clock, Blocks blocks, SigningKey key, VerificationKeys keys, AnchorFile anchors) {
        this.sql = sql;
        this.clock = clock;
        this.blocks = blocks;
        this.key = key;
        this.keys = keys;
        this.anchors = anchors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()
                && QuarkusTransaction.requiringNew().call(() -> sealOne(MOST_IN_A_BLOCK))) {
            anchor();
        }
        anchor();
    }

    /** What a crash between a block's commit and its anchor left out is made good here. */
    private void anchor() {
        List<Block> missing = QuarkusTransaction.requiringNew().call(() -> blocks.after(anchors.newest(), 10_000));
        if (!missing.isEmpty()) anchors.append(missing);
    }

    /**
     * Seals at most so many events, but always whole transactions.
     *
     * @return whether there was anything to seal
     */
    boolean sealOne(int most) {
        if (!sql.one("select pg_try_advisory_xact_lock(?) as held", row -> row.truth("held"), LOCK)) return false;
        Optional<Block> last = blocks.newest();
        String from = last.map(block -> block.header().horizon()).orElse("0");
        String horizon = cut(from, finished(from), most);
        MerkleTree tree = new MerkleTree();
        sql.each(
                "select sha256('\\x00'::bytea || canonical) as leaf" + RANGE + "order by xid, id",
                row -> row.bytes("leaf"),
                tree::add,
                from,
                horizon);
        if (tree.size() == 0) return false;
        keys.remember(key.verification());
        Block block = Block.sealed(
                new BlockHeader(
                        last.map(Block::number).orElse(0L) + 1,
                        last.map(Block::hash).orElse(BlockHeader.NO_PREVIOUS),
                        tree.root(),
                        Math.toIntExact(tree.size()),
                        horizon,
                        clock.instant(),
                        key.verification().id()),
                key);
        blocks.insert(block);
        insertLeaves(block, from);
        return true;
    }

    /** The same rows as were hashed: nothing can be added to finished transactions. */
    private void insertLeaves(Block block, String from) {
        sql.updateExactly(
                block.header().size(),
                "insert into audit.leaf (block, position, event_id, hash)"
                        + " select ?, row_number() over (order by xid, id) - 1, id, sha256('\\x00'::bytea || canonical)"
                        + RANGE,
                block.number(),
                from,
                block.header().horizon());
    }

    /** All transactions below this are finished. */
    private String finished(String from) {
        String oldest =
                sql.one("select pg_snapshot_xmin(pg_current_snapshot())::text as oldest", row -> row.text("oldest"));
        if (Long.compareUnsigned(Long.parseUnsignedLong(oldest), Long.parseUnsignedLong(from)) < 0)
            throw new IllegalStateException("the database counts transactions from " + oldest + ", but all below "
                    + from + " are sealed: it was restored into a new cluster. Set its counter forward"
                    + " (pg_resetwal -x and -e) before it is used.");
        return oldest;
    }

    /** Lowers the horizon to the transaction whose events would no longer fit; the first one is taken whatever its size. */
    private String cut(String from, String horizon, int most) {
        Optional<String> tooMuch = sql.first(
                "select xid::text as xid" + RANGE + "order by xid, id offset ? limit 1",
                row -> row.text("xid"),
                from,
                horizon,
                most);
        if (tooMuch.isEmpty()) return horizon;
        String first = sql.one(
                "select xid::text as xid" + RANGE + "order by xid, id limit 1", row -> row.text("xid"), from, horizon);
        return first.equals(tooMuch.get()) ? Long.toUnsignedString(Long.parseUnsignedLong(first) + 1) : tooMuch.get();
    }
}

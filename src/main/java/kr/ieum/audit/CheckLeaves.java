package kr.ieum.audit;

import static kr.ieum.audit.Finding.Problem.CHANGED;
import static kr.ieum.audit.Finding.Problem.REMOVED;
import static kr.ieum.audit.Finding.Problem.SLIPPED_IN;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

/** Checks a stretch of blocks leaf by leaf: roots, leaves, events and the transfers they name. */
@ApplicationScoped
class CheckLeaves {
    private static final String LEAVES = "select l.block, l.position, l.event_id, l.hash, " + SealedEvent.COLUMNS + """
             from audit.leaf l left join audit.event e on e.id = l.event_id
            where l.block > ? and l.block <= ? order by l.block, l.position""";

    private static final String SLIPPED = """
            select e.id from audit.event e
            where e.xid >= ?::text::xid8 and e.xid < ?::text::xid8
              and not exists (select from audit.leaf l where l.event_id = e.id)
            order by e.id limit\s""" + Verification.MOST_FINDINGS;

    private final Sql sql;
    private final CheckTransfers transfers;

    CheckLeaves(Sql sql, CheckTransfers transfers) {
        this.sql = sql;
        this.transfers = transfers;
    }

    private record Leaf(
            long block,
            long position,
            UUID eventId,
            byte[] hash,
            @Nullable SealedEvent event) {}

    /** Grows each block's tree again as its leaves go by. */
    private final class Stretch {
        final Map<Long, Block> blocks;
        final Map<Long, MerkleTree> trees = new HashMap<>();
        final Map<UUID, CheckTransfers.Named> named = new HashMap<>();
        final Verification.Progress progress;

        Stretch(List<Block> blocks, Verification.Progress progress) {
            this.blocks = blocks.stream().collect(Collectors.toMap(Block::number, Function.identity()));
            this.progress = progress;
        }

        void check(Leaf leaf) {
            MerkleTree tree = trees.computeIfAbsent(leaf.block(), number -> new MerkleTree());
            if (tree.size() != leaf.position())
                progress.accept(Finding.leaf(
                        REMOVED, leaf.block(), tree.size(), "the next leaf is at position " + leaf.position()));
            tree.add(leaf.hash());
            progress.events++;
            SealedEvent event = leaf.event();
            if (event == null) {
                progress.accept(Finding.event(
                        REMOVED, leaf.eventId(), "leaf %d:%d seals it".formatted(leaf.block(), leaf.position())));
                return;
            }
            if (!Arrays.equals(MerkleTree.leaf(event.canonical()), leaf.hash()))
                progress.accept(Finding.event(
                        CHANGED,
                        event.id(),
                        "its bytes do not give the hash of leaf %d:%d".formatted(leaf.block(), leaf.position())));
            checkTime(leaf.block(), event);
            event.check(progress).forEach((id, hash) -> named.put(id, new CheckTransfers.Named(event.id(), hash)));
        }

        /** Its transaction says which block it belongs to. */
        private void checkTime(long number, SealedEvent event) {
            Block block = blocks.get(number);
            if (block != null && compare(event.xid(), block.header().horizon()) >= 0)
                progress.accept(
                        Finding.event(CHANGED, event.id(), "column xid is beyond the horizon of block " + number));
        }

        void close() {
            for (Block block : blocks.values()) {
                MerkleTree tree = trees.getOrDefault(block.number(), new MerkleTree());
                if (tree.size() != block.header().size())
                    progress.accept(Finding.block(
                            CHANGED,
                            block.number(),
                            "%d leaves instead of %d"
                                    .formatted(tree.size(), block.header().size())));
                else if (!Arrays.equals(tree.root(), block.header().root()))
                    progress.accept(Finding.block(CHANGED, block.number(), "its leaves do not give its root"));
            }
        }
    }

    void check(List<Block> blocks, long upTo, Verification before, Verification.Progress progress) {
        Stretch stretch = new Stretch(blocks, progress);
        sql.each(LEAVES, CheckLeaves::leaf, stretch::check, before.verified(), upTo);
        stretch.close();
        sql.list(SLIPPED, row -> row.uuid("id"), before.horizon(), progress.horizon)
                .forEach(id -> progress.accept(
                        Finding.event(SLIPPED_IN, id, "no leaf seals it, though block " + upTo + " should")));
        transfers.ofBlocks(before.verified(), upTo, stretch.named, progress);
    }

    private static int compare(String xid, String horizon) {
        return Long.compareUnsigned(Long.parseUnsignedLong(xid), Long.parseUnsignedLong(horizon));
    }

    private static Leaf leaf(Row row) throws SQLException {
        return new Leaf(
                row.number("block"),
                row.number("position"),
                row.uuid("event_id"),
                row.bytes("hash"),
                row.findUuid("id") == null ? null : SealedEvent.read(row));
    }
}

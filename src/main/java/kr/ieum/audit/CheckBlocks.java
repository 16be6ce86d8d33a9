package kr.ieum.audit;

import static kr.ieum.audit.Finding.Problem.BROKEN_CHAIN;
import static kr.ieum.audit.Finding.Problem.CHANGED;
import static kr.ieum.audit.Finding.Problem.NOT_AS_ANCHORED;
import static kr.ieum.audit.Finding.Problem.REMOVED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks headers: numbers, links, hashes, signatures, and the heads kept outside the database. */
@ApplicationScoped
class CheckBlocks {
    private static final long MOST_NAMED = 1_000;

    private final VerificationKeys keys;
    private final SigningKey current;
    private final AnchorFile anchors;

    CheckBlocks(VerificationKeys keys, SigningKey current, AnchorFile anchors) {
        this.keys = keys;
        this.current = current;
        this.anchors = anchors;
    }

    /** @param upTo the last block there should be in this stretch */
    void check(List<Block> blocks, long upTo, Verification before, Verification.Progress progress) {
        Map<Long, byte[]> outside = outside(upTo, before, progress);
        Map<String, VerificationKey> known = keys.all();
        known.put(current.verification().id(), current.verification());
        long expected = before.verified() + 1;
        for (Block block : blocks) {
            missing(expected, block.number() - 1, progress);
            if (block.number() >= expected) expected = block.number() + 1;
            checkOne(block, known.get(block.header().keyId()), progress);
            byte[] anchor = outside.get(block.number());
            if (anchor != null && !Arrays.equals(anchor, block.hash()))
                progress.accept(Finding.block(
                        NOT_AS_ANCHORED,
                        block.number(),
                        "the hash kept outside the database is "
                                + HexFormat.of().formatHex(anchor)));
            progress.hash = HexFormat.of().formatHex(block.hash());
            progress.horizon = block.header().horizon();
        }
        missing(expected, upTo, progress);
        progress.verified = upTo;
    }

    /**
     * Of a long gap the beginning by number and the rest as one: an anchor may name any block, however far away. The rest
     * comes first, for only the first findings are listed.
     */
    private static void missing(long from, long to, Verification.Progress progress) {
        long named = Math.min(to, from + MOST_NAMED - 1);
        if (named < to)
            progress.accept(Finding.block(REMOVED, named + 1, "no block is there from this one to block " + to));
        for (long number = from; number <= named; number++)
            progress.accept(Finding.block(REMOVED, number, "the block is not there"));
    }

    private static void checkOne(Block block, @Nullable VerificationKey key, Verification.Progress progress) {
        BlockHeader header = block.header();
        byte[] hash = header.hash();
        if (!Arrays.equals(hash, block.hash()))
            progress.accept(Finding.block(
                    CHANGED,
                    block.number(),
                    "its content gives the hash " + HexFormat.of().formatHex(hash)));
        if (!HexFormat.of().formatHex(header.previousHash()).equals(progress.hash))
            progress.accept(Finding.block(
                    BROKEN_CHAIN,
                    block.number(),
                    "it does not follow the block before, whose hash is " + progress.hash));
        if (key == null)
            progress.accept(Finding.block(CHANGED, block.number(), "its key " + header.keyId() + " is not known"));
        else if (!key.verifies(block.signature(), block.hash()))
            progress.accept(Finding.block(CHANGED, block.number(), "key " + key.id() + " did not sign it"));
    }

    private Map<Long, byte[]> outside(long upTo, Verification before, Verification.Progress progress) {
        Map<Long, byte[]> outside = new TreeMap<>();
        for (AnchorFile.Anchor anchor : anchors.from(before.anchorsRead(), upTo)) {
            outside.put(anchor.number(), anchor.hash());
            progress.anchorsRead = anchor.end();
            progress.anchors++;
        }
        Long kept = before.anchorBlock();
        if (kept != null && before.anchorHash() != null && kept > before.verified() && kept <= upTo) {
            outside.put(kept, HexFormat.of().parseHex(before.anchorHash()));
            progress.anchors++;
        }
        return outside;
    }
}

package kr.ieum.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The hash tree of RFC 9162 (before: RFC 6962), grown leaf by leaf in memory for its height only. A leaf is
 * SHA-256(0x00, bytes), a node SHA-256(0x01, left, right); a tree of n leaves is split at the largest power of two
 * below n.
 */
final class MerkleTree {
    /** A whole subtree of a power of two of leaves. */
    private record Peak(long leaves, byte[] hash) {}

    /** The largest, leftmost subtree first. */
    private final Deque<Peak> peaks = new ArrayDeque<>();

    private long size;

    static byte[] leaf(byte[] content) {
        return sha256((byte) 0, content, new byte[0]);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    void add(byte[] leaf) {
        Peak peak = new Peak(1, leaf);
        while (!peaks.isEmpty() && peaks.peekLast().leaves() == peak.leaves())
            peak = new Peak(2 * peak.leaves(), node(peaks.removeLast().hash(), peak.hash()));
        peaks.addLast(peak);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over the leaves so far; of none, the hash of nothing. */
    byte[] root() {
        if (peaks.isEmpty()) return sha256(new byte[0]);
        Iterator<Peak> fromRight = peaks.descendingIterator();
        byte[] root = fromRight.next().hash();
        while (fromRight.hasNext()) root = node(fromRight.next().hash(), root);
        return root;
    }

    static byte[] rootOf(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    /** The hashes beside the way from a leaf to the root, the nearest first (RFC 9162, 2.1.3.1). */
    static List<byte[]> path(List<byte[]> leaves, int index) {
        if (leaves.size() == 1) return new ArrayList<>();
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> path = index < split ? path(left, index) : path(right, index - split);
        path.add(rootOf(index < split ? right : left));
        return path;
    }

    private static byte[] sha256(byte... content) {
        return sha256(content, new byte[0], new byte[0]);
    }

    private static byte[] sha256(byte mark, byte[] first, byte[] second) {
        return sha256(new byte[] {mark}, first, second);
    }

    private static byte[] sha256(byte[] first, byte[] second, byte[] third) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update(second);
            return digest.digest(third);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

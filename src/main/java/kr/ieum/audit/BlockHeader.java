package kr.ieum.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import kr.ieum.platform.id.Digest;

/**
 * What a block says. Its hash is the SHA-256 of its {@link #text}, and its signature is Ed25519 over the 32 bytes of
 * that hash.
 *
 * @param number from 1, without gaps
 * @param previousHash the hash of the block before; 32 zero bytes in block 1
 * @param root of the {@link MerkleTree} over the events' canonical bytes
 * @param size how many events there are
 * @param horizon the block holds the events of all transactions below this, but for those in earlier blocks
 */
record BlockHeader(
        long number, byte[] previousHash, byte[] root, int size, String horizon, Instant sealedAt, String keyId) {
    static final byte[] NO_PREVIOUS = new byte[32];

    /**
     * The exact form that is hashed, in ASCII: number, previous hash, root, size, horizon, sealing time and key id,
     * joined by {@code |}. Numbers are decimal, hashes lower-case hex, the time microseconds since 1970 in UTC.
     */
    String text() {
        HexFormat hex = HexFormat.of();
        return String.join(
                "|",
                Long.toString(number),
                hex.formatHex(previousHash),
                hex.formatHex(root),
                Integer.toString(size),
                horizon,
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt)),
                keyId);
    }

    byte[] hash() {
        return Digest.sha256(text().getBytes(StandardCharsets.US_ASCII));
    }
}

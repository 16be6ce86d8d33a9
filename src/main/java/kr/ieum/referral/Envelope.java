package kr.ieum.referral;

import java.util.HexFormat;
import java.util.UUID;
import kr.ieum.platform.id.Digest;

/**
 * What is sent, to the byte.
 *
 * @param text JSON with its members in a fixed order
 */
record Envelope(UUID id, String text) {

    /** SHA-256 over the text's UTF-8. */
    String hash() {
        return HexFormat.of().formatHex(Digest.sha256(text));
    }
}

package kr.ieum.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import kr.ieum.platform.id.Digest;

/**
 * The public half of a key that signs blocks.
 *
 * @param id the first 16 hex digits of the SHA-256 of the encoded key, so that a key cannot pass for another
 * @param encoded X.509 SubjectPublicKeyInfo in DER, as {@code openssl pkey -pubout -outform DER} writes it
 */
record VerificationKey(String id, byte[] encoded) {

    static VerificationKey of(PublicKey key) {
        return of(key.getEncoded());
    }

    static VerificationKey of(byte[] encoded) {
        return new VerificationKey(
                HexFormat.of().formatHex(Digest.sha256(encoded)).substring(0, 16), encoded);
    }

    boolean verifies(byte[] signature, byte[] blockHash) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(blockHash);
            return check.verify(signature);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }
}

package kr.ieum.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs blocks: Ed25519, from a PEM file (PKCS #8) outside the database. To rotate it, put another file in
 * place and restart; what the old one signed stays verifiable.
 */
@ApplicationScoped
class SigningKey {
    private static final Pattern ARMOUR = Pattern.compile("-----[A-Z ]+-----|\\s");

    private final PrivateKey secret;
    private final VerificationKey verification;

    SigningKey(@ConfigProperty(name = "ieum.audit-key-file") String file) {
        try {
            this.secret = read(Path.of(file));
            this.verification = VerificationKey.of(publicHalf(secret));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalStateException("IEUM_AUDIT_KEY_FILE is no PEM file with an Ed25519 private key", wrong);
        }
    }

    /** A wrong key shows at the start, not when the first block is to be signed. */
    void check(@Observes StartupEvent started) {
        verification.id();
    }

    VerificationKey verification() {
        return verification;
    }

    byte[] sign(byte[] blockHash) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(blockHash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String base64 = ARMOUR.matcher(Files.readString(file)).replaceAll("");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /**
     * The JDK does not derive a public key from a private one, but its generator does so from the random bytes it is
     * given, which are the private key.
     */
    private static PublicKey publicHalf(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }
}

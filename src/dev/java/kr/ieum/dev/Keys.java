package kr.ieum.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;

/** The keys production is given from outside, made once and kept, so that data stays readable and tokens stay good. */
record Keys(String data, String index, String session, Path auditFile, RSAKey identity) {

    static Keys in(Path directory) {
        try {
            Files.createDirectories(directory);
            Path audit = directory.resolve("audit.pem");
            kept(audit, Keys::newEd25519);
            return new Keys(
                    kept(directory.resolve("data.key"), Keys::new32Bytes),
                    kept(directory.resolve("index.key"), Keys::new32Bytes),
                    kept(directory.resolve("session.key"), Keys::new32Bytes),
                    audit,
                    RSAKey.parse(kept(directory.resolve("identity.jwk"), Keys::newRsa)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("not a key: " + directory.resolve("identity.jwk"), e);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "ieum.data-key", data,
                "ieum.index-key", index,
                "ieum.session-key", session,
                "ieum.audit-key-file", auditFile.toString());
    }

    private static String kept(Path file, Callable<String> make) throws IOException {
        if (!Files.exists(file)) Files.writeString(file, made(make));
        return Files.readString(file).strip();
    }

    private static String made(Callable<String> make) {
        try {
            return make.call();
        } catch (Exception e) {
            throw new IllegalStateException("no key could be made", e);
        }
    }

    private static String new32Bytes() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String newEd25519() throws NoSuchAlgorithmException {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String newRsa() throws JOSEException {
        return new RSAKeyGenerator(2048)
                .keyID(IdentityProvider.ISSUER_ID)
                .generate()
                .toJSONString();
    }
}

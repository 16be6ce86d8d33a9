package kr.ieum.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts contact data and bank accounts (AES-256-GCM), and makes blind indexes (HMAC-SHA-256) to look them up by. */
@ApplicationScoped
public class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec dataKey;
    private final SecretKeySpec indexKey;

    /** The keys live outside the database, base64, 32 bytes each. */
    Vault(
            @ConfigProperty(name = "ieum.data-key") String dataKey,
            @ConfigProperty(name = "ieum.index-key") String indexKey) {
        this.dataKey = new SecretKeySpec(Base64.getDecoder().decode(dataKey), "AES");
        this.indexKey = new SecretKeySpec(Base64.getDecoder().decode(indexKey), "HmacSHA256");
    }

    public byte[] encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), 0);
        byte[] all = java.util.Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when the bytes were tampered with or belong to another key */
    public String decrypt(byte[] bytes) {
        byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, bytes, NONCE_BYTES), StandardCharsets.UTF_8);
    }

    /** Equal texts give equal indexes; without the key nothing else can be learnt from one. */
    public String blindIndex(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, dataKey, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

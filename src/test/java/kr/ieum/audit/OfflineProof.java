package kr.ieum.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Verifies a proof with nothing of ours, word for word as {@link InclusionProof} tells an auditor to. */
public final class OfflineProof {
    private static final byte[] NOTHING = new byte[0];

    private OfflineProof() {}

    /** @param answer the JSON as it came */
    public static boolean holds(String answer) throws Exception {
        JsonNode proof = new ObjectMapper().readTree(answer);
        JsonNode block = proof.path("block");
        byte[] leaf = sha256(new byte[] {0}, base64(proof.path("canonical")), NOTHING);
        List<byte[]> path = new ArrayList<>();
        proof.path("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
        byte[] root = root(leaf, proof.path("index").asInt(), block.path("size").asInt(), path);
        String text = block.path("text").asText();
        byte[] hash = sha256(text.getBytes(StandardCharsets.US_ASCII), NOTHING, NOTHING);
        byte[] publicKey = base64(proof.path("publicKey"));
        String[] parts = text.split("\\|", -1);
        return hex(leaf).equals(proof.path("leafHash").asText())
                && hex(root).equals(block.path("root").asText())
                && parts[2].equals(block.path("root").asText())
                && parts[3].equals(block.path("size").asText())
                && hex(hash).equals(block.path("hash").asText())
                && isSigned(hash, base64(block.path("signature")), publicKey)
                && hex(sha256(publicKey, NOTHING, NOTHING))
                        .startsWith(block.path("keyId").asText());
    }

    static byte[] root(byte[] leaf, int index, int size, List<byte[]> path) {
        int i = index;
        int last = size - 1;
        byte[] h = leaf;
        for (byte[] p : path) {
            if (i % 2 == 1 || i == last) {
                h = sha256(new byte[] {1}, p, h);
                while (i % 2 == 0 && i != 0) {
                    i /= 2;
                    last /= 2;
                }
            } else {
                h = sha256(new byte[] {1}, h, p);
            }
            i /= 2;
            last /= 2;
        }
        return last == 0 ? h : NOTHING;
    }

    private static boolean isSigned(byte[] hash, byte[] signature, byte[] publicKey) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
        check.update(hash);
        return check.verify(signature);
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asText());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
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

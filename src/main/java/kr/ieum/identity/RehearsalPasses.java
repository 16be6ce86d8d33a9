package kr.ieum.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Tokens of made-up callers, signed with a key that was made for one rehearsal and is kept nowhere. */
final class RehearsalPasses {
    static final String ISSUER = "urn:ieum:rehearsal";
    private static final int CALLERS = 200;
    private static final int MINUTES = 30;

    private final String account = "rehearsal-" + UUID.randomUUID() + "-";
    private final KeyPair keys;
    private final List<String> passes = new ArrayList<>();
    private final Set<String> known;

    private RehearsalPasses(KeyPair keys) throws JoseException {
        this.keys = keys;
        for (int i = 0; i < CALLERS; i++) passes.add(sign(claims(i)));
        this.known = new LinkedHashSet<>(passes);
    }

    static RehearsalPasses make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        try {
            return new RehearsalPasses(generator.generateKeyPair());
        } catch (JoseException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    String pass(int turn) {
        return passes.get(turn % CALLERS);
    }

    /** Only the very tokens that were made here: another by the same name is nobody's. */
    boolean has(String token) {
        return known.contains(token);
    }

    boolean isOf(String caller) {
        return caller.startsWith(account);
    }

    /** What the tokens are checked by: the public key in X.509 form, base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private JwtClaims claims(int caller) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("ieum");
        claims.setSubject(account + caller);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setStringListClaim("duties", Duty.FIRM_MEMBER.name());
        claims.setStringClaim("business_number", number(caller).digits());
        claims.setStringClaim("name", "rehearsal");
        claims.setStringClaim("birthdate", "1975-01-01");
        claims.setStringClaim("position", "CEO");
        return claims;
    }

    /** Well-formed; should a company have such a number, it is asked about and nothing of it is changed. */
    private static BusinessNumber number(int caller) {
        for (int check = 0; check < 10; check++) {
            String digits = "99981%04d%d".formatted(caller + 1, check);
            if (BusinessNumber.isValid(digits)) return new BusinessNumber(digits);
        }
        throw new IllegalStateException("no check digit fits");
    }

    private String sign(JwtClaims claims) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.getPrivate());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        return signature.getCompactSerialization();
    }
}

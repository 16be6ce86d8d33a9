package kr.ieum.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.dev.SamplePeople;

/**
 * Access tokens as the identity provider would sign them, without asking it: {@code Tokens.of("reviewer.lee")}, or for
 * someone made up, {@code Tokens.someone("kim").withDuties("REVIEWER").token()}.
 */
public final class Tokens {
    private final String subject;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Instant expiry = Instant.now().plus(Duration.ofHours(1));

    private Tokens(String subject, Map<String, Object> claims) {
        this.subject = subject;
        this.claims.putAll(claims);
    }

    /** For a sample person, by username, or a sample company's machine, by client id. */
    public static String of(String name) {
        Map<String, Object> claims = SamplePeople.all()
                .person(name)
                .map(person -> person.claims())
                .or(() -> SamplePeople.all().machine(name).map(machine -> machine.claims()))
                .orElseThrow(() -> new IllegalArgumentException("not in people.yaml: " + name));
        return new Tokens(name, claims).token();
    }

    /** For someone who is in no file, with no duty yet. */
    public static Tokens someone(String subject) {
        return new Tokens(subject, Map.of("name", subject));
    }

    public Tokens withDuties(String... duties) {
        return with("duties", List.of(duties));
    }

    public Tokens ofCompany(String businessNumber) {
        return with("business_number", businessNumber);
    }

    public Tokens inPosition(String position) {
        return with("position", position);
    }

    public Tokens named(String name) {
        return with("name", name);
    }

    public Tokens bornOn(LocalDate day) {
        return with("birthdate", day.toString());
    }

    public Tokens with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** Real time, not that of the test clock: tokens are checked by the framework, which knows no other. */
    public Tokens expiringAt(Instant moment) {
        expiry = moment;
        return this;
    }

    public String token() {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(System.getProperty("ieum.oidc.issuer"))
                .audience("ieum")
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(expiry));
        claims.forEach(set::claim);
        try {
            RSAKey key = RSAKey.parse(System.getProperty(IeumTestResource.IDENTITY_KEY));
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, set.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

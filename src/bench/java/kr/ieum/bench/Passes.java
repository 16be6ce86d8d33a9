package kr.ieum.bench;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kr.ieum.testing.Tokens;

/** Everybody's access token, signed (RS256) as the identity provider would before the clock starts, and kept in a file. */
final class Passes {
    private static final Duration VALID = Duration.ofDays(2);
    private static final Duration LEAST_LEFT = Duration.ofHours(12);

    private Passes() {}

    /** Also lets {@link Tokens} sign for staff. @return a token for each applicant, in order */
    static List<String> forAll(Stage stage, int firms) throws Exception {
        String key = Files.readString(stage.identityKey());
        System.setProperty("ieum.oidc.issuer", stage.issuer());
        System.setProperty("ieum.test.identity-key", key);
        Path file = Stage.HOME.resolve("passes");
        String made = stage.issuer() + " " + RSAKey.parse(key).computeThumbprint() + " ";
        List<String> kept = kept(file, made);
        if (kept.size() >= firms) return kept.subList(0, firms);
        Instant expiry = Instant.now().plus(VALID);
        List<String> all = IntStream.range(0, firms)
                .parallel()
                .mapToObj(number -> token(new Applicant(number), expiry))
                .toList();
        Files.writeString(file, made + expiry.getEpochSecond() + "\n" + String.join("\n", all));
        return all;
    }

    private static List<String> kept(Path file, String made) throws IOException {
        if (!Files.exists(file)) return List.of();
        List<String> lines = Files.readAllLines(file);
        if (!lines.get(0).startsWith(made)) return List.of();
        Instant expiry = Instant.ofEpochSecond(Long.parseLong(lines.get(0).substring(made.length())));
        return expiry.isAfter(Instant.now().plus(LEAST_LEFT)) ? lines.subList(1, lines.size()) : List.of();
    }

    private static String token(Applicant applicant, Instant expiry) {
        return Tokens.someone(applicant.account())
                .withDuties("FIRM_MEMBER")
                .ofCompany(applicant.businessNumber())
                .inPosition("CEO")
                .named(applicant.owner())
                .bornOn(Applicant.BORN_ON)
                .expiringAt(expiry)
                .token();
    }
}

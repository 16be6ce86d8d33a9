package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** Referrals for stories over HTTP: each kind is one of its own, of a partner that serves no other. */
public final class Referring {
    static final String ADMINISTRATOR = Tokens.of("admin.yoon");
    private static final String KINDS = "/api/v1/referral-kinds/";

    private Referring() {}

    /** A published kind and the token of somebody at its partner. */
    record Kind(String code, String partner) {
        String path() {
            return KINDS + code;
        }
    }

    static Kind aKind(String base) {
        return aKind(base, document -> document);
    }

    /** The document of a real kind with a few lines changed, published by two persons. */
    static Kind aKind(String base, UnaryOperator<String> changes) {
        String code = base + "-" + UUID.randomUUID().toString().substring(0, 8);
        String body = aBody();
        String document = document(base)
                .replace("kind: " + base + "\n", "kind: " + code + "\n")
                .replaceAll("body: [A-Z_]+", "body: " + body);
        write(code, changes.apply(document)).then().statusCode(200);
        String path = KINDS + code + "/versions/2021";
        Map<String, Object> read = Map.of("contentHash", get(REVIEWER, path).path("contentHash"));
        move(REVIEWER, path, "/publication", read).then().statusCode(202);
        move(SECOND_REVIEWER, path, "/publication", read).then().statusCode(200);
        return new Kind(code, aPartner(body));
    }

    /** @return the code of a kind whose partner is a body that has people of its own */
    public static String aKindOf(String body, String base) {
        return aKind(base, document -> document.replaceAll("body: \\w+", "body: " + body))
                .code();
    }

    static Response write(String code, String document) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(REVIEWER)
                .contentType("application/yaml; charset=UTF-8")
                .header("If-None-Match", "*")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put(KINDS + code + "/versions/2021");
    }

    /** The code of a public body that nobody else works at. */
    static String aBody() {
        return "B" + Supply.aBusinessNumber();
    }

    static String aPartner(String body) {
        return Tokens.someone("clerk-" + UUID.randomUUID())
                .withDuties("PARTNER")
                .with("partner_body", body)
                .token();
    }

    static String document(String kind) {
        try (InputStream file = Referring.class.getResourceAsStream("/referrals/" + kind + "-2021.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static void switchOn(Kind kind) {
        move(ADMINISTRATOR, kind.path(), "/switch", Map.of("on", true, "reason", "협의를 마침"))
                .then()
                .statusCode(200);
    }

    /** A value for every field that the kind asks for, each telling which it is. */
    static Map<String, Object> answers(Kind kind) {
        Map<String, Object> answers = new LinkedHashMap<>();
        List<Map<String, Object>> sends = get(REVIEWER, kind.path()).path("sends");
        for (Map<String, Object> field : sends)
            if (field.get("origin").equals("TOLD")) answers.put((String) field.get("field"), value(field));
        return answers;
    }

    @SuppressWarnings("unchecked")
    static Object value(Map<String, Object> field) {
        String marker = ((String) field.get("field")).replace('.', '-');
        List<String> choices = (List<String>) field.get("choices");
        return switch ((String) field.get("type")) {
            case "FLAG" -> true;
            case "COUNT", "WON" -> 765_432;
            case "DATE" -> Supply.today().toString();
            case "BUSINESS_NUMBER" -> "1248100998";
            case "REGION" -> "1168010100";
            case "CHOICE" -> choices.get(0);
            case "CHOICES" -> choices.subList(0, 1);
            case "NAME" -> "표지인";
            case "PHONE" -> "02-0000-4321";
            case "EMAIL" -> marker + "@example.test";
            case "URL" -> "https://" + marker + ".example";
            default -> marker;
        };
    }

    static Map<String, Object> referral(Kind kind, @Nullable String listing, @Nullable String region) {
        Map<String, Object> referral = new LinkedHashMap<>();
        referral.put("kind", kind.code());
        if (listing != null) referral.put("listingId", listing);
        if (region != null) referral.put("region", region);
        referral.put("answers", answers(kind));
        return referral;
    }

    /** @return the path of a draft */
    static String draft(String token, Kind kind, @Nullable String listing, @Nullable String region) {
        String id = post(token, "/api/v1/referrals", referral(kind, listing, region))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/api/v1/referrals/" + id;
    }

    static Response consent(String token, String path, List<String> acceptedWarnings) {
        String hash = get(token, path + "/terms").path("termsHash");
        return move(token, path, "/consent", Map.of("termsHash", hash, "acceptedWarnings", acceptedWarnings));
    }

    /** Drafted and consented to, every warning accepted. @return its path */
    static String consented(String token, Kind kind) {
        String path = draft(token, kind, null, null);
        agree(token, path);
        return path;
    }

    static void agree(String token, String path) {
        List<String> warnings = get(token, path + "/terms").path("warnings.code");
        consent(token, path, warnings).then().statusCode(200);
    }

    public static Response send(String path) {
        return move(REVIEWER, path, "/sending", null);
    }

    static String sent(String token, Kind kind) {
        String path = consented(token, kind);
        send(path).then().statusCode(200);
        return path;
    }

    /** The same referral at its partner's. */
    static String atPartner(String path) {
        return path.replace("/api/v1/", "/api/v1/partner/");
    }

    static String status(String path) {
        return get(REVIEWER, path).path("status");
    }
}

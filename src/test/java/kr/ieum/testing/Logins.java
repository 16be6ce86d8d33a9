package kr.ieum.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import okhttp3.HttpUrl;

/** Access tokens got from the identity provider over HTTP, the ways people and machines get them. */
public final class Logins {
    private static final String RETURN_TO = "http://127.0.0.1/return";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-length";

    private Logins() {}

    /** As Swagger UI does: the login page, a person chosen on it, and the code exchanged with PKCE. */
    public static String byCode(String username) {
        Response chosen = given().redirects()
                .follow(false)
                .queryParams(Map.of(
                        "client_id", "ieum-swagger",
                        "response_type", "code",
                        "scope", "openid",
                        "redirect_uri", RETURN_TO,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"))
                .formParam("username", username)
                .post(issuer() + "/authorize");
        String code = HttpUrl.get(chosen.header("Location")).queryParameter("code");
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "client_id", "ieum-swagger",
                "redirect_uri", RETURN_TO,
                "code_verifier", VERIFIER));
    }

    public static String byPassword(String username, String password) {
        return token(Map.of(
                "grant_type", "password", "username", username, "password", password, "client_id", "ieum-swagger"));
    }

    public static String byClientCredentials(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** The answer of the token endpoint, whatever it is. */
    public static Response ask(Map<String, String> form) {
        return given().formParams(form).post(issuer() + "/token");
    }

    private static String token(Map<String, String> form) {
        return ask(form).then().statusCode(200).extract().path("access_token");
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issuer() {
        return System.getProperty("ieum.oidc.issuer");
    }
}

package kr.ieum.running;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills in Keycloak's forms as a person would who logs in for the first time, and comes back with an access token. */
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-length";
    private static final String FIRST_PASSWORD = "ieum-first-login";
    private static final String OWN_PASSWORD = "my own long password";

    private final KeycloakServer keycloak;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Browser(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    /** The code flow with PKCE, through the login form and the one that asks for a password of one's own. */
    String logIn(String username, String clientId, String returnTo) throws IOException, InterruptedException {
        Map<String, String> request = request(clientId, returnTo);
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        HttpResponse<String> answer = begin(request);
        answer = submit(answer, Map.of("username", username, "password", FIRST_PASSWORD));
        if (!goesBack(answer, returnTo)) {
            answer = submit(answer, Map.of("password-new", OWN_PASSWORD, "password-confirm", OWN_PASSWORD));
        }
        if (!goesBack(answer, returnTo)) throw new IllegalStateException("not logged in: " + answer.body());
        Matcher code = CODE.matcher(location(answer));
        if (!code.find()) throw new IllegalStateException("no code: " + location(answer));
        return keycloak.token(
                "ieum",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code.group(1),
                        "client_id", clientId,
                        "redirect_uri", returnTo,
                        "code_verifier", VERIFIER));
    }

    /** Where a login without PKCE leads. */
    String logInWithoutPkce(String clientId, String returnTo) throws IOException, InterruptedException {
        return location(begin(request(clientId, returnTo)));
    }

    private static Map<String, String> request(String clientId, String returnTo) {
        return new TreeMap<>(
                Map.of("client_id", clientId, "redirect_uri", returnTo, "response_type", "code", "scope", "openid"));
    }

    private HttpResponse<String> begin(Map<String, String> request) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(
                URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + encoded(request))));
    }

    /** Sends the page's form, and follows Keycloak as long as it leads to pages of its own. */
    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields)
            throws IOException, InterruptedException {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) throw new IllegalStateException("no form on: " + page.body());
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
        while (location(answer).startsWith(keycloak.issuer())
                && !CODE.matcher(location(answer)).find()) {
            answer = send(HttpRequest.newBuilder(URI.create(location(answer))));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean goesBack(HttpResponse<String> answer, String returnTo) {
        return location(answer).startsWith(returnTo);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** As browsers do, takes the loopback for a safe place: a secure cookie is sent there without TLS. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> plain = new TreeMap<>();
            headers.forEach((name, values) -> plain.put(
                    name == null ? "" : name,
                    values.stream()
                            .map(value -> value.replaceAll("(?i);\\s*secure", ""))
                            .toList()));
            super.put(uri, plain);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

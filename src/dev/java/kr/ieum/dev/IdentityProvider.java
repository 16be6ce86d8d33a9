package kr.ieum.dev;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.HttpUrl;

/**
 * An OpenID provider for development: code flow with PKCE and a page to choose a sample person on, client credentials
 * for machines, and a password grant for those who have only curl. Unlike the mock server it is built on, it refuses
 * whom it does not know.
 */
public final class IdentityProvider implements AutoCloseable {
    static final String ISSUER_ID = "ieum";

    private final MockWebServerWrapper server = new MockWebServerWrapper();
    private final HttpUrl base;
    private final Doorkeeper doorkeeper;
    private final LoginPage loginPage;
    private final Route provider;

    private IdentityProvider(SamplePeople people, RSAKey key, int port) {
        base = HttpUrl.get("http://127.0.0.1:" + port + "/");
        doorkeeper = new Doorkeeper(people);
        loginPage = new LoginPage(people);
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key)));
        provider = new OAuth2HttpRequestHandler(
                        new OAuth2Config(true, null, null, false, tokens, Set.of(new SampleClaims(people)), server))
                .getAuthorizationServer();
        server.start(Ports.LOOPBACK, port, this::answer);
    }

    public static IdentityProvider start(SamplePeople people, RSAKey key, int port) {
        return new IdentityProvider(people, key, port);
    }

    /** What tokens call their issuer, and what the application must be told. */
    public String issuer() {
        return base.resolve(ISSUER_ID).toString();
    }

    @Override
    public void close() {
        server.stop();
    }

    private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        forgetRecordings();
        OAuth2HttpRequest canonical = Requests.at(base, request);
        OAuth2HttpResponse response =
                switch (endpoint(canonical)) {
                    case "authorize" -> authorize(canonical);
                    case "token" -> doorkeeper.refusal(canonical).orElseGet(() -> provider.invoke(canonical));
                    case ".well-known/openid-configuration" -> Responses.withGrantTypes(provider.invoke(canonical));
                    case "jwks", "userinfo", "endsession", "revoke", "introspect" -> provider.invoke(canonical);
                    default ->
                        canonical.getMethod().equals("OPTIONS") ? provider.invoke(canonical) : Responses.notFound();
                };
        return Responses.readableFrom(request.getHeaders().get("Origin"), response);
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        return doorkeeper.strangeApplication(request).orElseGet(() -> switch (request.getMethod()) {
            case "GET" -> loginPage.show(request);
            case "POST" -> loginPage.chosen(request).map(provider::invoke).orElseGet(() -> loginPage.show(request));
            default -> provider.invoke(request);
        });
    }

    private static String endpoint(OAuth2HttpRequest request) {
        String path = request.getOriginalUrl().encodedPath();
        String start = "/" + ISSUER_ID + "/";
        return path.startsWith(start) ? path.substring(start.length()) : "";
    }

    /** The mock server is made for tests and keeps every request for them to look at; here nobody does. */
    private void forgetRecordings() {
        try {
            while (server.getMockWebServer().takeRequest(0, TimeUnit.MILLISECONDS) != null) {}
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

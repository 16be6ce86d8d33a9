package kr.ieum.dev;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Turns away whoever is not in the sample people, or comes with a wrong secret or password. */
final class Doorkeeper {
    private final SamplePeople people;

    Doorkeeper(SamplePeople people) {
        this.people = people;
    }

    /** Why a token is not given, if it is not. */
    Optional<OAuth2HttpResponse> refusal(OAuth2HttpRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        Map<String, String> form = request.getFormParameters().getMap();
        Credentials credentials = Credentials.of(request, form);
        return switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" -> unless(isMachine(credentials), 401, "invalid_client");
            case "password" ->
                unless(isApplication(credentials), 401, "invalid_client")
                        .or(() -> unless(isPerson(form), 400, "invalid_grant"));
            case "authorization_code", "refresh_token" -> unless(isApplication(credentials), 401, "invalid_client");
            default -> unless(false, 400, "unsupported_grant_type");
        };
    }

    /** A login is begun only by a program that is known, returns to this machine and, if it has no secret, uses PKCE. */
    Optional<OAuth2HttpResponse> strangeApplication(OAuth2HttpRequest request) {
        HttpUrl url = request.getOriginalUrl();
        Optional<SampleApplication> application =
                people.application(Objects.requireNonNullElse(url.queryParameter("client_id"), ""));
        if (application.isEmpty()) return unless(false, 400, "unauthorized_client");
        boolean needsPkce = application.get().secret() == null;
        if (needsPkce && !"S256".equals(url.queryParameter("code_challenge_method"))) {
            return unless(false, 400, "invalid_request");
        }
        return unless(returnsToThisMachine(url.queryParameter("redirect_uri")), 400, "invalid_request");
    }

    private static boolean returnsToThisMachine(@Nullable String redirect) {
        HttpUrl url = redirect == null ? null : HttpUrl.parse(redirect);
        return url != null && (url.host().equals("127.0.0.1") || url.host().equals("localhost"));
    }

    private boolean isMachine(Credentials credentials) {
        return people.machine(credentials.id())
                .filter(machine -> machine.secret().equals(credentials.secret()))
                .isPresent();
    }

    private boolean isApplication(Credentials credentials) {
        return people.application(credentials.id())
                .filter(one -> one.secret() == null || one.secret().equals(credentials.secret()))
                .isPresent();
    }

    private boolean isPerson(Map<String, String> form) {
        return people.person(form.getOrDefault("username", "")).isPresent()
                && people.password().equals(form.get("password"));
    }

    private static Optional<OAuth2HttpResponse> unless(boolean good, int status, String error) {
        return good ? Optional.empty() : Optional.of(Responses.error(status, error));
    }

    /** Who the program says it is: in the header or in the form. */
    private record Credentials(String id, @Nullable String secret) {
        static Credentials of(OAuth2HttpRequest request, Map<String, String> form) {
            String header = request.getHeaders().get("Authorization");
            if (header == null || !header.startsWith("Basic ")) {
                return new Credentials(form.getOrDefault("client_id", ""), form.get("client_secret"));
            }
            String[] parts = decoded(header.substring("Basic ".length())).split(":", 2);
            return new Credentials(parts[0], parts.length == 2 ? parts[1] : null);
        }

        private static String decoded(String base64) {
            try {
                return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notBase64) {
                return "";
            }
        }
    }
}

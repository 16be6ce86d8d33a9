package kr.ieum.dev;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** What a token says. For the code flow the login page has already put the chosen person's claims into the request. */
final class SampleClaims implements OAuth2TokenCallback {
    static final String AUDIENCE = "ieum";

    private final SamplePeople people;

    SampleClaims(SamplePeople people) {
        this.people = people;
    }

    @Override
    public String issuerId() {
        return IdentityProvider.ISSUER_ID;
    }

    @Override
    public @Nullable String subject(TokenRequest request) {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) return password.getUsername();
        return grant instanceof ClientCredentialsGrant ? clientId(request) : null;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
            return people.person(password.getUsername())
                    .map(SamplePerson::claims)
                    .orElse(Map.of());
        }
        if (grant instanceof ClientCredentialsGrant) {
            return people.machine(clientId(request)).map(SampleMachine::claims).orElse(Map.of());
        }
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return Duration.ofHours(1).toSeconds();
    }

    private static String clientId(TokenRequest request) {
        ClientAuthentication authentication = request.getClientAuthentication();
        return (authentication != null ? authentication.getClientID() : request.getClientID()).getValue();
    }
}

package kr.ieum.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * While a rehearsal lasts, its own tokens are checked by its own key; all others by the identity provider's, always. The key
 * is fetched from this very instance, so that it goes the way that the provider's keys go.
 */
@ApplicationScoped
class RehearsalTenant implements TenantConfigResolver {
    private static final String BEARER = "Bearer ";
    private static final String KEYS = "/q/rehearsal/keys";

    private final Rehearsal rehearsal;

    RehearsalTenant(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    void serveKeys(@Observes Router router) {
        router.get(KEYS).handler(request -> {
            RehearsalPasses passes = rehearsal.passes();
            if (passes == null) request.fail(404);
            else
                request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .end(passes.keySet());
        });
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        RehearsalPasses passes = rehearsal.passes();
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (passes == null
                || header == null
                || !header.startsWith(BEARER)
                || !passes.has(header.substring(BEARER.length())))
            return Uni.createFrom().nullItem();
        return Uni.createFrom()
                .item(OidcTenantConfig.builder()
                        .tenantId("rehearsal")
                        .authServerUrl("http://127.0.0.1:" + rehearsal.port())
                        .discoveryEnabled(false)
                        .jwksPath(KEYS)
                        .token()
                        .issuer(RehearsalPasses.ISSUER)
                        .audience("ieum")
                        .end()
                        .roles()
                        .roleClaimPath("duties")
                        .end()
                        .build());
    }
}

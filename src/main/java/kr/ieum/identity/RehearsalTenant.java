package kr.ieum.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** While a rehearsal lasts, its own tokens are checked by its own key; all others by the identity provider's, always. */
@ApplicationScoped
class RehearsalTenant implements TenantConfigResolver {
    private static final String BEARER = "Bearer ";

    private final Rehearsal rehearsal;

    RehearsalTenant(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
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
                        .publicKey(passes.publicKey())
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

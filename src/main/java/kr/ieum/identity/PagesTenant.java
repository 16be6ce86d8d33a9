package kr.ieum.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.platform.web.Stranger;
import org.jspecify.annotations.Nullable;

/** Pages know people by the cookie of their session, the API knows callers by the token they send, and neither the other's. */
@ApplicationScoped
class PagesTenant implements TenantResolver {
    @Override
    public @Nullable String resolve(RoutingContext request) {
        return Stranger.asksForAPage(request.normalizedPath()) ? "pages" : null;
    }
}

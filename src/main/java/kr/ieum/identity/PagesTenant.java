package kr.ieum.identity;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.ieum.platform.web.Stranger;
import org.jspecify.annotations.Nullable;

/** Pages know people by the cookie of their session, the API knows callers by the token they send, and neither the other's. */
@ApplicationScoped
class PagesTenant implements TenantResolver {
    /** Before anybody has read the cookies. */
    private static final int FIRST = 2_000;

    /** A session's cookie would let its reader in, whatever the tenant: so where no page is asked for, there is none. */
    void keepCookiesOutOfTheApi(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (!Stranger.asksForAPage(request.normalizedPath()))
                        request.request().headers().remove(HttpHeaders.COOKIE);
                    request.next();
                },
                FIRST);
    }

    @Override
    public @Nullable String resolve(RoutingContext request) {
        return Stranger.asksForAPage(request.normalizedPath()) ? "pages" : null;
    }
}

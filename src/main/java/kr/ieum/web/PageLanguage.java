package kr.ieum.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.web.Stranger;
import org.jspecify.annotations.Nullable;

/**
 * Settles in which language a page answers: what is asked for now, else what was asked for before, else what the browser
 * says. From then on it stands in the header where every refusal looks for it.
 */
@ApplicationScoped
class PageLanguage {
    static final String NAME = "lang";
    private static final Set<String> KNOWN = Set.of("ko", "en");
    private static final int EARLY = 700;

    void stand(@Observes Filters filters) {
        filters.register(PageLanguage::settle, EARLY);
    }

    private static void settle(RoutingContext request) {
        if (Stranger.asksForAPage(request.normalizedPath())) {
            String asked = known(request.request().getParam(NAME));
            if (asked != null) remember(request, asked);
            Cookie before = request.request().getCookie(NAME);
            String browser = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            String said = asked == null && before != null ? known(before.getValue()) : asked;
            String tag = said != null ? said : Language.of(browser) == Language.ENGLISH ? "en" : "ko";
            request.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, tag);
        }
        request.next();
    }

    /** A form that comes back asks for it too. @return whether it is a language we speak */
    static boolean choose(RoutingContext request, String tag) {
        String asked = known(tag);
        if (asked == null) return false;
        remember(request, asked);
        request.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, asked);
        return true;
    }

    private static @Nullable String known(@Nullable String tag) {
        return tag != null && KNOWN.contains(tag) ? tag : null;
    }

    private static void remember(RoutingContext request, String tag) {
        request.response()
                .addCookie(Cookie.cookie(NAME, tag)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(Duration.ofDays(365).toSeconds()));
    }
}

package kr.ieum.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often an address may have something reckoned without logging in. Each instance counts for itself, a minute at a
 * time; those who log in are not counted.
 */
@ApplicationScoped
class StrangersPace {
    private static final int BEFORE_ALL_ELSE = 900;
    private static final long MINUTE = 60;

    private final EarlyRefusal refusal;
    private final Clock clock;
    private final int limit;
    private final ConcurrentMap<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private volatile long minute;

    StrangersPace(
            EarlyRefusal refusal,
            Clock clock,
            @ConfigProperty(name = "ieum.strangers-per-minute", defaultValue = "300") int limit) {
        this.refusal = refusal;
        this.clock = clock;
        this.limit = limit;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    private void check(RoutingContext context) {
        if (!isWorkForAStranger(context.request())
                || count(context.request().remoteAddress().hostAddress()) <= limit) {
            context.next();
            return;
        }
        context.response()
                .putHeader(
                        "Retry-After", String.valueOf(MINUTE - clock.instant().getEpochSecond() % MINUTE));
        refusal.answer(context, CommonProblem.TOO_MANY.with("limit", limit));
    }

    private static boolean isWorkForAStranger(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && Stranger.is(request);
    }

    private int count(String address) {
        long now = clock.instant().getEpochSecond() / MINUTE;
        if (now != minute) {
            minute = now;
            asked.clear();
        }
        return asked.computeIfAbsent(address, first -> new AtomicInteger()).incrementAndGet();
    }
}

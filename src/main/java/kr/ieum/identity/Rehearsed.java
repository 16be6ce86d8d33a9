package kr.ieum.identity;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps an instance from being ready before its {@link Rehearsal} is over. */
@Readiness
class Rehearsed implements HealthCheck {
    private final Rehearsal rehearsal;

    Rehearsed(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rehearsed").status(rehearsal.isOver()).build();
    }
}

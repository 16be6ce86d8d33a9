package kr.ieum.techdev;

import java.time.Instant;
import kr.ieum.platform.problem.Words;
import org.jspecify.annotations.Nullable;

/** What has come of a research project, as it is stored. Changed by sets, because ministries send it by the thousand. */
record TechOutput(
        TechOutputId id,
        long version,
        String ministry,
        String number,
        TechOutputStatus status,
        TechOutputContent content,
        Instant registeredAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawalReason) {
    private static final Words THING = new Words("기술개발 성과", "The tech output");

    static TechOutput registered(
            TechOutputId id, String ministry, String number, TechOutputContent content, Instant now) {
        return new TechOutput(id, 0, ministry, number, TechOutputStatus.REGISTERED, content, now, null, null);
    }

    /** What its ministry says of it now. @throws kr.ieum.platform.problem.Refused when it was withdrawn */
    TechOutput saying(TechOutputContent said) {
        if (status == TechOutputStatus.WITHDRAWN) throw TechdevProblem.OUTPUT_WITHDRAWN.with();
        return new TechOutput(id, version + 1, ministry, number, status, said, registeredAt, null, null);
    }

    TechOutput withdrawn(String reason, Instant now) {
        TechOutputStatus next = status.to(TechOutputStatus.WITHDRAWN, THING);
        return new TechOutput(id, version + 1, ministry, number, next, content, registeredAt, now, reason);
    }

    TechOutputView view() {
        return new TechOutputView(
                id,
                version,
                ministry,
                number,
                status,
                content.projectNumber(),
                content.title(),
                content.summary(),
                content.performer(),
                content.kind(),
                content.registrationNumbers(),
                content.readinessLevel(),
                content.field(),
                content.rights(),
                content.endsOn(),
                registeredAt,
                withdrawnAt,
                withdrawalReason);
    }
}

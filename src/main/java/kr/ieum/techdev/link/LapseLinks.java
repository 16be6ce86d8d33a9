package kr.ieum.techdev.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.techdev.TechOutputId;

/** Writes down that rights have ended with their day. The badge was gone that day, however late this is. */
@ApplicationScoped
class LapseLinks implements RecurringJob {
    private final LinkRepository links;
    private final ReconsiderLinks reconsidering;
    private final Clock clock;

    LapseLinks(LinkRepository links, ReconsiderLinks reconsidering, Clock clock) {
        this.links = links;
        this.reconsidering = reconsidering;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lapse-output-links";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** Each output in a transaction of its own, so that no two outputs are ever locked at once here. */
    @Override
    public void run() {
        List<TechOutputId> over = links.over(KoreanTime.today(clock));
        for (TechOutputId output : over) reconsidering.reconsider(output, Caller.system(name()));
    }
}

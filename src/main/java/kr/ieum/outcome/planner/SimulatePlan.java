package kr.ieum.outcome.planner;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import kr.ieum.application.Applications;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.Firms;
import kr.ieum.firm.KnownFirm;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.job.LongJob;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Use case: a round is tried before it opens. All cores judge; the budget is dealt out in one line. */
@ApplicationScoped
class SimulatePlan implements LongJob {
    static final String KIND = "PLAN";

    private static final int MADE_A_STEP = 100_000;
    private static final int ON_FILE_A_STEP = 5_000;

    private final Programmes programmes;
    private final Firms firms;
    private final Applications applications;
    private final SampleCountry country;
    private final JobRuns runs;
    private final StoredJson json;
    private final Clock clock;

    SimulatePlan(
            Programmes programmes,
            Firms firms,
            Applications applications,
            SampleCountry country,
            JobRuns runs,
            StoredJson json,
            Clock clock) {
        this.programmes = programmes;
        this.firms = firms;
        this.applications = applications;
        this.country = country;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /** The next firms that come. @param last of them, on file */
    private record Stretch(
            long to, LongFunction<Facts> firms, @Nullable UUID last) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** @throws kr.ieum.platform.problem.Refused when there are no such rules, or the firms cannot be made up so */
    @Transactional
    JobRun start(PlanQuestion asked) {
        int year = asked.year() == null ? KoreanTime.today(clock).getYear() : asked.year();
        List<Alternative> alternatives = Alternative.of(asked, programmes);
        made(asked.made() == null ? country.spreads() : asked.made(), year, asked.assumptions());
        long total = asked.made() == null ? firms.count() : asked.made().firms();
        List<Course> courses = alternatives.stream().map(Course::of).toList();
        return runs.start(KIND, json.write(new PlanState(asked, year, null, 0, total, 0, courses)));
    }

    private MadePopulation made(MadeUp asked, int year, Map<String, JsonNode> assumed) {
        try {
            return new MadePopulation(asked.or(country.spreads()), year, assumed);
        } catch (IllegalArgumentException wrong) {
            throw PlanProblem.MADE_UP_WRONG.with("value", String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public Step next(Step before) {
        PlanState state = read(before.position());
        Instant began = clock.instant();
        List<Alternative> alternatives = Alternative.of(state.asked(), programmes);
        Stretch stretch = stretch(state);
        for (List<Judge> judges : judge(alternatives, state.judged(), stretch))
            for (int i = 0; i < judges.size(); i++)
                judges.get(i).reportTo(state.courses().get(i));
        long millis = state.millis() + Duration.between(began, clock.instant()).toMillis();
        boolean isLast = stretch.to() == state.judged() || stretch.to() >= state.total();
        if (isLast) return new Step("", stretch.to(), stretch.to(), result(state, alternatives, millis));
        return new Step(
                json.write(new PlanState(
                        state.asked(),
                        state.year(),
                        stretch.last(),
                        stretch.to(),
                        state.total(),
                        millis,
                        state.courses())),
                stretch.to(),
                state.total(),
                "");
    }

    private Stretch stretch(PlanState state) {
        PlanQuestion asked = state.asked();
        if (asked.made() != null)
            return new Stretch(
                    Math.min(state.total(), state.judged() + MADE_A_STEP),
                    made(asked.made(), state.year(), asked.assumptions())::firm,
                    null);
        List<KnownFirm> some = firms.known(state.last() == null ? null : new FirmId(state.last()), ON_FILE_A_STEP);
        List<Facts> known = applications.facts(some, state.year(), asked.assumptions());
        return new Stretch(
                state.judged() + some.size(),
                place -> known.get((int) (place - state.judged())),
                some.isEmpty() ? null : some.get(some.size() - 1).id().value());
    }

    /** Each core has a part of the stretch and remembers by itself what rules say; the parts come back in order. */
    private static List<List<Judge>> judge(List<Alternative> alternatives, long from, Stretch stretch) {
        int cores = Runtime.getRuntime().availableProcessors();
        long many = stretch.to() - from;
        return IntStream.range(0, cores)
                .parallel()
                .mapToObj(core -> Judge.of(
                        alternatives, from + many * core / cores, from + many * (core + 1) / cores, stretch.firms()))
                .toList();
    }

    private String result(PlanState state, List<Alternative> alternatives, long millis) {
        return json.write(new PlanResult(
                state.asked().withoutDocuments(),
                millis,
                IntStream.range(0, alternatives.size())
                        .mapToObj(i -> PlanOutcome.of(
                                alternatives.get(i), state.courses().get(i), state.asked()))
                        .toList()));
    }

    private PlanState read(String position) {
        return json.read(position, PlanState.class);
    }
}

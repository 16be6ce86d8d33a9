package kr.ieum.outcome.planner;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** What pages may ask of the planner: facade of this room. */
@ApplicationScoped
@RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
public class Plans {
    private final SimulatePlan simulatePlan;
    private final JobRuns runs;
    private final StoredJson json;

    Plans(SimulatePlan simulatePlan, JobRuns runs, StoredJson json) {
        this.simulatePlan = simulatePlan;
        this.runs = runs;
        this.json = json;
    }

    /** @throws kr.ieum.platform.problem.Refused when there are no such rules, or the firms cannot be made up so */
    @RolesAllowed({REVIEWER, ADMINISTRATOR})
    public UUID start(@Valid PlanQuestion question) {
        return simulatePlan.start(question).id();
    }

    /** The newest first, whoever asked. */
    @Transactional
    public Page<PlanView> list(PageRequest page) {
        return runs.list(SimulatePlan.KIND, page).map(PlanView::of);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such plan */
    @Transactional
    public PlanView get(UUID id) {
        return PlanView.of(runs.find(SimulatePlan.KIND, id).orElseThrow(PlanProblem.UNKNOWN_PLAN::with));
    }

    /** What came of it; empty until it is done. */
    public Optional<PlanResult> result(PlanView plan) {
        return Optional.ofNullable(plan.result())
                .filter(text -> !text.isEmpty())
                .map(text -> json.read(text, PlanResult.class));
    }
}

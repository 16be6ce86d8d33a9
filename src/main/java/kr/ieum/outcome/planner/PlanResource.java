package kr.ieum.outcome.planner;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The planner over HTTP. */
@Path("/api/v1/plans")
@Tag(name = "사업·차수")
class PlanResource {
    private final SimulatePlan simulatePlan;
    private final JobRuns runs;

    PlanResource(SimulatePlan simulatePlan, JobRuns runs) {
        this.simulatePlan = simulatePlan;
        this.runs = runs;
    }

    @POST
    @RolesAllowed({REVIEWER, ADMINISTRATOR})
    @Idempotent
    @Operation(
            summary = "차수 모의",
            description = "차수를 열기 전에 규칙을 등록된 기업이나 만들어 낸 기업에 대 봅니다. 누가 자격이 되고 누가 어느 규칙 때문에 빠지는지, 예산이 어디까지"
                    + " 가는지, 지원 비율·한도·예산·지난해 판을 나란히 견줍니다. 실제 신청과 같은 코드로 판단하고 아무것도 바꾸지 않습니다."
                    + " 신청이 들어오는 차례는 등록된(만들어진) 차례로 보고, 평가 차수도 그 차례로 돈을 나눕니다. 진행과 결과는 모의 조회로 봅니다.")
    public RestResponse<PlanView> plan(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull PlanQuestion question) {
        PlanView started = PlanView.of(simulatePlan.start(question));
        return Made.at("/plans/" + started.id(), started);
    }

    @GET
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "모의 목록", description = "최근 것부터. 누가 물어보았든 모두 보입니다.")
    @Transactional
    public Page<PlanView> list(@BeanParam PageRequest page) {
        return runs.list(SimulatePlan.KIND, page).map(PlanView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "모의의 진행과 결과")
    @Transactional
    public PlanView get(@PathParam("id") UUID id) {
        return PlanView.of(runs.find(SimulatePlan.KIND, id).orElseThrow(PlanProblem.UNKNOWN_PLAN::with));
    }
}

package kr.ieum.platform.job;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Jobs over HTTP: what recurs, for operators; what takes long, for whoever asked for it. */
@Path("/api/v1/jobs")
class JobResource {
    private final JobRuns runs;
    private final Jobs jobs;
    private final Event<JobAsked> asked;

    JobResource(JobRuns runs, Jobs jobs, Event<JobAsked> asked) {
        this.runs = runs;
        this.jobs = jobs;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({"ADMINISTRATOR", "AUDITOR"})
    @Tag(name = "관리자")
    @Operation(summary = "되풀이되는 작업", description = "이름, 마지막 실행과 그 결과, 다음 실행 시각")
    @Transactional
    public List<ScheduledJob> list() {
        return jobs.list();
    }

    @POST
    @Path("/{name}/runs")
    @RolesAllowed("ADMINISTRATOR")
    @Idempotent
    @Tag(name = "관리자")
    @Operation(summary = "작업을 지금 실행", description = "차례를 기다리지 않고 곧 시작합니다. 결과는 작업 목록에서 봅니다.")
    @APIResponse(
            responseCode = "202",
            description = "곧 시작함",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScheduledJob.class)))
    public RestResponse<ScheduledJob> run(
            @PathParam("name") String name, @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
        ScheduledJob job = jobs.hasten(name).orElseThrow(CommonProblem.NOT_FOUND::with);
        asked.fire(new JobAsked(name));
        return RestResponse.status(RestResponse.Status.ACCEPTED, job);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Tag(name = "공통")
    @Operation(summary = "오래 걸리는 작업의 진행", description = "자기 회사(담당자는 자기 계정)가 시작한 작업만 보입니다.")
    @Transactional
    public JobRun get(@PathParam("id") UUID id) {
        return runs.ofCaller(id).orElseThrow(CommonProblem.NOT_FOUND::with);
    }
}

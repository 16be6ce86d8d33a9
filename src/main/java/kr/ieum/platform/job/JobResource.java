package kr.ieum.platform.job;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Long jobs over HTTP. */
@Path("/api/v1/jobs")
@Tag(name = "공통")
class JobResource {
    private final JobRuns runs;

    JobResource(JobRuns runs) {
        this.runs = runs;
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "오래 걸리는 작업의 진행", description = "자기 회사(담당자는 자기 계정)가 시작한 작업만 보입니다.")
    @Transactional
    public JobRun get(@PathParam("id") UUID id) {
        return runs.ofCaller(id).orElseThrow(CommonProblem.NOT_FOUND::with);
    }
}

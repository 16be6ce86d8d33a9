package kr.ieum.audit;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The chain of blocks over HTTP: its head, and its verification. */
@Path("/api/v1/audit")
@Tag(name = "감사")
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
class ChainResource {
    private final Blocks blocks;
    private final VerifyChain verifyChain;
    private final JobRuns runs;

    ChainResource(Blocks blocks, VerifyChain verifyChain, JobRuns runs) {
        this.blocks = blocks;
        this.verifyChain = verifyChain;
        this.runs = runs;
    }

    /** A head that the caller kept; both or none. */
    @Schema(name = "KeptAnchor", description = "보관해 둔 블록의 머리. 둘 다 없으면 서버의 보관 파일과만 대조합니다.")
    record KeptAnchor(
            @Schema(examples = "31200") @Nullable Long anchorBlock,

            @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") @Nullable
            String anchorHash) {}

    @GET
    @Path("/head")
    @Operation(summary = "가장 새로운 블록의 머리", description = "번호와 해시를 밖에 보관해 두면, 나중에 끝이 잘려 나갔는지 알 수 있습니다.")
    @Transactional
    public HeadView head() {
        return blocks.newest().map(HeadView::of).orElseThrow(AuditProblem.NOTHING_SEALED::with);
    }

    @GET
    @Path("/blocks/{number}")
    @Operation(summary = "블록의 머리")
    @Transactional
    public HeadView block(@PathParam("number") long number) {
        return blocks.find(number)
                .map(HeadView::of)
                .orElseThrow(() -> AuditProblem.UNKNOWN_BLOCK.with("blocks", blocks.count()));
    }

    @POST
    @Path("/verifications")
    @Idempotent
    @Operation(
            summary = "감사 기록 전체 검증 시작",
            description = "모든 블록·잎·기록·이체를 다시 계산해 대조합니다. 오래 걸리므로 진행을 조회하세요. 중단되면 이어서 합니다.")
    public RestResponse<JobRun> verify(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Nullable KeptAnchor anchor) {
        JobRun started = anchor == null
                ? verifyChain.start(null, null)
                : verifyChain.start(anchor.anchorBlock(), anchor.anchorHash());
        return Made.at("/audit/verifications/" + started.id(), started);
    }

    @GET
    @Path("/verifications")
    @Operation(summary = "검증 목록", description = "최근 것부터")
    @Transactional
    public Page<JobRun> verifications(@BeanParam PageRequest page) {
        return runs.list(VerifyChain.KIND, page);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "getNewestAuditVerification",
            summary = "가장 최근의 검증",
            description = "POST /audit/verifications로 시작한 것 가운데 가장 새것의 진행과 결과")
    @APIResponse(
            responseCode = "200",
            description = "검증",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobRun.class)))
    @APIResponse(responseCode = "404", description = "아직 검증한 적이 없습니다")
    @Transactional
    public JobRun newest() {
        return runs.newest(VerifyChain.KIND).orElseThrow(AuditProblem.UNKNOWN_VERIFICATION::with);
    }

    @GET
    @Path("/verifications/{id}")
    @Operation(summary = "검증의 진행과 결과", description = "result.sound가 true이면 아무것도 바뀌거나 빠지거나 끼어들지 않았습니다.")
    @Transactional
    public JobRun verification(@PathParam("id") UUID id) {
        return runs.find(VerifyChain.KIND, id).orElseThrow(AuditProblem.UNKNOWN_VERIFICATION::with);
    }
}

package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
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

/** Settlement over HTTP. */
@Path("/api/v1/settlement-runs")
@Tag(name = "재무")
class SettlementResource {
    private final CurrentCaller callers;
    private final Runs runs;
    private final CollectRun collectRun;
    private final CollectAll collectAll;
    private final AgreeToPay agreeToPay;
    private final MoveRun moveRun;
    private final WritePaymentFile writePaymentFile;
    private final AskBank askBank;

    SettlementResource(
            CurrentCaller callers,
            Runs runs,
            CollectRun collectRun,
            CollectAll collectAll,
            AgreeToPay agreeToPay,
            MoveRun moveRun,
            WritePaymentFile writePaymentFile,
            AskBank askBank) {
        this.callers = callers;
        this.runs = runs;
        this.collectRun = collectRun;
        this.collectAll = collectAll;
        this.agreeToPay = agreeToPay;
        this.moveRun = moveRun;
        this.writePaymentFile = writePaymentFile;
        this.askBank = askBank;
    }

    @Schema(name = "NewRun", description = "정산할 사업과 날짜")
    record NewRun(
            @NotBlank @Schema(examples = "untact") String programme,

            @NotNull @Schema(description = "이 날까지 확정된 것", examples = "2021-03-31")
            LocalDate until) {}

    @POST
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(
            summary = "정산 모으기",
            description = "확정되고 아직 지급되지 않은 이용계약을 공급기업별로 모읍니다. 은행이 거절한 것도 다시 모이고, 한 계약은 한 번만 모입니다. 이용 증빙이나"
                    + " 세금계산서, 확인된 계좌가 없는 것은 leftOut에 이유와 함께 남습니다.")
    @APIResponse(
            responseCode = "201",
            description = "모았습니다",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RunView.class)))
    @APIResponse(responseCode = "404", description = "없는 사업입니다")
    public RestResponse<RunView> collect(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull NewRun run) {
        RunView collected = collectRun.suppliers(run.programme(), run.until(), callers.get());
        return Made.at("/settlement-runs/" + collected.id(), collected);
    }

    @POST
    @Path("/collections")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(
            summary = "정산을 모두 모으기",
            description = "한 정산에 다 들어가지 않을 만큼 많을 때, 남는 것이 없을 때까지 정산을 하나씩 이어서 모읍니다. 진행은 작업의 id로 봅니다.")
    @APIResponse(
            responseCode = "202",
            description = "곧 시작함. 끝나면 result.runs에 모은 정산들이 있습니다.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobRun.class)))
    @APIResponse(responseCode = "404", description = "없는 사업입니다")
    public RestResponse<JobRun> collectAll(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull NewRun run) {
        return RestResponse.status(
                RestResponse.Status.ACCEPTED, collectAll.start(run.programme(), run.until(), callers.get()));
    }

    @GET
    @RolesAllowed({FINANCE, REVIEWER, AUDITOR})
    @Operation(summary = "정산 목록")
    @Transactional
    public Page<RunView> list(@BeanParam PageRequest page) {
        return Page.of(runs.page(page.before(), page.limit() + 1), page, run -> run.id()
                .toString());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FINANCE, REVIEWER, AUDITOR})
    @Operation(summary = "정산 조회", description = "공급기업별 명세와 그 뒤의 이용계약")
    @Transactional
    public RunView get(@PathParam("id") RunId id) {
        return runs.get(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "정산 승인", description = "재무 담당 두 사람이 같은 총액에 동의해야 합니다. 첫 사람은 202를 받습니다.")
    public RestResponse<Proposal> approve(
            @PathParam("id") RunId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RunApproval approval) {
        return agreeToPay.approve(id, ifMatch, approval, callers.get()).answer();
    }

    @POST
    @Path("/{id}/discarding")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "정산 버리기", description = "승인 전에만 할 수 있습니다. 모인 계약은 다음 정산에 다시 모입니다.")
    public RestResponse<RunView> discard(
            @PathParam("id") RunId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(moveRun.discard(id, ifMatch, callers.get()));
    }

    @GET
    @Path("/{id}/payment-file")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(summary = "지급 파일 (pain.001)", description = "언제 받아도 같은 파일입니다.")
    @APIResponse(responseCode = "200", description = "지급 파일")
    @APIResponse(responseCode = "409", description = "아직 승인되지 않은 정산입니다")
    @Transactional
    public byte[] paymentFile(@PathParam("id") RunId id) {
        return writePaymentFile.of(runs.get(id));
    }

    @POST
    @Path("/{id}/sending")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "은행에 보냈음", description = "지급 파일을 은행에 넘긴 뒤 기록합니다.")
    public RestResponse<RunView> send(
            @PathParam("id") RunId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(moveRun.send(id, ifMatch, callers.get()));
    }

    @POST
    @Path("/{id}/bank-results")
    @Consumes(MediaType.APPLICATION_XML)
    @RolesAllowed(FINANCE)
    @Operation(summary = "은행 결과 (pain.002)", description = "지급된 것과 거절된 것을 반영합니다. 같은 결과를 다시 보내도 됩니다.")
    public RunView bankResult(@PathParam("id") RunId id, @NotNull String pain002) {
        return askBank.read(id, pain002.getBytes(StandardCharsets.UTF_8), callers.get());
    }
}

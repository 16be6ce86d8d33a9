package kr.ieum.programme;

import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rounds over HTTP. */
@Path("/api/v1")
@Tag(name = "사업·차수")
class RoundResource {
    private final CurrentCaller callers;
    private final RoundRepository rounds;
    private final RunRounds runRounds;
    private final FourEyes fourEyes;

    RoundResource(CurrentCaller callers, RoundRepository rounds, RunRounds runRounds, FourEyes fourEyes) {
        this.callers = callers;
        this.rounds = rounds;
        this.runRounds = runRounds;
        this.fourEyes = fourEyes;
    }

    @Schema(name = "NewRound", description = "차수 계획")
    record NewRound(
            @NotBlank @Schema(examples = "untact") String programme,
            @NotBlank @Schema(examples = "2021") String ruleVersion,

            @NotBlank @Size(max = 100) @Schema(examples = "2021년 1차")
            String name,

            @NotNull @Schema(examples = "2021-02-16T00:00:00Z")
            Instant opensAt,

            @NotNull @Schema(examples = "2021-12-31T15:00:00Z")
            Instant closesAt) {}

    @Schema(name = "RoundEnd", description = "차수를 마감하는 이유")
    record End(@NotBlank @Size(max = 1_000) String reason) {}

    @Schema(name = "Amount", description = "금액(원)")
    record Amount(
            @NotNull @Schema(examples = "216000000000") Won amount) {}

    @GET
    @Path("/rounds")
    @PermitAll
    @Operation(summary = "차수 목록")
    @Transactional
    public Page<RoundView> list(@BeanParam PageRequest page) {
        return Page.of(rounds.page(page).stream().map(Round::view).toList(), page, round -> round.id()
                .toString());
    }

    @GET
    @Path("/rounds/{id}")
    @PermitAll
    @Operation(summary = "차수 조회")
    @Transactional
    public RoundView get(@PathParam("id") RoundId id) {
        return rounds.get(id).view();
    }

    @POST
    @Path("/rounds")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "차수 만들기", description = "공표된 규칙 판으로만 만들 수 있습니다. 시각이 되면 저절로 열리고 닫힙니다.")
    public RestResponse<RoundView> plan(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull NewRound round) {
        RoundView planned = runRounds.plan(
                round.programme(), round.ruleVersion(), round.name(), round.opensAt(), round.closesAt(), callers.get());
        return Made.at("/rounds/" + planned.id(), planned);
    }

    @POST
    @Path("/rounds/{id}/funding")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "예산 배정", description = "재무 담당 두 사람이 같은 금액을 보내야 시행됩니다. 첫 사람은 202를 받습니다.")
    public RestResponse<Proposal> fund(
            @PathParam("id") RoundId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Amount amount) {
        Caller caller = callers.get();
        rounds.get(id);
        Proposal proposal = fourEyes.agree("FUND_ROUND", id.value(), amount, caller, Duty.FINANCE);
        if (proposal.isApproved()) runRounds.fund(id, amount.amount(), caller);
        return proposal.answer();
    }

    @POST
    @Path("/rounds/{id}/closure")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "평가 차수 마감", description = "순위가 확정된 차수와 그 대기자 명단을 끝냅니다. 담당 두 사람이 같은 이유를 보내야 시행됩니다.")
    public RestResponse<Proposal> close(
            @PathParam("id") RoundId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull End end) {
        Caller caller = callers.get();
        RoundView round = rounds.get(id).view();
        IfMatch.check(ifMatch, round.version());
        round.status().to(RoundStatus.CLOSED, round.name());
        if (round.status() != RoundStatus.RANKED) throw ProgrammeProblem.CLOSED_BY_CLOCK.with("state", round.status());
        Proposal proposal = fourEyes.agree("CLOSE_ROUND", id.value(), end, caller, Duty.REVIEWER);
        if (proposal.isApproved()) runRounds.close(id, end.reason(), caller);
        return proposal.answer();
    }

    @POST
    @Path("/rounds/{id}/cut")
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(summary = "예산 감액", description = "아직 약속하지 않은 예산만 줄일 수 있습니다. 재무 담당 두 사람이 필요합니다.")
    public RestResponse<Proposal> cut(
            @PathParam("id") RoundId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Amount amount) {
        Caller caller = callers.get();
        rounds.get(id);
        Proposal proposal = fourEyes.agree("CUT_ROUND", id.value(), amount, caller, Duty.FINANCE);
        if (proposal.isApproved()) runRounds.cut(id, amount.amount(), caller);
        return proposal.answer();
    }
}

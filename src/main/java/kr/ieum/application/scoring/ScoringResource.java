package kr.ieum.application.scoring;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import kr.ieum.application.ApplicationId;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Scores and rankings over HTTP. */
@Path("/api/v1")
@Tag(name = "평가")
class ScoringResource {
    private final CurrentCaller callers;
    private final Programmes programmes;
    private final GiveScores giveScores;
    private final ReadScores readScores;
    private final ReadRanking readRanking;
    private final ConfirmRanking confirmRanking;
    private final ScoreSheetRepository sheets;
    private final StoredJson json;

    ScoringResource(
            CurrentCaller callers,
            Programmes programmes,
            GiveScores giveScores,
            ReadScores readScores,
            ReadRanking readRanking,
            ConfirmRanking confirmRanking,
            ScoreSheetRepository sheets,
            StoredJson json) {
        this.callers = callers;
        this.programmes = programmes;
        this.giveScores = giveScores;
        this.readScores = readScores;
        this.readRanking = readRanking;
        this.confirmRanking = confirmRanking;
        this.sheets = sheets;
        this.json = json;
    }

    @Schema(name = "NewScores", description = "평가 항목마다 한 번씩")
    record NewScores(@NotNull @Size(min = 1, max = 30) List<@Valid @NotNull Score> scores) {}

    @Schema(name = "RankingDecision", description = "읽은 순위에 대한 결정")
    record RankingDecision(
            @NotBlank @Schema(description = "읽은 순위의 contentHash")
            String contentHash) {}

    @PUT
    @Path("/applications/{id}/score-sheets/own")
    @RolesAllowed(REVIEWER)
    @Operation(
            summary = "채점",
            description = "자기 점수만 쓰고 고칩니다. 처음에는 If-None-Match: *, 고칠 때는 If-Match. 소속 회사의 신청은 채점할 수 없습니다.")
    public ScoreSheetView give(
            @PathParam("id") ApplicationId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Valid @NotNull NewScores scores) {
        boolean isNew = IfMatch.isForNew(ifMatch, ifNoneMatch);
        return giveScores.give(id, ifMatch, isNew, scores.scores(), callers.get());
    }

    @GET
    @Path("/applications/{id}/score-sheets/own")
    @RolesAllowed(REVIEWER)
    @Operation(summary = "내 채점표")
    @Transactional
    public ScoreSheetView own(@PathParam("id") ApplicationId id) {
        return sheets.own(id, callers.get().account())
                .orElseThrow(ScoringProblem.NO_OWN_SCORES::with)
                .view(json);
    }

    @GET
    @Path("/applications/{id}/score-sheets")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "채점표", description = "담당자는 자기 점수를 준 뒤에야 다른 담당자의 점수를 봅니다.")
    @Transactional
    public ReadScores.Scores scores(@PathParam("id") ApplicationId id) {
        return readScores.of(id, callers.get());
    }

    @GET
    @Path("/rounds/{id}/ranking")
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "순위", description = "모든 신청을 두 사람 이상이 채점하면 나옵니다. 확정한 뒤에는 확정된 순위와 진행 상황입니다.")
    @Transactional
    public RankingView ranking(@PathParam("id") RoundId id) {
        return readRanking.summary(programmes.round(id));
    }

    @GET
    @Path("/rounds/{id}/ranking/lines")
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "순위 명단", description = "1위부터. 줄마다 모든 점수와 계산식이 있습니다. 확정되기 전에는 담당자가 자기가 채점한 신청의 것만 봅니다.")
    @Transactional
    public Page<RankedLine> lines(@PathParam("id") RoundId id, @BeanParam PageRequest page) {
        return readRanking.lines(programmes.round(id), page, callers.get());
    }

    @POST
    @Path("/rounds/{id}/ranking/confirmation")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "순위 확정", description = "담당 두 사람이 같은 contentHash를 보내야 시행됩니다. 선정, 대기, 탈락은 작업으로 처리됩니다.")
    public RestResponse<Proposal> confirm(
            @PathParam("id") RoundId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RankingDecision decision) {
        return confirmRanking
                .confirm(id, ifMatch, decision.contentHash(), callers.get())
                .answer();
    }
}

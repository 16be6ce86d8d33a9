package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletionStage;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Applications over HTTP. */
@Path("/api/v1")
@Tag(name = "신청")
class ApplicationResource {
    private final CurrentCaller callers;
    private final ApplicationRepository applications;
    private final OpeningDay openingDay;
    private final WithdrawApplication withdrawApplication;
    private final ReviewApplication reviewApplication;
    private final DecideApplication decideApplication;
    private final ShowApplication showing;

    ApplicationResource(
            CurrentCaller callers,
            ApplicationRepository applications,
            OpeningDay openingDay,
            WithdrawApplication withdrawApplication,
            ReviewApplication reviewApplication,
            DecideApplication decideApplication,
            ShowApplication showing) {
        this.callers = callers;
        this.applications = applications;
        this.openingDay = openingDay;
        this.withdrawApplication = withdrawApplication;
        this.reviewApplication = reviewApplication;
        this.decideApplication = decideApplication;
        this.showing = showing;
    }

    @Schema(name = "Message", description = "글")
    record Message(@NotBlank @Size(max = 2_000) String text) {}

    @POST
    @Path("/rounds/{round}/applications")
    @RolesAllowed(FIRM_MEMBER)
    @Operation(
            summary = "신청",
            description = "바로 결정이 나옵니다: 선정(ADMITTED), 대기(WAITING), 심사(IN_REVIEW), 거절(REFUSED, 모든 이유와 함께)."
                    + " 답의 verdict에는 통과하지 못한 규칙만 있고, 통과한 규칙까지는 신청 조회에 있습니다."
                    + " 국세청 조회가 끝나기 전에 신청하면 심사로 넘어갑니다. 등록 직후라면 기업 조회의 taxState가 보인 뒤에 신청하세요.")
    public CompletionStage<RestResponse<ApplicationView>> submit(
            @PathParam("round") RoundId round,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @NotNull NewApplication form) {
        return openingDay.apply(round, key, form);
    }

    @GET
    @Path("/rounds/{round}/applications")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "차수의 신청 목록", description = "기업에는 자기 신청만 보입니다.")
    @Transactional
    public Page<ApplicationView> inRound(
            @PathParam("round") RoundId round,
            @QueryParam("status") @Nullable ApplicationStatus status,
            @BeanParam PageRequest page) {
        Caller caller = callers.get();
        return Page.of(
                        applications.page(page, round, caller.isStaff() ? null : caller.companyOrRefuse(), status),
                        page,
                        application -> application.id().toString())
                .map(showing::show);
    }

    @GET
    @Path("/applications")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "신청 목록", description = "심사할 신청은 status=IN_REVIEW로 찾습니다.")
    @Transactional
    public Page<ApplicationView> list(
            @QueryParam("status") @Nullable ApplicationStatus status, @BeanParam PageRequest page) {
        Caller caller = callers.get();
        return Page.of(
                        applications.page(page, null, caller.isStaff() ? null : caller.companyOrRefuse(), status),
                        page,
                        application -> application.id().toString())
                .map(showing::show);
    }

    @GET
    @Path("/applications/{id}")
    @RolesAllowed({FIRM_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "신청 조회", description = "결정, 모든 규칙의 결과와 근거, 대기 순번, 입금된 자부담금, 이의신청 기한")
    @Transactional
    public ApplicationView get(@PathParam("id") ApplicationId id) {
        return showing.seen(id, callers.get());
    }

    @POST
    @Path("/applications/{id}/withdrawal")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "신청 철회", description = "자부담금 입금이 끝나기 전까지 할 수 있고, 입금한 돈은 모두 돌려드립니다.")
    public RestResponse<ApplicationView> withdraw(
            @PathParam("id") ApplicationId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return Made.ok(showing.show(withdrawApplication.withdraw(id, ifMatch, callers.get())));
    }

    @POST
    @Path("/applications/{id}/clarification")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "보완 요청", description = "기업에 묻습니다. 기한까지 답이 없으면 거절됩니다.")
    public RestResponse<ApplicationView> ask(
            @PathParam("id") ApplicationId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Message question) {
        return Made.ok(showing.show(reviewApplication.ask(id, ifMatch, question.text(), callers.get())));
    }

    @POST
    @Path("/applications/{id}/clarification/answer")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "보완 답변")
    public RestResponse<ApplicationView> answer(
            @PathParam("id") ApplicationId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Message answer) {
        return Made.ok(showing.show(reviewApplication.answer(id, ifMatch, answer.text(), callers.get())));
    }

    @POST
    @Path("/applications/{id}/appeal")
    @RolesAllowed(FIRM_MEMBER)
    @Idempotent
    @Operation(summary = "이의신청", description = "거절된 날부터 기한 안에 할 수 있습니다.")
    public RestResponse<ApplicationView> appeal(
            @PathParam("id") ApplicationId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Message appeal) {
        return Made.ok(showing.show(reviewApplication.appeal(id, ifMatch, appeal.text(), callers.get())));
    }

    @POST
    @Path("/applications/{id}/decision")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(
            summary = "심사 결정",
            description = "심사나 이의신청에 대한 결정. 담당 두 사람이 같은 결정과 이유를 보내야 시행됩니다. 첫 사람은 202를 받습니다."
                    + " 평가 차수에서 순위 확정 전의 ADMIT은 요건을 갖췄다는 뜻입니다.")
    public RestResponse<Proposal> decide(
            @PathParam("id") ApplicationId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ReviewDecision decision) {
        return decideApplication.decide(id, ifMatch, decision, callers.get()).answer();
    }
}

package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import kr.ieum.firm.FirmId;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.Verdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** "May I have one?" before anybody applies, and what a draft of the rules would answer. */
@Path("/api/v1")
class EligibilityResource {
    private final CurrentCaller callers;
    private final CheckEligibility checkEligibility;
    private final CompareProgrammes compareProgrammes;
    private final PreviewRound previewRound;
    private final SupportRecords records;

    EligibilityResource(
            CurrentCaller callers,
            CheckEligibility checkEligibility,
            CompareProgrammes compareProgrammes,
            PreviewRound previewRound,
            SupportRecords records) {
        this.previewRound = previewRound;
        this.callers = callers;
        this.checkEligibility = checkEligibility;
        this.compareProgrammes = compareProgrammes;
        this.records = records;
    }

    @Schema(name = "EligibilityQuestion", description = "알고 싶은 사업과 우리 기업의 사실. 사실은 아는 것만 적으면 됩니다.")
    record Question(
            @Nullable @Schema(description = "비우면 공표된 모든 사업", examples = "untact")
            String programme,

            @Nullable @Schema(examples = "2021") String ruleVersion,

            @Nullable
            @Size(max = 40)
            @Schema(
                    description = "사실 이름과 값. 로그인하면 등록 정보가 먼저 쓰입니다.",
                    examples =
                            "{\"firm.employees\":11,\"firm.taxStatusCode\":\"01\",\"firm.taxStatusAgeDays\":0,\"firm.hasTaxArrears\":false}")
            Map<String, JsonNode> facts) {}

    @Schema(name = "FirmSituation", description = "우리 기업의 사실. 아는 것만 적으면 됩니다.")
    record Situation(
            @Nullable
            @Size(max = 40)
            @Schema(
                    description = "사실 이름과 값. 로그인하면 등록 정보가 먼저 쓰입니다.",
                    examples = "{\"firm.isSmallOrMedium\":true,\"firm.salesWon\":900000000}")
            Map<String, JsonNode> facts) {}

    @Schema(name = "PreviewQuestion", description = "초안이 어떻게 판단할지 볼 기업들")
    record PreviewQuestion(
            @NotNull @Size(min = 1, max = 200) List<@NotNull FirmId> firms) {}

    /** A firm and what the rules say of it. */
    @Schema(name = "FirmVerdict", description = "기업별 판단")
    record FirmVerdict(FirmId firmId, Verdict verdict) {}

    @POST
    @Path("/eligibility-checks")
    @PermitAll
    @Tag(name = "누구나")
    @Operation(
            summary = "자격 미리 확인",
            description = "로그인 없이 씁니다. 규칙마다 PASS, FAIL, UNKNOWN과 근거, 해결 방법을 보여 주고 아무것도 저장하지 않습니다. 실제 신청도 같은 코드로 판단합니다.")
    @Transactional
    public List<Verdict> check(@Valid @NotNull Question question) {
        return checkEligibility.check(
                question.programme(),
                question.ruleVersion(),
                question.facts() == null ? Map.of() : question.facts(),
                callers.isAnonymous() ? null : callers.get());
    }

    @POST
    @Path("/eligibility-checks/all")
    @PermitAll
    @Tag(name = "누구나")
    @Operation(
            summary = "모든 사업의 자격 한 번에 확인",
            description = "사업마다 받을 수 있는지와 금액, 어느 사업을 먼저 받으면 어느 사업을 못 받는지, 지원금이 가장 큰 신청 순서를 보여 줍니다."
                    + " 지금 차수가 열려 있는 규칙 판으로, 없으면 마지막으로 공표된 판으로 올해 기준으로 판단합니다. 아무것도 저장하지 않습니다.")
    @Transactional
    public Outlook checkAll(@Valid @NotNull Situation situation) {
        return compareProgrammes.compare(
                situation.facts() == null ? Map.of() : situation.facts(), callers.isAnonymous() ? null : callers.get());
    }

    @POST
    @Path("/programmes/{programme}/versions/{version}/preview")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Tag(name = "사업·차수")
    @Operation(summary = "규칙 미리 보기", description = "공표 전의 초안이 주어진 기업들을 어떻게 판단할지 보여 줍니다. 저장하지 않습니다.")
    @Transactional
    public List<FirmVerdict> preview(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @Valid @NotNull PreviewQuestion question) {
        return checkEligibility.preview(programme, version, question.firms());
    }

    @GET
    @Path("/programmes/{programme}/versions/{version}/preview/rounds/{round}")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Tag(name = "사업·차수")
    @Operation(
            summary = "지난 차수로 규칙 미리 보기",
            description = "지난 차수의 신청마다 그때의 판단과 이 판의 판단, 달라지는 규칙을 보여 줍니다. 그때 판단에 쓰인 사실은 그때 값 그대로 씁니다.")
    @Transactional
    public Page<PreviewedApplication> previewRound(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @PathParam("round") RoundId round,
            @BeanParam PageRequest page) {
        return previewRound.preview(programme, version, round, page);
    }

    @POST
    @Path("/support-records")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Tag(name = "담당자")
    @Operation(summary = "다른 지원·이전 바우처 이력 등록", description = "같은 해 중복 지원과 반복 지원을 판단하는 근거가 됩니다.")
    @APIResponse(
            responseCode = "200",
            description = "등록한 이력",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SupportRecord.class)))
    public RestResponse<SupportRecord> addRecord(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @Valid @NotNull SupportRecord record) {
        return Made.ok(records.add(record, callers.get()));
    }
}

package kr.ieum.programme;

import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Programmes and the versions of their rules over HTTP. */
@Path("/api/v1")
@Tag(name = "사업·차수")
class ProgrammeResource {
    private static final String YAML = "application/yaml";

    private final CurrentCaller callers;
    private final RuleVersionRepository versions;
    private final WriteRules writeRules;

    ProgrammeResource(CurrentCaller callers, RuleVersionRepository versions, WriteRules writeRules) {
        this.callers = callers;
        this.versions = versions;
        this.writeRules = writeRules;
    }

    @Schema(name = "RuleDecision", description = "읽은 문서에 대한 결정")
    record RuleDecision(
            @NotBlank @Schema(description = "읽은 판의 contentHash")
            String contentHash) {}

    @GET
    @Path("/programmes")
    @PermitAll
    @Operation(summary = "사업과 규칙 판 목록", description = "로그인하지 않으면 공표된 판만 보입니다.")
    @Transactional
    public List<RuleVersionView> list() {
        boolean all = mayReadDrafts();
        return versions.all().stream()
                .filter(version -> all || isPublic(version))
                .map(RuleVersion::view)
                .toList();
    }

    @GET
    @Path("/programmes/{programme}/versions/{version}")
    @PermitAll
    @Operation(summary = "규칙 판 조회")
    @Transactional
    public RuleVersionView get(@PathParam("programme") String programme, @PathParam("version") String version) {
        return visible(programme, version).view();
    }

    @GET
    @Path("/programmes/{programme}/versions/{version}/document")
    @Produces(YAML)
    @PermitAll
    @Operation(summary = "규칙 문서 (YAML)")
    @Transactional
    public String document(@PathParam("programme") String programme, @PathParam("version") String version) {
        return visible(programme, version).document();
    }

    @PUT
    @Path("/programmes/{programme}/versions/{version}")
    @Consumes(YAML)
    @RolesAllowed(REVIEWER)
    @Operation(summary = "규칙 초안 쓰기", description = "새로 만들 때는 If-None-Match: *, 고칠 때는 If-Match. 잘못된 곳은 줄 번호로 알려 줍니다.")
    public RuleVersionView write(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull String document) {
        boolean isNew = IfMatch.isForNew(ifMatch, ifNoneMatch);
        return writeRules.write(programme, version, ifMatch, isNew, document, callers.get());
    }

    @POST
    @Path("/programmes/{programme}/versions/{version}/review")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "규칙 검토", description = "쓴 사람이 아닌 담당자가 같은 내용(contentHash)에 동의합니다.")
    public RestResponse<RuleVersionView> review(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RuleDecision decision) {
        return Made.ok(writeRules.review(programme, version, decision.contentHash(), ifMatch, callers.get()));
    }

    @POST
    @Path("/programmes/{programme}/versions/{version}/publication")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "규칙 공표", description = "검토된 판만 공표할 수 있고, 공표한 판은 바꿀 수 없습니다.")
    public RestResponse<RuleVersionView> publish(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RuleDecision decision) {
        return Made.ok(writeRules.publish(programme, version, decision.contentHash(), ifMatch, callers.get()));
    }

    @POST
    @Path("/programmes/{programme}/versions/{version}/retirement")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "규칙 폐지")
    public RestResponse<RuleVersionView> retire(
            @PathParam("programme") String programme,
            @PathParam("version") String version,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull RuleDecision decision) {
        return Made.ok(writeRules.retire(programme, version, decision.contentHash(), ifMatch, callers.get()));
    }

    private RuleVersion visible(String programme, String version) {
        RuleVersion found = versions.get(programme, version);
        if (!isPublic(found) && !mayReadDrafts()) throw ProgrammeProblem.UNKNOWN_VERSION.with();
        return found;
    }

    private boolean mayReadDrafts() {
        return !callers.isAnonymous() && callers.get().isStaff();
    }

    private static boolean isPublic(RuleVersion version) {
        return version.status() == RuleVersionStatus.PUBLISHED || version.status() == RuleVersionStatus.RETIRED;
    }
}

package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Kinds of referral over HTTP. */
@Path("/api/v1/referral-kinds")
@Tag(name = "연계")
class KindResource {
    private static final String YAML = "application/yaml";

    private final CurrentCaller callers;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final WriteKind writeKind;

    KindResource(CurrentCaller callers, KindRepository kinds, KindVersionRepository versions, WriteKind writeKind) {
        this.callers = callers;
        this.kinds = kinds;
        this.versions = versions;
        this.writeKind = writeKind;
    }

    @Schema(name = "ReferralKindDecision", description = "읽은 문서에 대한 결정")
    record KindDecision(
            @NotBlank @Schema(description = "읽은 판의 contentHash")
            String contentHash) {}

    @Schema(name = "ReferralKindSwitch")
    record Switch(
            @NotNull @Schema(examples = "true") Boolean on,

            @NotBlank @Size(max = 500) @Schema(examples = "과기정통부와 협의를 마침")
            String reason) {}

    @GET
    @PermitAll
    @Operation(summary = "연계 종류 목록", description = "공표된 것. 무엇을 누구에게 보내는지 모두 적혀 있습니다.")
    @Transactional
    public List<KindView> list() {
        return versions.published().stream()
                .map(version -> view(version.view().kind(), version))
                .toList();
    }

    @GET
    @Path("/{kind}")
    @PermitAll
    @Operation(summary = "연계 종류 조회")
    @Transactional
    public KindView get(@PathParam("kind") String kind) {
        return view(kind, versions.published(kind).orElseThrow(ReferralProblem.UNKNOWN_KIND::with));
    }

    @POST
    @Path("/{kind}/switch")
    @RolesAllowed(ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "연계 종류 켜기·끄기", description = "사람에 관한 종류는 켜기 전까지 꺼져 있습니다. 꺼져 있으면 아무것도 보내지 않습니다.")
    @APIResponse(
            responseCode = "200",
            description = "바뀐 연계 종류",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = KindView.class)))
    public RestResponse<KindView> become(
            @PathParam("kind") String kind,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Switch asked) {
        return RestResponse.ok(writeKind.become(kind, asked.on(), asked.reason(), ifMatch, callers.get()));
    }

    @GET
    @Path("/{kind}/versions/{version}")
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "연계 문서의 판 조회")
    @Transactional
    public KindVersionView version(@PathParam("kind") String kind, @PathParam("version") String version) {
        return versions.get(kind, version).view();
    }

    @GET
    @Path("/{kind}/versions/{version}/document")
    @Produces(YAML)
    @RolesAllowed({REVIEWER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "연계 문서 (YAML)")
    @Transactional
    public String document(@PathParam("kind") String kind, @PathParam("version") String version) {
        return versions.get(kind, version).document();
    }

    @PUT
    @Path("/{kind}/versions/{version}")
    @Consumes(YAML)
    @RolesAllowed(REVIEWER)
    @Operation(summary = "연계 문서 쓰기", description = "새로 만들 때는 If-None-Match: *, 고칠 때는 If-Match. 잘못된 곳은 줄 번호로 알려 줍니다.")
    public KindVersionView write(
            @PathParam("kind") String kind,
            @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @NotNull String document) {
        boolean isNew = IfMatch.isForNew(ifMatch, ifNoneMatch);
        return writeKind.write(kind, version, ifMatch, isNew, document, callers.get());
    }

    @POST
    @Path("/{kind}/versions/{version}/publication")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "연계 문서 공표", description = "두 사람이 같은 내용(contentHash)에 동의하면 공표되고, 앞의 판은 물러납니다.")
    @APIResponse(
            responseCode = "200",
            description = "공표됨",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = KindVersionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "첫 번째 사람의 제안",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Proposal.class)))
    public RestResponse<?> publish(
            @PathParam("kind") String kind,
            @PathParam("version") String version,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull KindDecision decision) {
        WriteKind.Result result = writeKind.publish(kind, version, decision.contentHash(), ifMatch, callers.get());
        return result.proposal() == null
                ? RestResponse.ok(result.version())
                : result.proposal().answer();
    }

    private KindView view(String kind, KindVersion published) {
        return KindView.of(kinds.get(kind), versions.read(published));
    }
}

package kr.ieum.techdev.link;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

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
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.TechOutputId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Links between listings and outputs over HTTP. */
@Path("/api/v1")
@Tag(name = "성과 연결")
class OutputLinkResource {
    private final CurrentCaller callers;
    private final ShowLinks showing;
    private final ClaimOutput claimOutput;
    private final DecideLink decideLink;

    OutputLinkResource(CurrentCaller callers, ShowLinks showing, ClaimOutput claimOutput, DecideLink decideLink) {
        this.callers = callers;
        this.showing = showing;
        this.claimOutput = claimOutput;
        this.decideLink = decideLink;
    }

    @Schema(name = "OutputLinkWithdrawal")
    record Withdrawal(
            @NotBlank @Size(max = 2_000) @Schema(examples = "다음 판부터 이 기술을 쓰지 않습니다")
            String reason) {}

    @POST
    @Path("/tech-outputs/{id}/links")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(
            summary = "상품이 성과를 담았다고 신청",
            description = "성과를 낸 부처가 확인하면 상품에 표시됩니다. 과제를 수행했거나 실시권이 있는 공급기업의 상품만 확인될 수 있습니다. 지금 확인될 수 없다면 그 이유를"
                    + " obstacle로 바로 알려 드립니다.")
    public RestResponse<OutputLinkView> claim(
            @PathParam("id") TechOutputId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewOutputLink claim) {
        OutputLinkView view = claimOutput.claim(id, claim, callers.get());
        return Made.at("/output-links/" + view.id(), view);
    }

    @GET
    @Path("/output-links")
    @RolesAllowed({PARTNER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "성과 연결 목록", description = "부처에는 자기 성과의, 공급기업에는 자기 상품의 연결만 보입니다.")
    @Transactional
    public Page<OutputLinkView> find(@BeanParam LinkSearch search, @BeanParam PageRequest page) {
        return showing.find(search, page, callers.get());
    }

    @GET
    @Path("/output-links/{id}")
    @RolesAllowed({PARTNER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "성과 연결 조회")
    @Transactional
    public OutputLinkView get(@PathParam("id") OutputLinkId id) {
        return showing.visible(id, callers.get());
    }

    @POST
    @Path("/output-links/{id}/decision")
    @RolesAllowed(PARTNER)
    @Idempotent
    @Operation(
            summary = "성과 연결 결정",
            description = "CONFIRM은 상품에 성과 표시를 달고, REJECT는 거절합니다. 과제를 수행하지 않았고 실시권도 없는 공급기업의 신청은 확인할 수 없습니다(409).")
    public RestResponse<OutputLinkView> decide(
            @PathParam("id") OutputLinkId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull LinkDecision decision) {
        return RestResponse.ok(decideLink.decide(id, ifMatch, decision, callers.get()));
    }

    @POST
    @Path("/output-links/{id}/withdrawal")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "성과 연결 거두기", description = "신청이나 확인된 연결을 공급기업이 거둡니다. 상품의 표시가 바로 사라집니다.")
    public RestResponse<OutputLinkView> withdraw(
            @PathParam("id") OutputLinkId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        return RestResponse.ok(decideLink.withdraw(id, ifMatch, withdrawal.reason(), callers.get()));
    }
}

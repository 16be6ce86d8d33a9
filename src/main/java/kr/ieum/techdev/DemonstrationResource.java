package kr.ieum.techdev;

import static kr.ieum.identity.Duty.Names.PARTNER;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Demonstrations of an output over HTTP. */
@Path("/api/v1")
@Tag(name = "기술개발 성과")
class DemonstrationResource {
    private final CurrentCaller callers;
    private final OutputRepository outputs;
    private final OwnOutput own;
    private final DemonstrationRepository demonstrations;
    private final ReportDemonstration reportDemonstration;

    DemonstrationResource(
            CurrentCaller callers,
            OutputRepository outputs,
            OwnOutput own,
            DemonstrationRepository demonstrations,
            ReportDemonstration reportDemonstration) {
        this.callers = callers;
        this.outputs = outputs;
        this.own = own;
        this.demonstrations = demonstrations;
        this.reportDemonstration = reportDemonstration;
    }

    @POST
    @Path("/tech-outputs/{id}/demonstrations")
    @RolesAllowed(PARTNER)
    @Idempotent
    @Operation(summary = "실증 등록", description = "장소와 기간을 등록하고, 결과는 나중에 알립니다.")
    public RestResponse<DemonstrationView> plan(
            @PathParam("id") TechOutputId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull ReportDemonstration.Plan plan) {
        DemonstrationView view = reportDemonstration.plan(id, plan, callers.get());
        return Made.at("/tech-outputs/" + id + "/demonstrations/" + view.id(), view);
    }

    @GET
    @Path("/tech-outputs/{id}/demonstrations")
    @PermitAll
    @Operation(summary = "성과의 실증", description = "증빙은 성과를 낸 부처와 담당자에게만 보입니다.")
    @Transactional
    public Page<DemonstrationView> list(@PathParam("id") TechOutputId id, @BeanParam PageRequest page) {
        boolean all = seesAll(id);
        return Page.of(
                        demonstrations.of(id, page).stream()
                                .map(Demonstration::view)
                                .toList(),
                        page,
                        view -> view.id().toString())
                .map(view -> all ? view : view.withoutEvidence());
    }

    @GET
    @Path("/tech-outputs/{id}/demonstrations/{demonstrationId}")
    @PermitAll
    @Operation(summary = "실증 조회")
    @Transactional
    public DemonstrationView get(
            @PathParam("id") TechOutputId id, @PathParam("demonstrationId") DemonstrationId demonstrationId) {
        boolean all = seesAll(id);
        DemonstrationView view = demonstrations.get(id, demonstrationId).view();
        return all ? view : view.withoutEvidence();
    }

    @POST
    @Path("/tech-outputs/{id}/demonstrations/{demonstrationId}/result")
    @RolesAllowed(PARTNER)
    @Idempotent
    @Operation(summary = "실증 결과 알리기", description = "한 번만 할 수 있습니다.")
    public RestResponse<DemonstrationView> report(
            @PathParam("id") TechOutputId id,
            @PathParam("demonstrationId") DemonstrationId demonstrationId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ReportDemonstration.Report report) {
        return RestResponse.ok(reportDemonstration.report(id, demonstrationId, ifMatch, report, callers.get()));
    }

    private boolean seesAll(TechOutputId id) {
        TechOutput output = outputs.get(id);
        return !callers.isAnonymous() && own.seesAll(output, callers.get());
    }
}

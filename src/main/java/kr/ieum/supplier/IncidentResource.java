package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

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
import kr.ieum.platform.web.Made;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Security incidents over HTTP. */
@Path("/api/v1/suppliers/{id}/incidents")
@Tag(name = "공급기업")
class IncidentResource {
    private final CurrentCaller callers;
    private final SupplierRepository suppliers;
    private final ReportIncident incidents;

    IncidentResource(CurrentCaller callers, SupplierRepository suppliers, ReportIncident incidents) {
        this.callers = callers;
        this.suppliers = suppliers;
        this.incidents = incidents;
    }

    @POST
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "침해사고 신고", description = "신고한 기업은 보안 컨설팅 연계에서 먼저 보내집니다.")
    public RestResponse<IncidentView> report(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull Incident incident) {
        return Made.at("/suppliers/" + id + "/incidents", incidents.report(id, incident, callers.get()));
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, AUDITOR})
    @Operation(summary = "신고한 침해사고 목록")
    @Transactional
    public Page<IncidentView> list(@PathParam("id") SupplierId id, @BeanParam PageRequest page) {
        suppliers.visible(id, callers.get());
        return incidents.of(id, page);
    }
}

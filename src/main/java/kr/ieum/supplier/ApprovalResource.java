package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Approvals over HTTP, as the supplier goes through them. */
@Path("/api/v1/suppliers/{id}/approvals")
@Tag(name = "공급기업 선정")
class ApprovalResource {
    private final CurrentCaller callers;
    private final Approvals approvals;

    ApprovalResource(CurrentCaller callers, Approvals approvals) {
        this.callers = callers;
        this.approvals = approvals;
    }

    @Schema(name = "Signature")
    record Signature(
            @NotBlank
            @Pattern(regexp = "[0-9a-f]{64}")
            @Schema(
                    description = "읽은 협약서의 textHash",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String textHash) {}

    @POST
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "선정 신청", description = "사업·분야·기간을 정해 신청합니다. 같은 분야의 신청은 한 번에 하나입니다.")
    public RestResponse<ApprovalView> apply(
            @PathParam("id") SupplierId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @Valid @NotNull NewApproval application) {
        ApprovalView approval = approvals.apply(id, application, callers.get());
        return Made.at("/suppliers/" + id + "/approvals/" + approval.id(), approval);
    }

    @GET
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "선정 신청 목록")
    public Page<ApprovalView> list(@PathParam("id") SupplierId id, @BeanParam PageRequest page) {
        return approvals.of(id, page, callers.get());
    }

    @GET
    @Path("/{approvalId}")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "선정 신청 조회", description = "기간이 지난 협약은 바로 EXPIRED로 보입니다.")
    public ApprovalView get(@PathParam("id") SupplierId id, @PathParam("approvalId") ApprovalId approvalId) {
        return approvals.get(id, approvalId, callers.get());
    }

    @PUT
    @Path("/{approvalId}/evidence")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Operation(summary = "근거 보완", description = "심사 전이거나 조건부 적합일 때 고칠 수 있습니다.")
    public ApprovalView answer(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Evidence evidence) {
        return approvals.answer(id, approvalId, ifMatch, evidence, callers.get());
    }

    @GET
    @Path("/{approvalId}/agreement")
    @RolesAllowed({SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "협약서 보기", description = "서명한 뒤에는 서명한 내용 그대로입니다.")
    public Agreement agreement(@PathParam("id") SupplierId id, @PathParam("approvalId") ApprovalId approvalId) {
        return approvals.agreement(id, approvalId, callers.get());
    }

    @POST
    @Path("/{approvalId}/agreement")
    @RolesAllowed(SUPPLIER_MEMBER)
    @Idempotent
    @Operation(summary = "협약 서명", description = "읽은 협약서의 textHash를 보내면 협약이 맺어지고 기간 동안 판매할 수 있습니다.")
    public RestResponse<ApprovalView> sign(
            @PathParam("id") SupplierId id,
            @PathParam("approvalId") ApprovalId approvalId,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Signature signature) {
        return RestResponse.ok(approvals.sign(id, approvalId, ifMatch, signature.textHash(), callers.get()));
    }
}

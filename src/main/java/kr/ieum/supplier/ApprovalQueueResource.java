package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All suppliers' approvals over HTTP: what reviewers have to do. */
@Path("/api/v1/supplier-approvals")
@Tag(name = "공급기업 선정")
class ApprovalQueueResource {
    private final ApprovalReviews reviews;

    ApprovalQueueResource(ApprovalReviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @RolesAllowed({REVIEWER, AUDITOR})
    @Operation(operationId = "listApprovalQueue", summary = "심사할 선정 신청", description = "모든 공급기업의 신청. 상태로 고를 수 있습니다.")
    public Page<ApprovalView> queue(
            @QueryParam("status") @Nullable @Parameter(description = "상태", example = "APPLIED") ApprovalStatus status,
            @BeanParam PageRequest page) {
        return reviews.queue(status, page);
    }
}

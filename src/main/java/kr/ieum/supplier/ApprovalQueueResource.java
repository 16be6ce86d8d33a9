package kr.ieum.supplier;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import kr.ieum.platform.time.KoreanTime;
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
    private final ApprovalRepository approvals;
    private final Clock clock;

    ApprovalQueueResource(ApprovalRepository approvals, Clock clock) {
        this.approvals = approvals;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({REVIEWER, AUDITOR})
    @Operation(operationId = "listApprovalQueue", summary = "심사할 선정 신청", description = "모든 공급기업의 신청. 상태로 고를 수 있습니다.")
    @Transactional
    public Page<ApprovalView> queue(
            @QueryParam("status") @Nullable @Parameter(description = "상태", example = "APPLIED") ApprovalStatus status,
            @BeanParam PageRequest page) {
        return Page.of(approvals.queue(status, page), page, approval -> approval.id()
                        .toString())
                .map(approval -> approval.view(KoreanTime.today(clock)));
    }
}

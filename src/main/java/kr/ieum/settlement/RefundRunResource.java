package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import kr.ieum.platform.web.Made;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sending firms what they are owed, over HTTP: a run like any other from then on. */
@Path("/api/v1/refund-runs")
@Tag(name = "재무")
class RefundRunResource {
    private final CurrentCaller callers;
    private final CollectRun collectRun;

    RefundRunResource(CurrentCaller callers, CollectRun collectRun) {
        this.callers = callers;
        this.collectRun = collectRun;
    }

    @POST
    @RolesAllowed(FINANCE)
    @Idempotent
    @Operation(
            summary = "기업 환급 모으기",
            description = "돌려줄 돈이 있고 환급 계좌가 확인된 기업을 모읍니다. 승인, 지급 파일, 은행 결과는 /settlement-runs/{id}에서 이어집니다.")
    public RestResponse<RunView> collect(@HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
        RunView collected = collectRun.refunds(callers.get());
        return Made.at("/settlement-runs/" + collected.id(), collected);
    }
}

package kr.ieum.settlement.claim;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;
import static kr.ieum.identity.Duty.Names.REVIEWER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading claims over HTTP: the agency all, a company its own. */
@Path("/api/v1/claims")
@Tag(name = "채권")
class ClaimResource {
    private final CurrentCaller callers;
    private final ClaimRepository claims;
    private final CollectedMoney collected;
    private final OwnParties ownParties;

    ClaimResource(CurrentCaller callers, ClaimRepository claims, CollectedMoney collected, OwnParties ownParties) {
        this.callers = callers;
        this.claims = claims;
        this.collected = collected;
        this.ownParties = ownParties;
    }

    @GET
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "채권 목록", description = "환불·환수로 돌려받을 돈. 기업은 자기가 낼 것만 봅니다.")
    @Transactional
    public Page<ClaimView> list(
            @QueryParam("status") @Nullable ClaimStatus status,
            @QueryParam("debtor") @Parameter(description = "공급기업 또는 수요기업 id (담당자만)") @Nullable UUID debtor,
            @BeanParam PageRequest page) {
        List<UUID> whose = whose(callers.get(), debtor);
        return Page.of(claims.page(page, whose, status), page, claim -> claim.id()
                        .toString())
                .map(Claim::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "채권 조회")
    @Transactional
    public ClaimView get(@PathParam("id") ClaimId id) {
        return visible(id).view();
    }

    @GET
    @Path("/{id}/collections")
    @RolesAllowed({FIRM_MEMBER, SUPPLIER_MEMBER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "받은 돈", description = "은행 입금, 정산 상계, 환급금 상계")
    @Transactional
    public List<CollectedMoney.Piece> collections(@PathParam("id") ClaimId id) {
        return collected.of(visible(id).id());
    }

    /** @return nothing for everybody's */
    private @Nullable List<UUID> whose(Caller caller, @Nullable UUID asked) {
        if (!caller.isStaff())
            return ownParties.of(caller).stream().map(Party::id).toList();
        return asked == null ? null : List.of(asked);
    }

    private Claim visible(ClaimId id) {
        Claim claim = claims.get(id);
        Caller caller = callers.get();
        if (!caller.isStaff() && !ownParties.of(caller).contains(claim.debtor())) throw CommonProblem.NOT_FOUND.with();
        return claim;
    }
}

package kr.ieum.techdev;

import static kr.ieum.identity.Duty.Names.PARTNER;

import jakarta.annotation.security.PermitAll;
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
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Outputs over HTTP, as everybody reads them. */
@Path("/api/v1")
@Tag(name = "기술개발 성과")
class TechOutputResource {
    private final CurrentCaller callers;
    private final OutputRepository outputs;
    private final OwnOutput own;
    private final WithdrawOutput withdrawOutput;

    TechOutputResource(CurrentCaller callers, OutputRepository outputs, OwnOutput own, WithdrawOutput withdrawOutput) {
        this.callers = callers;
        this.outputs = outputs;
        this.own = own;
        this.withdrawOutput = withdrawOutput;
    }

    @Schema(name = "OutputWithdrawal")
    record Withdrawal(
            @NotBlank @Size(max = 2_000) @Schema(examples = "과제 결과가 취소되었습니다")
            String reason) {}

    @GET
    @Path("/tech-outputs")
    @PermitAll
    @Operation(summary = "기술개발 성과 찾기", description = "로그인 없이 봅니다. 실시권자는 성과를 낸 부처와 담당자에게만 보입니다.")
    @Transactional
    public Page<TechOutputView> find(@BeanParam OutputSearch search, @BeanParam PageRequest page) {
        return Page.of(outputs.list(search.filter(page)), page, output -> output.id()
                        .toString())
                .map(this::view);
    }

    @GET
    @Path("/tech-outputs/{id}")
    @PermitAll
    @Operation(summary = "기술개발 성과 조회")
    @Transactional
    public TechOutputView get(@PathParam("id") TechOutputId id) {
        return view(outputs.get(id));
    }

    @POST
    @Path("/tech-outputs/{id}/withdrawal")
    @RolesAllowed(PARTNER)
    @Idempotent
    @Operation(summary = "성과 철회", description = "되돌릴 수 없습니다. 이 성과를 담았다는 상품 표시가 바로 사라집니다.")
    public RestResponse<TechOutputView> withdraw(
            @PathParam("id") TechOutputId id,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        return RestResponse.ok(withdrawOutput.withdraw(id, ifMatch, withdrawal.reason(), callers.get()));
    }

    private TechOutputView view(TechOutput output) {
        boolean all = !callers.isAnonymous() && own.seesAll(output, callers.get());
        return all ? output.view() : output.view().withoutLicences();
    }
}

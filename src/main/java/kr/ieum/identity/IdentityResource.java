package kr.ieum.identity;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who am I, whom do accounts act for, and what waits for a second person. */
@Path("/api/v1")
class IdentityResource {
    private final CurrentCaller callers;
    private final BindAccount bindAccount;
    private final FourEyes fourEyes;

    IdentityResource(CurrentCaller callers, BindAccount bindAccount, FourEyes fourEyes) {
        this.callers = callers;
        this.bindAccount = bindAccount;
        this.fourEyes = fourEyes;
    }

    record Me(
            @Schema(examples = "owner.hana") String account,
            @Schema(examples = "김하나") String name,
            Set<Duty> duties,
            @Nullable BusinessNumber company) {}

    record Binding(@NotNull BusinessNumber businessNumber) {}

    record Bound(String account, BusinessNumber businessNumber) {}

    @GET
    @Path("/me")
    @Authenticated
    @Tag(name = "공통")
    @Operation(summary = "내 계정", description = "로그인한 계정의 직무와 연결된 회사")
    public Me me() {
        Caller caller = callers.get();
        return new Me(caller.account(), caller.name(), caller.duties(), caller.company());
    }

    @PUT
    @Path("/accounts/{account}/company")
    @RolesAllowed(ADMINISTRATOR)
    @Tag(name = "관리자")
    @Operation(summary = "계정을 회사에 연결", description = "한 번만 할 수 있고 바꿀 수 없습니다. 같은 값으로 다시 보내도 됩니다.")
    public Bound bind(@PathParam("account") String account, @Valid @NotNull Binding binding) {
        return new Bound(account, bindAccount.bind(account, binding.businessNumber()));
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Tag(name = "담당자")
    @Operation(summary = "두 번째 결재를 기다리는 제안")
    @Transactional
    public Page<Proposal> proposals(@BeanParam PageRequest page) {
        return fourEyes.open(page);
    }

    @DELETE
    @Path("/proposals/{id}")
    @RolesAllowed({REVIEWER, FINANCE})
    @Tag(name = "담당자")
    @Operation(summary = "제안 거두기", description = "제안한 사람이나, 그 결정을 내리는 직무가 있는 사람이 거둡니다.")
    @Transactional
    public void withdraw(@PathParam("id") UUID id) {
        fourEyes.withdraw(id, callers.get());
    }
}

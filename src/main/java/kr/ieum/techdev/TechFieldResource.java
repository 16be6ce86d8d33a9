package kr.ieum.techdev;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The fields of technology over HTTP. */
@Path("/api/v1/tech-fields")
@Tag(name = "기술개발 성과")
class TechFieldResource {
    private final CurrentCaller callers;
    private final TechFields fields;

    TechFieldResource(CurrentCaller callers, TechFields fields) {
        this.callers = callers;
        this.fields = fields;
    }

    @GET
    @PermitAll
    @Operation(summary = "기술 분야", description = "모두 한 쪽에 옵니다. 출처(source)가 없는 이름은 아직 확인되지 않았습니다.")
    @Transactional
    public Page<TechFieldView> list() {
        return new Page<>(fields.list(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(summary = "기술 분야 조회")
    @Transactional
    public TechFieldView get(@PathParam("code") String code) {
        return fields.find(code).orElseThrow(TechdevProblem.UNKNOWN_TECH_FIELD::with);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(summary = "기술 분야 추가와 수정", description = "처음에는 If-None-Match: *, 고칠 때는 If-Match를 보냅니다.")
    public TechFieldView put(
            @PathParam("code") String code,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull TechFields.Names names) {
        return fields.put(code, ifNoneMatch, ifMatch, names, callers.get());
    }
}

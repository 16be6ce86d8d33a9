package kr.ieum.catalogue.search;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import kr.ieum.identity.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Matching over HTTP. It makes nothing: asking twice asks twice. */
@Path("/api/v1/matches")
@Tag(name = "서비스 상품")
class MatchResource {
    private final CurrentCaller callers;
    private final Searches searches;

    MatchResource(CurrentCaller callers, Searches searches) {
        this.callers = callers;
        this.searches = searches;
    }

    @POST
    @RolesAllowed(FIRM_MEMBER)
    @Operation(
            summary = "필요에 맞는 상품과 묶음",
            description = "필요마다 맞는 상품 다섯 개와 이유, 그리고 잔액·한도·공급기업 수를 지키며 바우처를 가장 잘 쓰는 묶음을 답합니다. 아무것도 사지 않습니다.")
    @APIResponse(
            responseCode = "200",
            description = "맞는 상품과 묶음",
            content = @Content(schema = @Schema(implementation = MatchAnswer.class)))
    @APIResponse(responseCode = "404", description = "그런 바우처가 없습니다")
    @Transactional
    public MatchAnswer match(@NotNull @Valid MatchForm form) {
        return searches.match(form, callers.get());
    }
}

package kr.ieum.catalogue.search;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IdempotencyKey;
import kr.ieum.platform.web.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The agency's side of the search: its index, its words, and what was looked for in vain. */
@Path("/api/v1")
@Tag(name = "관리자")
class SearchDeskResource {
    private static final int MOST = 200;
    private static final int USUAL_DAYS = 30;

    private final CurrentCaller callers;
    private final TendSearch tending;
    private final FruitlessSearches fruitless;
    private final Clock clock;

    SearchDeskResource(CurrentCaller callers, TendSearch tending, FruitlessSearches fruitless, Clock clock) {
        this.callers = callers;
        this.tending = tending;
        this.fruitless = fruitless;
        this.clock = clock;
    }

    @Schema(name = "SearchWord", description = "검색에 가르칠 말")
    record SearchWordForm(
            @NotBlank @Size(max = 40) @Schema(description = "이미 있는 개념", examples = "화상회의")
            String concept,

            @NotBlank @Size(max = 40) @Schema(description = "같은 뜻으로 쓰는 말", examples = "원격 대면")
            String word) {}

    @GET
    @Path("/search-index")
    @RolesAllowed({ADMINISTRATOR, AUDITOR})
    @Operation(summary = "검색 색인의 상태")
    @Transactional
    public IndexState index() {
        return tending.state();
    }

    @POST
    @Path("/search-index/builds")
    @RolesAllowed(ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "검색 색인을 처음부터 새로 만들기", description = "모든 인스턴스가 곧 새 색인을 만들기 시작합니다. 다 될 때까지 지금 색인이 답합니다.")
    @APIResponse(responseCode = "202", description = "곧 시작함")
    public RestResponse<IndexState> build(@HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, tending.rebuild(callers.get()));
    }

    @POST
    @Path("/search-words")
    @RolesAllowed(REVIEWER)
    @Idempotent
    @Operation(summary = "검색에 말 가르치기", description = "같은 내용을 두 사람이 보내면 색인이 새 말로 다시 만들어집니다. 첫 사람은 202, 두 번째 사람은 200.")
    @APIResponse(responseCode = "200", description = "가르침")
    @APIResponse(responseCode = "202", description = "두 번째 사람을 기다림")
    public RestResponse<?> teach(
            @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, @NotNull @Valid SearchWordForm form) {
        return tending.teach(form, callers.get());
    }

    @GET
    @Path("/fruitless-searches")
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "결과가 없던 검색", description = "많은 것부터 200개까지. 누가 찾았는지는 남기지 않습니다.")
    @Transactional
    public List<FruitlessSearches.Fruitless> fruitless(
            @QueryParam("from") @Nullable @Parameter(description = "이날부터. 없으면 30일 전", example = "2021-02-19")
                    LocalDate from) {
        return fruitless.since(from == null ? KoreanTime.today(clock).minusDays(USUAL_DAYS) : from, MOST);
    }
}

package kr.ieum.outcome;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Filter;
import kr.ieum.techdev.TechOutputId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of research outputs, over HTTP. */
@Path("/api/v1")
@Tag(name = "성과")
class JourneyResource {
    private final CurrentCaller callers;
    private final Moments moments;
    private final ReadJourneys readJourneys;
    private final UnmetDemand unmetDemand;
    private final Clock clock;

    JourneyResource(
            CurrentCaller callers, Moments moments, ReadJourneys readJourneys, UnmetDemand unmetDemand, Clock clock) {
        this.callers = callers;
        this.moments = moments;
        this.readJourneys = readJourneys;
        this.unmetDemand = unmetDemand;
        this.clock = clock;
    }

    @GET
    @Path("/tech-outputs/{id}/journey")
    @RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "성과가 온 길",
            description = "개발에서 실증, 상품, 이용계약, 쓰인 돈, 만난 기업, 이용, 만족도까지. 돈은 봉인된 블록까지의 원장에서 셈합니다."
                    + " 상품이 성과를 담은 것으로 확인된 동안 결제된 이용계약만 셉니다. 부처 담당자는 자기 부처의 성과만 봅니다.")
    public Journey journey(
            @PathParam("id") TechOutputId id,
            @QueryParam("asOf")
                    @Parameter(description = "이때까지 봉인된 것만으로. 1분보다 더 지난 때", example = "2022-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @QueryParam("block") @Parameter(description = "이 블록까지 봉인된 것만으로", example = "812") @Nullable Integer block) {
        return readJourneys.of(id, moments.of(Filter.instant("asOf", asOf), block), callers.get());
    }

    @GET
    @Path("/journeys")
    @RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "성과가 온 길의 합",
            description = "분야, 부처 또는 해로 더합니다. 해로 더하면 단계마다 그 단계에 이른 해입니다. 두 성과를 담은 이용계약도 한 번만 셉니다."
                    + " 부처 담당자는 자기 부처의 합만 봅니다.")
    public Journey.Sums journeys(
            @QueryParam("by") @Parameter(description = "무엇으로 더할지. 비우면 분야") Journeys.@Nullable By by,
            @QueryParam("asOf")
                    @Parameter(description = "이때까지 봉인된 것만으로. 1분보다 더 지난 때", example = "2022-01-01T00:00:00Z")
                    @Nullable
                    String asOf,
            @QueryParam("block") @Parameter(description = "이 블록까지 봉인된 것만으로", example = "812") @Nullable Integer block) {
        return readJourneys.sums(
                by == null ? Journeys.By.FIELD : by, moments.of(Filter.instant("asOf", asOf), block), callers.get());
    }

    @GET
    @Path("/unmet-demand")
    @RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "채워지지 않은 수요",
            description = "찾았으나 없었거나 샀다가 돌려준 분야 가운데 기술개발 성과가 없는 것, 그리고 사업마다 거절되거나 쓰이지 않은 정부지원금."
                    + " 다음 연구를 계획하는 데 씁니다. 지금의 수입니다.")
    public UnmetDemand.Demand unmetDemand(
            @QueryParam("from") @Nullable @Parameter(description = "이날부터. 없으면 1년 전", example = "2021-02-19")
                    LocalDate from) {
        return unmetDemand.since(from == null ? KoreanTime.today(clock).minusYears(1) : from);
    }
}

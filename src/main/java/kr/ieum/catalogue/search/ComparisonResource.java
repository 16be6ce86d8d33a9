package kr.ieum.catalogue.search;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.CsvLine;
import kr.ieum.platform.web.Download;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Comparison over HTTP: to look at, and as the file by which a firm justifies its choice. */
@Path("/api/v1/listings")
@Tag(name = "서비스 상품")
class ComparisonResource {
    private final CurrentCaller callers;
    private final Searches searches;
    private final Clock clock;

    ComparisonResource(CurrentCaller callers, Searches searches, Clock clock) {
        this.callers = callers;
        this.searches = searches;
        this.clock = clock;
    }

    @GET
    @Path("/comparison")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "요금제 비교", description = "요금제를 넷까지 나란히 봅니다. text와 voucher를 함께 주면 이유도 봅니다.")
    @Transactional
    public Comparison compare(
            @QueryParam("plan") @Parameter(description = "상품id:요금제코드. 넷까지 되풀이합니다.") List<String> plans,
            @BeanParam ListingSearch search,
            @BeanParam SearchFilters filters) {
        return searches.compare(plans, search, filters, callers.isAnonymous() ? null : callers.get());
    }

    @GET
    @Path("/comparison")
    @PermitAll
    @Produces(Download.CSV)
    @Operation(summary = "선택 이유서 (CSV)", description = "비교한 값과 이유를 파일로 받습니다. 왜 이것을 골랐는지 밝히는 데 씁니다.")
    @Transactional
    public RestResponse<String> export(
            @QueryParam("plan") @Parameter(description = "상품id:요금제코드. 넷까지 되풀이합니다.") List<String> plans,
            @BeanParam ListingSearch search,
            @BeanParam SearchFilters filters) {
        Comparison comparison = compare(plans, search, filters);
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        csv.append(CsvLine.of("비교한 날", KoreanTime.today(clock).toString()));
        csv.append(CsvLine.of("찾은 말", filters.typed()));
        csv.append(line(
                "상품",
                comparison.columns().stream().map(Comparison.Column::title).toList()));
        csv.append(line(
                "공급기업",
                comparison.columns().stream().map(Comparison.Column::supplier).toList()));
        comparison.rows().forEach(row -> csv.append(line(row.ko(), row.values())));
        csv.append(line(
                "이유",
                comparison.columns().stream().map(ComparisonResource::reasons).toList()));
        return Download.csv("comparison", csv.toString());
    }

    private static String line(String name, List<?> values) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.addAll(values);
        return CsvLine.of(cells.toArray());
    }

    private static String reasons(Comparison.Column column) {
        return column.reasons().stream().map(Reason::ko).collect(Collectors.joining("; "));
    }
}

package kr.ieum.techdev;

import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is looked for among the outputs. */
public class OutputSearch {
    @QueryParam("field")
    @Parameter(description = "분야 코드. 예: MEETING")
    @Nullable
    String field;

    @QueryParam("ministry")
    @Parameter(description = "부처. 예: MSIT")
    @Nullable
    String ministry;

    @QueryParam("organisation")
    @Parameter(description = "수행기관의 사업자등록번호")
    @Nullable
    BusinessNumber organisation;

    @QueryParam("kind")
    @Parameter(description = "성과의 종류")
    @Nullable
    OutputKind kind;

    @QueryParam("status")
    @Parameter(description = "상태. 없으면 REGISTERED만 봅니다.")
    @Nullable
    TechOutputStatus status;

    /** All of one ministry that stand. */
    public static OutputSearch ofMinistry(String ministry) {
        OutputSearch search = new OutputSearch();
        search.ministry = ministry;
        return search;
    }

    Filter filter(PageRequest page) {
        Filter filter = new Filter()
                .with("status = ?", status == null ? TechOutputStatus.REGISTERED : status)
                .text("field = ?", field)
                .text("ministry = ?", ministry)
                .text("performer_number = ?", organisation == null ? null : organisation.digits())
                .text("kind = ?", kind == null ? null : kind.name());
        return filter.newestFirst("id", page.before(), page.limit() + 1);
    }
}

package kr.ieum.catalogue;

import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the catalogue is browsed by. */
public class ListingSearch {
    @QueryParam("category")
    @Parameter(description = "분야 코드", example = "REMOTE_WORK")
    @Nullable
    String category;

    @QueryParam("programme")
    @Parameter(description = "이 사업에서 지금 살 수 있는 것만", example = "untact")
    @Nullable
    String programme;

    @QueryParam("supplier")
    @Parameter(description = "공급기업 id")
    @Nullable
    SupplierId supplier;

    @QueryParam("seatMonthUpTo")
    @Parameter(description = "한 사람 한 달 가격의 상한 (원, 부가세 포함)", example = "20000")
    @Nullable
    String seatMonthUpTo;

    @QueryParam("status")
    @Parameter(description = "담당자만: 이 상태의 버전이 있는 상품을 모두 봅니다", example = "IN_REVIEW")
    @Nullable
    ListingStatus status;

    @Nullable
    public Long mostWon() {
        if (seatMonthUpTo == null) return null;
        if (!seatMonthUpTo.matches("\\d{1,12}"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "seatMonthUpTo", "expected", "0..999999999999");
        return Long.valueOf(seatMonthUpTo);
    }

    public @Nullable String category() {
        return category;
    }

    public @Nullable String programme() {
        return programme;
    }

    public @Nullable SupplierId supplier() {
        return supplier;
    }

    /** Only the agency may ask by it. */
    public @Nullable ListingStatus status() {
        return status;
    }
}

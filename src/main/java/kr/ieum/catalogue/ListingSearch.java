package kr.ieum.catalogue;

import jakarta.ws.rs.QueryParam;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is looked for in the catalogue. */
class ListingSearch {
    private static final int LONGEST_TEXT = 100;

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

    @QueryParam("text")
    @Parameter(description = "제목과 설명에서 찾을 말", example = "화상회의")
    @Nullable
    String text;

    @QueryParam("seatMonthUpTo")
    @Parameter(description = "한 사람 한 달 가격의 상한 (원, 부가세 포함)", example = "20000")
    @Nullable
    String seatMonthUpTo;

    @QueryParam("status")
    @Parameter(description = "담당자만: 이 상태의 버전이 있는 상품을 모두 봅니다", example = "IN_REVIEW")
    @Nullable
    ListingStatus status;

    /** For ILIKE: what is looked for stands for itself, also a percent sign. */
    @Nullable
    String pattern() {
        if (text == null || text.isBlank()) return null;
        if (text.length() > LONGEST_TEXT)
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "text", "expected", "1..100");
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @Nullable
    Long mostWon() {
        if (seatMonthUpTo == null) return null;
        if (!seatMonthUpTo.matches("\\d{1,12}"))
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "seatMonthUpTo", "expected", "0..999999999999");
        return Long.valueOf(seatMonthUpTo);
    }
}

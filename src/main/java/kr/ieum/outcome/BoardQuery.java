package kr.ieum.outcome;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.company.KsicSection;
import kr.ieum.platform.company.Province;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Filter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked of the board: what to cut by, what to count, of which period, as of which sealed moment. */
public class BoardQuery {
    @QueryParam("by")
    @Parameter(description = "무엇으로 나눌지: 사업, 부처, 지역, 업종, 규모, 분야, 공급기업. 비우면 사업별")
    @Nullable
    Dimension by;

    @QueryParam("programme")
    @Parameter(description = "이 사업만", example = "untact")
    @Nullable
    String programme;

    @QueryParam("ministry")
    @Parameter(description = "이 부처의 사업만. by=MINISTRY의 key", example = "MSS")
    @Nullable
    String ministry;

    @QueryParam("region")
    @Parameter(description = "이 시·도의 기업만. 법정동코드 앞 두 자리", example = "11")
    @Nullable
    String region;

    @QueryParam("industry")
    @Parameter(description = "이 산업 대분류의 기업만", example = "G")
    @Nullable
    KsicSection industry;

    @QueryParam("size")
    @Parameter(description = "이 규모의 기업만. by=SIZE의 key", example = "10-49")
    @Nullable
    String size;

    @QueryParam("category")
    @Parameter(description = "이 분야의 이용계약만", example = "REMOTE_WORK")
    @Nullable
    String category;

    @QueryParam("supplier")
    @Parameter(description = "이 공급기업의 이용계약만")
    @Nullable
    UUID supplier;

    @QueryParam("from")
    @Parameter(description = "이날부터 일어난 것", example = "2021-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "이날까지 일어난 것. 잔액은 이날 끝의 잔액", example = "2021-12-31")
    @Nullable
    LocalDate to;

    @QueryParam("asOf")
    @Parameter(description = "이때까지 봉인된 것만으로. 1분보다 더 지난 때", example = "2022-01-01T00:00:00Z")
    @Nullable
    String asOf;

    @QueryParam("block")
    @Parameter(description = "이 블록까지 봉인된 것만으로", example = "812")
    @Nullable
    Integer block;

    public Dimension by() {
        return by == null ? Dimension.PROGRAMME : by;
    }

    /** The programme that alone is asked about, if one is. */
    public @Nullable String programme() {
        return said(programme);
    }

    /** When it is asked as of, as it was written. */
    public @Nullable String asOf() {
        return said(asOf);
    }

    public @Nullable Integer block() {
        return block;
    }

    Moment moment(Moments moments) {
        return moments.of(Filter.instant("asOf", said(asOf)), block);
    }

    /** As PostgreSQL reads it: the beginning of the period. */
    String begins() {
        if (from != null && to != null && from.isAfter(to)) throw OutcomeProblem.PERIOD.with("from", from, "to", to);
        return from == null ? "-infinity" : KoreanTime.startOf(from).toString();
    }

    /** The first moment after the period. */
    String ends() {
        Instant end = to == null ? null : KoreanTime.endOf(to);
        return Filter.orForever(end);
    }

    /** What must hold of whatever is counted, in the order of the dimensions. */
    public Map<Dimension, String> wanted() {
        Map<Dimension, String> wanted = new EnumMap<>(Dimension.class);
        put(wanted, Dimension.PROGRAMME, programme);
        put(wanted, Dimension.MINISTRY, ministry);
        String province = said(region);
        put(wanted, Dimension.REGION, province == null ? null : province(province));
        put(wanted, Dimension.INDUSTRY, industry);
        put(wanted, Dimension.SIZE, size);
        put(wanted, Dimension.CATEGORY, category);
        put(wanted, Dimension.SUPPLIER, supplier);
        return wanted;
    }

    private static void put(Map<Dimension, String> wanted, Dimension dimension, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) wanted.put(dimension, value.toString());
    }

    /** What a form leaves empty is not asked for. */
    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static String province(String code) {
        try {
            return Province.ofCode(code).code();
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "region", "expected", "11");
        }
    }
}

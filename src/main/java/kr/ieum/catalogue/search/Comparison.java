package kr.ieum.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Up to four plans side by side.
 *
 * @param columns the plans, in the order they were asked for
 * @param rows an attribute each, with a value for each column
 */
@Schema(description = "요금제 비교")
public record Comparison(List<Column> columns, List<Line> rows) {

    /** One of the plans. */
    @Schema(name = "ComparedPlan")
    public record Column(ListingId listingId, String plan, String title, String supplier, List<Reason> reasons) {}

    /**
     * One attribute.
     *
     * @param best which columns are the best in it; none where there is no better and worse, or all are equal
     */
    @Schema(name = "ComparedAttribute")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Schema(examples = "seatMonth") String attribute,
            @Schema(examples = "한 사람 한 달 가격(원)") String ko,
            @Schema(examples = "Won a person and month") String en,
            List<@Nullable Object> values,
            @Schema(examples = "[0]") List<Integer> best) {}
}

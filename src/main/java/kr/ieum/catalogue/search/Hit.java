package kr.ieum.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import kr.ieum.catalogue.ListingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A listing that was found, and why it stands where it stands.
 *
 * @param suitedPlan the code of the plan the reasons speak of; none when nothing in particular was searched for
 */
@Schema(description = "찾은 상품과 이 순서에 놓인 이유")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        @JsonUnwrapped ListingView listing,

        @Schema(description = "이유가 말하는 요금제", examples = "YEAR-10") @Nullable
        String suitedPlan,

        List<Reason> reasons) {

    static Hit browsed(ListingView listing) {
        return new Hit(listing, null, List.of());
    }
}

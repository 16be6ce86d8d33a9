package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of a listing says.
 *
 * @param category the programme's code of it
 * @param priceEvidence what the price is founded on; for the reviewer only
 */
@Schema(description = "상품 내용")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListingContent(
        @Valid @NotNull Title title,

        @NotBlank @Size(max = 20_000) @Schema(examples = "전자세금계산서와 급여를 집에서 처리하는 비대면 경리 서비스")
        String description,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") @Schema(description = "사업의 분야 코드", examples = "REMOTE_WORK")
        String category,

        @Valid @NotNull Attributes attributes,
        @Valid @NotEmpty @Size(max = 50) List<@NotNull @Valid Plan> plans,

        @Nullable @Size(max = 10_000) @Schema(description = "가격 근거 (납품 계약 등). 공개되지 않습니다.")
        String priceEvidence) {

    Optional<Plan> plan(String code) {
        return plans.stream().filter(plan -> plan.code().equals(code)).findFirst();
    }

    @JsonIgnore
    boolean hasPlanTwice() {
        Set<String> codes = new HashSet<>();
        return !plans.stream().allMatch(plan -> codes.add(plan.code()));
    }

    /** The least that a seat costs a month in any plan. */
    @JsonIgnore
    Won seatMonth() {
        return plans.stream().map(Plan::seatMonth).min(Won::compareTo).orElseThrow();
    }

    @JsonIgnore
    String searchText() {
        String english = title.en() == null ? "" : title.en();
        return title.ko() + "\n" + english + "\n" + description;
    }
}

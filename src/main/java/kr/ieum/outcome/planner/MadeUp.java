package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Firms that do not exist: how many, and how what rules ask about is spread among them. Each spread is drawn by itself.
 *
 * @param seed the same firms come of the same seed
 * @param regions codes of provinces and how many firms each has for every so many of the others
 * @param industries KSIC codes (revision 10), likewise
 * @param ages of the firms, in years
 * @param facts other facts by their names
 */
@Schema(name = "MadeUpFirms", description = "만들어 낸 기업들. 적지 않은 분포는 견본 분포를 씁니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MadeUp(
        @Min(1) @Max(1_000_000) @Schema(description = "기업 수", examples = "84000")
        int firms,

        @Schema(description = "같은 값이면 같은 기업들이 나옵니다", examples = "2021")
        long seed,

        @Nullable @Size(min = 1, max = 40) @Schema(description = "시·도 코드 두 자리와 무게", examples = "{\"11\":25,\"41\":30}")
        Map<String, @NotNull @Min(1) @Max(1_000_000) Integer> regions,

        @Nullable
        @Size(min = 1, max = 2_000)
        @Schema(description = "표준산업분류(10차) 코드와 무게", examples = "{\"46510\":3,\"56111\":5}")
        Map<String, @NotNull @Min(1) @Max(1_000_000) Integer> industries,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "전체 인원수의 분포")
        List<@NotNull @Valid Band> headcounts,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "연매출액(원)의 분포")
        List<@NotNull @Valid Band> salesWon,

        @Nullable @Size(min = 1, max = 100) @Schema(description = "업력(년)의 분포")
        List<@NotNull @Valid Band> ages,

        @Nullable @Size(max = 40) @Schema(description = "그 밖의 사실의 분포")
        Map<String, @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Choice>> facts) {

    /** Evenly between two values, both included. */
    @Schema(name = "PlanBand")
    public record Band(
            @Min(0) @Max(1_000_000_000_000_000L) @Schema(examples = "1")
            long from,

            @Min(0) @Max(1_000_000_000_000_000L) @Schema(examples = "4")
            long to,

            @Min(1) @Max(1_000_000) @Schema(examples = "80") int weight) {}

    /** One value of a fact. */
    @Schema(name = "PlanChoice")
    public record Choice(
            @NotNull @Schema(implementation = Object.class, examples = "false")
            JsonNode value,

            @Min(1) @Max(1_000_000) @Schema(examples = "97") int weight) {}

    /** As many as that, spread as in {@link SampleCountry}. */
    public static MadeUp likeTheCountry(int firms, long seed) {
        return new MadeUp(firms, seed, null, null, null, null, null, null);
    }

    /** With another's spreads where it has none of its own. */
    MadeUp or(MadeUp other) {
        Map<String, List<Choice>> all = new HashMap<>(Objects.requireNonNullElse(other.facts, Map.of()));
        if (facts != null) all.putAll(facts);
        return new MadeUp(
                firms,
                seed,
                regions == null ? other.regions : regions,
                industries == null ? other.industries : industries,
                headcounts == null ? other.headcounts : headcounts,
                salesWon == null ? other.salesWon : salesWon,
                ages == null ? other.ages : ages,
                all);
    }
}

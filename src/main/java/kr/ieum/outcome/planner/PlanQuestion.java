package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What staff want to know before a round opens.
 *
 * @param document rules that are stored nowhere, in place of a version
 * @param made none for the firms on file
 * @param assumed values of facts that nobody can look up, taken for every firm of which no more is known
 * @param year of the round; none for this one
 */
@Schema(description = "차수를 열기 전에 해 보는 모의")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanQuestion(
        @Nullable @Size(max = 50) @Schema(examples = "untact")
        String programme,

        @Nullable @Size(max = 50) @Schema(description = "규칙 판. 초안도 됩니다.", examples = "2021")
        String version,

        @Nullable @Size(max = 200_000) @Schema(description = "판 대신 쓸 규칙 문서(YAML). 저장하지 않습니다.")
        String document,

        @NotNull @Schema(description = "예산(원)", examples = "288000000000")
        Won budget,

        @Nullable @Valid @Schema(description = "만들어 낸 기업들. 없으면 등록된 기업 모두로 합니다.")
        MadeUp made,

        @Nullable
        @Size(max = 40)
        @Schema(
                description = "아무도 조회해 줄 수 없는 사실을 어떻게 볼지. 알려진 것이 먼저입니다.",
                examples =
                        "{\"firm.isSmallOrMedium\":true,\"firm.hasTaxArrears\":false,\"applicant.role\":\"CEO\",\"representative.otherFirmsInRound\":0}")
        Map<String, JsonNode> assumed,

        @Nullable @Min(2000) @Max(2100) @Schema(description = "사업 연도. 없으면 올해", examples = "2021")
        Integer year,

        @Nullable
        @Min(1)
        @Max(100_000_000)
        @Schema(description = "하루에 들어올 신청 수. 예산이 며칠 갈지 알려면 적습니다.", examples = "12000")
        Integer applicationsADay,

        @Nullable @Size(max = 7) @Schema(description = "나란히 견줄 다른 안")
        List<@NotNull @Valid Variation> variations) {

    /** The same but for what it says otherwise. */
    @Schema(name = "PlanVariation", description = "적은 것만 다르게 한 안. 지난해 판과 견주려면 version만 적습니다.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Variation(
            @NotBlank @Size(max = 100) @Schema(examples = "지원 비율 70%")
            String name,

            @Nullable @Size(max = 50) @Schema(examples = "2020")
            String version,

            @Nullable @Size(max = 200_000) @Schema(description = "저장하지 않을 규칙 문서(YAML)")
            String document,

            @Nullable @Schema(description = "기업당 한도(원)", examples = "3000000")
            Won faceLimit,

            @Nullable @Min(0) @Max(100) @Schema(description = "모든 기업의 정부지원 비율(%)", examples = "70")
            Integer subsidyPercent,

            @Nullable @Schema(description = "예산(원)", examples = "200000000000")
            Won budget) {
        private Variation withoutDocument() {
            return new Variation(name, version, null, faceLimit, subsidyPercent, budget);
        }
    }

    List<Variation> others() {
        return variations == null ? List.of() : variations;
    }

    Map<String, JsonNode> assumptions() {
        return assumed == null ? Map.of() : assumed;
    }

    /** As it is kept with the answer, which names documents by their hash. */
    PlanQuestion withoutDocuments() {
        return new PlanQuestion(
                programme,
                version,
                null,
                budget,
                made,
                assumed,
                year,
                applicationsADay,
                variations == null
                        ? null
                        : variations.stream().map(Variation::withoutDocument).toList());
    }
}

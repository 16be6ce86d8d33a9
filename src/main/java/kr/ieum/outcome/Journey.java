package kr.ieum.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.programme.Bilingual;
import kr.ieum.techdev.TechOutputView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole life of an output: developed, demonstrated, listed, bought, used. */
@Schema(name = "Journey", description = "성과가 온 길: 개발, 실증, 상품, 이용계약, 쓰인 돈, 만난 기업, 이용, 만족도")
public record Journey(
        Moment moment,
        TechOutputView output,
        List<Trial> demonstrations,
        List<Listed> listings,
        JourneyFigures figures) {

    @Schema(name = "JourneyDemonstration", description = "실증")
    public record Trial(
            @Schema(examples = "세종시 초등학교") String site,
            LocalDate from,
            LocalDate to,

            @Schema(description = "UNDER_WAY, PROVEN, PARTLY_PROVEN, NOT_PROVEN", examples = "PROVEN")
            String result) {}

    /** @param until when the link ended; what was sold from then on does not count */
    @Schema(name = "JourneyListing", description = "성과를 담은 상품")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listed(
            UUID listingId,
            @Schema(examples = "경리나라") String title,
            UUID supplierId,
            @Schema(examples = "웹캐시") String supplierName,
            Instant since,
            @Nullable Instant until) {}

    /** Journeys added up. */
    @Schema(name = "Journeys", description = "성과가 온 길의 합")
    public record Sums(Moment moment, Journeys.By by, JourneyFigures total, List<Sum> parts) {}

    @Schema(name = "JourneySum", description = "한 분야, 부처 또는 해의 합")
    public record Sum(@Schema(examples = "MEETING") String key, Bilingual name, JourneyFigures figures) {}
}

package kr.ieum.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The board's answer: the figures of the whole and of each part, and what each figure means. */
@Schema(name = "OutcomeBoard", description = "성과판")
public record Board(
        Moment moment,
        Dimension by,
        Part total,
        List<Part> parts,
        @Schema(description = "수마다 뜻과 셈법") List<Meaning> figures) {

    /**
     * @param key of the whole {@code ALL}; {@code -} where it is not known
     * @param values by the figures' codes; a figure that cannot be told apart like this is not there
     */
    @Schema(name = "OutcomePart", description = "한 조각의 수")
    public record Part(
            @Schema(examples = "untact") String key,
            Bilingual name,

            @Schema(description = "figures의 code별 값", examples = "{\"issuedSubsidy\":3600000,\"firmsIssued\":1}")
            Map<String, BigDecimal> values) {}

    /**
     * @param view what is counted; readable by anybody with SQL
     * @param query how, over the rows of the view that the question picks
     */
    @Schema(name = "OutcomeFigure", description = "수의 뜻과 셈법")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Meaning(
            @Schema(examples = "issuedSubsidy") String code,
            Bilingual name,
            Bilingual definition,
            Unit unit,
            @Schema(examples = "outcome.movement") String view,

            @Schema(examples = "sum(won) filter (where figure = 'ISSUED' and share = 'SUBSIDY' and within)")
            String query) {
        static Meaning of(Figure figure) {
            FigureTexts.Text text = FigureTexts.of(figure);
            return new Meaning(
                    figure.key(), text.name(), text.definition(), figure.unit(), figure.of().view, figure.query());
        }
    }
}

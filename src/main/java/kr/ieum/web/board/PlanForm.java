package kr.ieum.web.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ieum.outcome.planner.MadeUp;
import kr.ieum.outcome.planner.PlanQuestion;
import kr.ieum.outcome.planner.PlanQuestion.Variation;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/**
 * The planner's form.
 *
 * @param rules programme and version with a colon between; none when a document is handed in
 * @param favourable whether facts that nobody can look up are taken as the firm would want them; a box that is not ticked is
 *     not there
 * @param otherRules the version that stands beside
 * @param percent the share that is tried beside
 */
record PlanForm(
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,50}:.{1,50}")
        String rules,

        @Nullable @Size(max = 200_000) String document,
        @NotNull Won budget,
        @NotNull Population population,

        @Nullable @Min(1) @Max(1_000_000) Integer firms,

        @Nullable @Min(2000) @Max(2100) Integer year,

        @Nullable @Min(1) @Max(100_000_000) Integer applicationsADay,

        @Nullable Boolean favourable,

        @Nullable @Pattern(regexp = "[a-z0-9-]{1,50}:.{1,50}")
        String otherRules,

        @Nullable @Min(0) @Max(100) Integer percent,

        @Nullable Won faceLimit,
        @Nullable Won otherBudget) {
    /** Made-up firms stay the same from plan to plan, so that plans can be compared. */
    private static final long SEED = 2021;

    private static final int COUNTRY = 84_000;

    /** What nobody can look up, as every firm would want it. */
    private static final Map<String, JsonNode> FAVOURABLE = Map.of(
            "firm.isSmallOrMedium", BooleanNode.TRUE,
            "firm.hasTaxArrears", BooleanNode.FALSE,
            "firm.hasCreditDefault", BooleanNode.FALSE,
            "firm.isBarredFromSupport", BooleanNode.FALSE,
            "representative.hasCreditDefault", BooleanNode.FALSE,
            "representative.otherFirmsInRound", new IntNode(0),
            "history.supportsSameYear", JsonNodeFactory.instance.arrayNode(),
            "applicant.role", new TextNode("CEO"),
            "applicant.isInsuredStaff", BooleanNode.TRUE,
            "applicant.hasIntegrityCourse", BooleanNode.TRUE);

    /** Which firms are judged. */
    enum Population {
        ON_FILE,
        MADE
    }

    PlanQuestion question() {
        boolean written = document != null && !document.isBlank();
        return new PlanQuestion(
                written ? null : before(rules),
                written ? null : after(rules),
                written ? document : null,
                budget,
                population == Population.MADE ? MadeUp.likeTheCountry(firms == null ? COUNTRY : firms, SEED) : null,
                Boolean.TRUE.equals(favourable) ? FAVOURABLE : null,
                year,
                applicationsADay,
                beside());
    }

    private List<Variation> beside() {
        List<Variation> beside = new ArrayList<>();
        if (otherRules != null)
            beside.add(new Variation(otherRules.replace(':', ' '), after(otherRules), null, null, null, null));
        if (percent != null) beside.add(new Variation(percent + "%", null, null, null, percent, null));
        if (faceLimit != null)
            beside.add(new Variation(FigureWords.won(faceLimit.amount()), null, null, faceLimit, null, null));
        if (otherBudget != null)
            beside.add(new Variation(
                    Pictured.say("예산 ", "Budget ") + FigureWords.won(otherBudget.amount()),
                    null,
                    null,
                    null,
                    null,
                    otherBudget));
        return beside;
    }

    private static @Nullable String before(@Nullable String rules) {
        return rules == null ? null : rules.substring(0, rules.indexOf(':'));
    }

    private static @Nullable String after(@Nullable String rules) {
        return rules == null ? null : rules.substring(rules.indexOf(':') + 1);
    }
}

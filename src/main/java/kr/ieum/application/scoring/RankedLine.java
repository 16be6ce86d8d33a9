package kr.ieum.application.scoring;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place of a ranking with every score and how it was reckoned. */
@Schema(description = "순위 한 줄과 점수 계산")
record RankedLine(
        @Schema(examples = "1") int place,
        UUID applicationId,

        @Schema(description = "평균 점수, 100분의 1점 단위. 순위가 확정되기 전에는 담당자가 아직 채점하지 않은 신청의 것이 비어 있습니다.", examples = "8150")
        @Nullable
        Long score,

        @Schema(description = "계산식. 점수가 비어 있으면 함께 비어 있습니다.", examples = "(8000 + 8300) / 2 = 8150") @Nullable
        String arithmetic,

        @Schema(description = "이 줄까지 선정된 지원금의 합(원)") Won subsidyUpToHere,
        Ranking.Outcome outcome,

        @Schema(description = "채점표. 순위가 확정되기 전에는 자기가 채점한 신청의 것만 보입니다.")
        List<ScoreSheetView> sheets) {

    /** Who may not read the sheets may not read their average: of two sheets it gives away the other one. */
    static RankedLine of(Ranking.Line line, ReadScores.Scores scores, Won subsidyUpToHere) {
        boolean hidden = scores.sheets().isEmpty();
        return new RankedLine(
                line.place(),
                line.application(),
                hidden ? null : line.score(),
                hidden ? null : arithmetic(line, scores.sheets()),
                subsidyUpToHere,
                line.outcome(),
                scores.sheets());
    }

    private static String arithmetic(Ranking.Line line, List<ScoreSheetView> sheets) {
        String sum =
                sheets.stream().map(sheet -> Long.toString(sheet.total())).collect(Collectors.joining(" + ", "(", ")"));
        long average = line.sheets() == 0 ? 0 : (2 * line.totalSum() + line.sheets()) / (2 * line.sheets());
        long bonus = line.score() - average;
        return bonus == 0
                ? "%s / %d = %d".formatted(sum, line.sheets(), line.score())
                : "%s / %d + %d = %d".formatted(sum, line.sheets(), bonus, line.score());
    }
}

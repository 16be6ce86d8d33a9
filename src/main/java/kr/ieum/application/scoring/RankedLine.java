package kr.ieum.application.scoring;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place of a ranking with every score and how it was reckoned. */
@Schema(description = "순위 한 줄과 점수 계산")
record RankedLine(
        @Schema(examples = "1") int place,
        UUID applicationId,

        @Schema(description = "평균 점수, 100분의 1점 단위", examples = "8150")
        long score,

        @Schema(description = "계산식", examples = "(8000 + 8300) / 2 = 8150")
        String arithmetic,

        @Schema(description = "이 줄까지 선정된 지원금의 합(원)") Won subsidyUpToHere,
        Ranking.Outcome outcome,

        @Schema(description = "채점표. 순위가 확정되기 전에는 자기가 채점한 신청의 것만 보입니다.")
        List<ScoreSheetView> sheets) {

    static RankedLine of(Ranking.Line line, ReadScores.Scores scores, Won subsidyUpToHere) {
        return new RankedLine(
                line.place(),
                line.application(),
                line.score(),
                arithmetic(line, scores.sheets()),
                subsidyUpToHere,
                line.outcome(),
                scores.sheets());
    }

    private static String arithmetic(Ranking.Line line, List<ScoreSheetView> sheets) {
        String sum = sheets.isEmpty()
                ? Long.toString(line.totalSum())
                : sheets.stream()
                        .map(sheet -> Long.toString(sheet.total()))
                        .collect(Collectors.joining(" + ", "(", ")"));
        return "%s / %d = %d".formatted(sum, line.sheets(), line.score());
    }
}

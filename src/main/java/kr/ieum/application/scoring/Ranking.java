package kr.ieum.application.scoring;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.id.Digest;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order in which a round's applications are chosen, and how far its money goes.
 *
 * @param cutOff the least score in whole points
 * @param budget what the round can still promise
 */
record Ranking(RoundId round, int cutOff, Won budget, List<Line> lines) {

    /** What comes of a place. */
    @Schema(name = "RankingOutcome")
    enum Outcome {
        SELECTED,
        WAITING,
        REFUSED
    }

    /**
     * @param sheets how many reviewers scored it
     * @param totalSum of their totals, hundredths of a point
     * @param score the average of the totals, hundredths of a point, rounded half up
     */
    record Line(int place, UUID application, long sheets, long totalSum, long score, Won subsidy, Outcome outcome) {

        /** The score as people write it. */
        String points() {
            return "%d.%02d".formatted(score / 100, score % 100);
        }
    }

    /** Two persons confirm the same ranking when they confirm the same hash. */
    String contentHash() {
        String text = lines.stream()
                .map(line -> "%d|%s|%d|%d|%d|%d|%s"
                        .formatted(
                                line.place(),
                                line.application(),
                                line.sheets(),
                                line.totalSum(),
                                line.score(),
                                line.subsidy().amount(),
                                line.outcome()))
                .collect(Collectors.joining("\n", round + "|" + cutOff + "|" + budget.amount() + "\n", ""));
        return HexFormat.of().formatHex(Digest.sha256(text));
    }

    long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}

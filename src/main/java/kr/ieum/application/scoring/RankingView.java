package kr.ieum.application.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ranking in short.
 *
 * @param version of the round
 * @param job how far the outcomes are given; absent before the ranking is confirmed
 */
@Schema(description = "순위. 두 사람이 같은 contentHash를 확정해야 합니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingView(
        RoundId roundId,
        long version,
        String contentHash,
        boolean confirmed,
        @Schema(description = "최저 점수(점)", examples = "60") int cutOff,
        @Schema(description = "약속할 수 있는 예산(원)") Won budget,
        long selected,
        long waiting,
        long refused,
        @Nullable JobRun job)
        implements Versioned {

    static RankingView of(Ranking ranking, long roundVersion, String contentHash, @Nullable JobRun job) {
        return new RankingView(
                ranking.round(),
                roundVersion,
                contentHash,
                job != null,
                ranking.cutOff(),
                ranking.budget(),
                ranking.count(Ranking.Outcome.SELECTED),
                ranking.count(Ranking.Outcome.WAITING),
                ranking.count(Ranking.Outcome.REFUSED),
                job);
    }
}

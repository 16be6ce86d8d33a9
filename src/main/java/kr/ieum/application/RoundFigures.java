package kr.ieum.application;

import java.time.Instant;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a round stands at a moment, for everybody to see.
 *
 * @param left what nobody has been promised yet, won of subsidy
 * @param answersPerSecond since the figures before; nothing in the first ones
 */
@Schema(description = "차수의 지금 모습. 개별 기업은 드러나지 않습니다.")
public record RoundFigures(
        @Schema(examples = "2021-02-24T12:00:01Z") Instant at,

        @Schema(description = "아직 아무에게도 약속하지 않은 정부지원금(원)", examples = "1440000000")
        Won left,

        @Schema(description = "선정", examples = "14600") long admitted,
        @Schema(description = "대기", examples = "2310") long waiting,
        @Schema(description = "심사 중", examples = "120") long inReview,
        @Schema(description = "거절", examples = "790") long refused,

        @Schema(description = "지금까지 답한 신청", examples = "17820")
        long answered,

        @Schema(description = "초당 답한 신청", examples = "2310") long answersPerSecond) {}

package kr.ieum.application.scoring;

import java.time.Instant;
import java.util.List;
import kr.ieum.application.ApplicationId;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reviewer's scores of an application. */
@Schema(description = "한 담당자의 채점표")
record ScoreSheetView(
        long version,
        ApplicationId applicationId,
        String reviewer,
        List<Score> scores,

        @Schema(description = "점수 × 배점의 합, 100분의 1점 단위", examples = "8150")
        long total,

        Instant givenAt)
        implements Versioned {}

package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a listing carries an output of public research, as the ministry it came from has confirmed.
 *
 * @param until the last day of the right it stands on; absent when that has no end
 */
@Schema(description = "정부 연구개발 성과를 담은 상품이라는 표시. 성과를 낸 부처가 확인했습니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResearchBadge(
        @Schema(description = "/tech-outputs/{id}의 id") UUID outputId,

        @Schema(examples = "비대면 회의 음성 잡음 제거 소프트웨어") String title,

        @Schema(description = "권리의 마지막 날. 끝이 없으면 없습니다.") @Nullable
        LocalDate until) {}

package kr.ieum.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.ieum.platform.web.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of what was found.
 *
 * @param found how many there are; exact up to a thousand. None when nothing was searched for
 * @param understood what the words were taken for
 * @param indexedAt up to when changes are in this answer; none when it is from the database itself, with all of them
 */
@Schema(description = "찾은 상품")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HitPage(
        List<Hit> items,

        @Schema(description = "다음 쪽의 cursor. 마지막 쪽에는 없습니다.") @Nullable
        String next,

        @Schema(description = "찾은 개수. 1,000개까지는 정확합니다.") @Nullable
        Long found,

        @Nullable Understood understood,

        @Schema(description = "이때까지의 변경이 들어 있습니다. 몇 초 늦을 수 있습니다.") @Nullable
        Instant indexedAt,

        @Schema(description = "몇 밀리초 늦었는지", examples = "420") @Nullable
        Long lagMillis)
        implements Paged {

    /**
     * What words in a need were taken for.
     *
     * @param things concepts of the vocabulary
     * @param people for how many
     */
    @Schema(name = "UnderstoodNeed", description = "찾는 말을 이렇게 알아들었습니다")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Understood(
            @Schema(examples = "[\"재택근무\", \"근태관리\"]") List<String> things,
            @Schema(examples = "8") @Nullable Integer people,

            @Schema(description = "한 사람 한 달 가격의 상한(원)") @Nullable
            Long seatMonthUpTo,

            @Nullable Integer termMonths) {
        static Understood of(Need need) {
            return new Understood(
                    need.things().map(Concept::name).toList(), need.seats(), need.seatMonthUpTo(), need.termMonths());
        }
    }
}

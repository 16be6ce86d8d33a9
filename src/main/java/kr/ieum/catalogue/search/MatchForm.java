package kr.ieum.catalogue.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a firm needs, in its own words: the sentences of its use plan, one need each.
 *
 * @param voucher that is to pay for it; how many people the firm has is taken from its registration
 */
@Schema(name = "MatchRequest", description = "기업이 필요한 것. 서비스 활용계획의 문장을 하나씩 적으면 됩니다.")
public record MatchForm(
        @NotNull @Schema(description = "쓸 바우처의 id") UUID voucher,
        @NotEmpty @Size(max = 6) List<@NotNull @Valid Wish> needs) {

    /** @param people for how many; the whole firm when it is not said */
    @Schema(name = "MatchNeed", description = "필요한 것 하나")
    public record Wish(
            @NotBlank @Size(max = 200) @Schema(examples = "직원 8명 재택근무 출퇴근 관리")
            String text,

            @Nullable @Size(max = 40) @Schema(examples = "REMOTE_WORK")
            String category,

            @Nullable @Min(1) @Max(100_000) @Schema(examples = "8")
            Integer people) {}
}

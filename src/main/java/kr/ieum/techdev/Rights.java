package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may use an output beside its performer, and how long anybody may.
 *
 * @param until the last day of all rights; absent when they have no end
 * @param licences absent for those who are not to know who holds one
 */
@Schema(description = "권리")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rights(
        @NotNull @Schema(description = "OWNED 소유, LICENSED 실시권, FEE 기술료", examples = "LICENSED")
        RightsKind kind,

        @Nullable @Schema(description = "권리의 마지막 날. 끝이 없으면 비웁니다.", examples = "2030-12-31")
        LocalDate until,

        @Nullable @Size(max = 200) @Schema(description = "실시권자와 기간. 성과를 낸 부처와 담당자에게만 보입니다.")
        List<@NotNull @Valid Licence> licences) {

    Rights withoutLicences() {
        return new Rights(kind, until, null);
    }

    List<Licence> given() {
        return licences == null ? List.of() : licences;
    }
}

package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kr.ieum.platform.company.BusinessNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody else may use an output, from its first day to its last. */
@Schema(description = "실시권")
public record Licence(
        @NotNull BusinessNumber businessNumber,
        @NotNull @Schema(examples = "2021-01-01") LocalDate from,
        @NotNull @Schema(examples = "2023-12-31") LocalDate to) {

    @JsonIgnore
    boolean isBackwards() {
        return to.isBefore(from);
    }
}

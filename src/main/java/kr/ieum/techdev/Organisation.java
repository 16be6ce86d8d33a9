package kr.ieum.techdev;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ieum.platform.company.BusinessNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who performed a research project (수행기관). */
@Schema(description = "수행기관")
public record Organisation(
        @NotNull BusinessNumber businessNumber,

        @NotBlank @Size(max = 200) @Schema(examples = "가온미트")
        String name) {}

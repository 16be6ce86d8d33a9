package kr.ieum.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name in Korean and, where there is one, in English. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Title(
        @NotBlank @Size(max = 100) @Schema(examples = "경리나라 비대면 경리")
        String ko,

        @Nullable @Size(max = 100) @Schema(examples = "Serp accounting")
        String en) {}

package kr.ieum.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier applies for. */
@Schema(name = "NewApproval", description = "공급기업 선정 신청")
public record NewApproval(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") @Schema(description = "사업 코드", examples = "untact")
        String programme,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") @Schema(description = "분야 코드", examples = "REMOTE_WORK")
        String category,

        @NotNull @Schema(examples = "2021-02-16") LocalDate from,
        @NotNull @Schema(examples = "2022-04-30") LocalDate to,
        @Valid @NotNull Evidence evidence) {}

package kr.ieum.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as the firm tells of it. */
@Schema(name = "NewCertificate", description = "확인서")
public record NewCertificate(
        @NotNull CertificateKind kind,

        @NotBlank @Size(max = 60) @Schema(examples = "제0010-2021-12345호")
        String number,

        @NotNull @Schema(examples = "2021-01-01") LocalDate validFrom,
        @NotNull @Schema(examples = "2021-12-31") LocalDate validTo) {

    /** One that nobody has checked and that has no id of its own yet. */
    CertificateView of(FirmId firm) {
        return new CertificateView(firm.value(), kind, number, validFrom, validTo, null);
    }
}

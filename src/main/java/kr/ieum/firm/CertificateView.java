package kr.ieum.firm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A certificate of a firm. It counts as a fact only once somebody of the agency has checked it with its issuer. */
@Schema(description = "확인서. 담당자가 발급기관에 확인(verifiedAt)한 것만 자격 판단에 쓰입니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateView(
        UUID id,
        CertificateKind kind,
        String number,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable Instant verifiedAt) {

    public boolean isVerified() {
        return verifiedAt != null;
    }
}

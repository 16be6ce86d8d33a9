package kr.ieum.firm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.CorporateNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a firm says of itself.
 *
 * @param headcount everybody who works there, owners included
 * @param employees people employed beside the owner (고용원); a firm with none is a one-person firm
 * @param sales of the last business year, won
 */
@Schema(description = "기업이 스스로 적는 내용")
public record FirmDetails(
        @NotBlank @Size(max = 100) @Schema(examples = "하나상사")
        String name,

        @Nullable @Schema(description = "법인등록번호. 검증번호가 맞지 않으면 경고만 합니다.")
        CorporateNumber corporateNumber,

        @Valid @NotNull KsicCode industry,
        @NotNull RegionCode region,

        @NotNull @Min(1) @Max(1_000_000) @Schema(description = "상시 인원 (대표 포함)", examples = "12")
        Integer headcount,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "고용원 수 (대표 제외)", examples = "11")
        Integer employees,

        @NotNull @Schema(description = "최근 사업연도 매출액(원)", examples = "800000000")
        Won sales,

        @NotNull @Schema(description = "개업일", examples = "2015-03-02")
        LocalDate openedOn,

        @NotBlank @Size(max = 60) @Pattern(regexp = "[^|]*") @Schema(description = "대표자 성명", examples = "김하나")
        String representativeName,

        @NotBlank @Email @Size(max = 200) @Schema(examples = "owner@hana.example")
        String email,

        @NotBlank @Pattern(regexp = "[0-9+-]{8,20}") @Schema(examples = "02-555-0101")
        String phone,

        @Valid @Nullable @Schema(description = "환급 계좌. 재무 담당자가 확인한 뒤부터 쓰입니다. 비우면 그대로 둡니다.")
        BankAccount refundAccount) {

    /** @throws kr.ieum.platform.problem.Refused when the firm opens after that day */
    void mustHaveOpenedBy(LocalDate today) {
        if (openedOn.isAfter(today)) throw FirmProblem.NOT_OPEN_YET.with("openedOn", openedOn);
    }
}

package kr.ieum.firm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.CorporateNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What others may see of a firm: contact data are masked. */
@Schema(description = "수요기업")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FirmView(
        FirmId id,
        long version,
        BusinessNumber businessNumber,
        String name,
        @Nullable CorporateNumber corporateNumber,
        KsicCode industry,
        RegionCode region,
        int headcount,
        int employees,
        Won sales,
        LocalDate openedOn,
        @Schema(description = "대표자 (가림)", examples = "김*나") String representative,

        @Schema(description = "대표자가 본인확인으로 식별되었는지. 이름만으로는 알 수 없습니다.")
        boolean representativeIdentified,

        String email,
        String phone,
        @Nullable BankAccount refundAccount,

        @Schema(description = "재무 담당자의 확인을 기다리는 환급 계좌") @Nullable
        BankAccount proposedAccount,

        @Nullable Instant accountProposedAt,

        @Schema(description = "국세청 사업자 상태. 아직 확인 전이면 없습니다.") @Nullable
        TaxState taxState,

        @Nullable String taxTypeCode,
        @Nullable Instant taxCheckedAt,
        List<CertificateView> certificates,
        List<String> warnings,
        Instant registeredAt)
        implements Versioned {}

package kr.ieum.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What others may see of a supplier: contact data and accounts are masked. */
@Schema(description = "공급기업")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupplierView(
        SupplierId id,
        long version,
        BusinessNumber businessNumber,
        String name,
        SupplierStatus status,
        @Schema(description = "판매중지·선정취소의 사유") @Nullable String statusReason,
        Instant statusSince,
        @Schema(description = "부가가치세 면세로 판매하는지") boolean vatFree,
        KsicCode industry,
        RegionCode region,
        String description,
        @Nullable String homepage,
        @Schema(description = "대표자 (가림)", examples = "윤*준") String representative,
        String email,
        String phone,

        @Schema(description = "확인된 정산 계좌 (가림)") @Nullable BankAccount payoutAccount,

        @Schema(description = "정산 담당자의 확인을 기다리는 계좌 (가림)") @Nullable
        BankAccount proposedAccount,

        @Nullable Instant proposedAccountAt,

        @Schema(description = "국세청 사업자 상태. 아직 확인 전이면 없습니다.") @Nullable
        TaxState taxState,

        @Nullable String taxTypeCode,
        @Nullable Instant taxCheckedAt,

        @Schema(description = "담당자가 볼 점", examples = "TAX_OFFICE_SAYS_TAXABLE")
        List<String> warnings,

        Instant registeredAt)
        implements Versioned {}

package kr.ieum.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ieum.platform.company.BankAccount;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says of itself.
 *
 * @param payoutAccount where it wants to be paid; absent leaves it as it is, another one waits for finance
 */
@Schema(description = "공급기업이 스스로 적는 내용")
public record SupplierDetails(
        @NotBlank @Size(max = 100) @Schema(examples = "웹캐시") String name,

        @NotBlank @Size(max = 60) @Pattern(regexp = "[^|]*") @Schema(description = "대표자 성명", examples = "윤서준")
        String representativeName,

        @NotBlank @Email @Size(max = 200) @Schema(examples = "voucher@webcash.example")
        String email,

        @NotBlank @Pattern(regexp = "[0-9+-]{8,20}") @Schema(examples = "02-555-0199")
        String phone,

        @NotNull @Schema(description = "부가가치세 면세로 판매하는지. 국세청이 과세사업자라고 하면 과세로 봅니다.", examples = "false")
        Boolean vatFree,

        @Valid @NotNull KsicCode industry,
        @NotNull RegionCode region,

        @NotBlank @Size(max = 2_000) @Schema(examples = "경리업무 자동화 서비스를 제공합니다.")
        String description,

        @Nullable @Size(max = 300) @Pattern(regexp = "https?://\\S+") @Schema(examples = "https://www.webcash.example")
        String homepage,

        @Valid @Nullable @Schema(description = "정산 계좌. 없으면 그대로 두고, 새 계좌는 정산 담당자가 확인한 뒤부터 쓰입니다.")
        BankAccount payoutAccount) {}

package kr.ieum.platform.company;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.ieum.platform.secret.Mask;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A Korean bank account. Stored encrypted, shown masked. */
@Schema(description = "계좌")
public record BankAccount(
        @NotBlank @Pattern(regexp = "\\d{3}") @Schema(description = "금융기관 표준코드 3자리", examples = "004")
        String bankCode,

        @NotBlank
        @Pattern(regexp = "\\d{6,20}")
        @Schema(
                description = "계좌번호. 보낼 때는 숫자만, 보여 드릴 때는 끝 네 자리만",
                pattern = "[0-9*]{6,20}",
                examples = "12345678901234")
        String number,

        @NotBlank @Size(max = 60) @Schema(description = "예금주", examples = "하나상사")
        String holder) {

    /** The form that is encrypted; only the last field can hold a bar. */
    public String text() {
        return bankCode + "|" + number + "|" + holder;
    }

    public static BankAccount parse(String text) {
        String[] parts = text.split("\\|", 3);
        return new BankAccount(parts[0], parts[1], parts[2]);
    }

    public BankAccount masked() {
        return new BankAccount(bankCode, Mask.number(number), Mask.name(holder));
    }
}

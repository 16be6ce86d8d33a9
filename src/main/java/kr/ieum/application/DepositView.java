package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money from a bank. */
@Schema(description = "은행 입금")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositView(
        UUID id,
        long version,
        String bankReference,
        @JsonIgnore UUID programmeId,
        Won amount,
        LocalDate bookedOn,
        String remittance,

        @Schema(description = "UNMATCHED(확인 필요), MATCHED(신청에 연결됨), RETURNED(송금인에게 반환), TAKEN_BACK(은행이 입금을 취소함)")
        DepositStatus status,

        @Nullable ApplicationId applicationId,
        @Nullable String endedReason)
        implements Versioned {

    /** Where it waits while nobody knows whose it is. */
    Account unmatched() {
        return Account.of(AccountKind.UNMATCHED, programmeId);
    }

    /** The bank of whoever sent it, outside. */
    Account sender() {
        return Account.of(AccountKind.UNKNOWN_PAYER, programmeId);
    }
}

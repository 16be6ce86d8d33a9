package kr.ieum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account and what it holds, in whole won.
 *
 * @param held set aside to leave it
 * @param heldIn set aside to enter it
 * @param available what may still be moved
 * @param net in less out; negative for accounts of the outside
 */
@Schema(description = "계정과 잔액 (원)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID id,
        @Schema(examples = "VOUCHER") AccountKind kind,
        @Schema(examples = "SUBSIDY") @Nullable Share share,

        @Schema(description = "계정 주인의 id: 종류에 따라 사업, 차수, 바우처, 기업, 신청, 정산 줄")
        UUID owner,

        @Schema(examples = "2800000") Won in,
        @Schema(examples = "1260000") Won out,
        @Schema(examples = "84000") Won held,
        @Schema(examples = "0") Won heldIn,
        @Schema(examples = "1456000") Won available,
        @Schema(examples = "1540000") long net,
        Instant openedAt) {

    static AccountView of(UUID id, Account account, Balance balance, Instant openedAt) {
        return new AccountView(
                id,
                account.kind(),
                account.share(),
                account.owner(),
                balance.in(),
                balance.out(),
                balance.held(),
                balance.heldIn(),
                balance.available(),
                balance.net(),
                openedAt);
    }
}

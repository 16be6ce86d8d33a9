package kr.ieum.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as everybody sees it. */
@Schema(description = "차수")
public record RoundView(
        RoundId id,
        long version,
        @JsonIgnore UUID programmeId,
        @Schema(examples = "untact") String programme,
        @Schema(examples = "2021") String ruleVersion,
        @Schema(examples = "2021년 1차") String name,
        Instant opensAt,
        Instant closesAt,

        @Schema(description = "배정된 예산(원). 감액한 만큼은 뺍니다.", examples = "216000000000")
        Won funded,

        RoundStatus status)
        implements Versioned {

    @JsonIgnore
    public Account budget() {
        return Account.of(AccountKind.ROUND_BUDGET, id.value());
    }

    @JsonIgnore
    public Account treasury() {
        return Account.of(AccountKind.TREASURY, programmeId);
    }

    /** Where subsidy that comes back goes: to the round while it can still give it to somebody, else to the treasury. */
    @JsonIgnore
    public Account home() {
        return status.keepsMoney() ? budget() : treasury();
    }
}

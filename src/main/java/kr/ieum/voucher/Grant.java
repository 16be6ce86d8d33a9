package kr.ieum.voucher;

import java.time.Instant;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A voucher to be issued.
 *
 * @param subsidy the public share, already moved or held in the ledger by whoever admits
 * @param own the firm's share, still to be deposited
 * @param pact what firm and suppliers have agreed on, where suppliers are found first
 */
public record Grant(
        VoucherId id,
        UUID application,
        FirmId firm,
        BusinessNumber firmNumber,
        RoundView round,
        RuleSet rules,
        Won subsidy,
        Won own,
        @Nullable UUID pact,
        Instant grantedAt) {}

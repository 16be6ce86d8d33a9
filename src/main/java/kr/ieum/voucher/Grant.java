package kr.ieum.voucher;

import java.time.Instant;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;

/**
 * A voucher to be issued.
 *
 * @param subsidy the public share, already moved or held in the ledger by whoever admits
 * @param own the firm's share, still to be deposited
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
        Instant grantedAt) {}

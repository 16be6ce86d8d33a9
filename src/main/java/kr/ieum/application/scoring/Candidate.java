package kr.ieum.application.scoring;

import java.util.UUID;
import kr.ieum.application.ApplicationId;
import kr.ieum.application.ApplicationStatus;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

/** An application as scoring sees it. */
record Candidate(
        ApplicationId id,
        String code,
        RoundId round,
        FirmId firm,
        BusinessNumber firmNumber,
        VoucherId voucher,
        Won subsidy,
        Won own,
        @Nullable UUID pact,
        ApplicationStatus status) {}

package kr.ieum.firm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.taxoffice.TaxState;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask about a firm: nothing that is encrypted, so that many can be read at once.
 *
 * @param representativeKey blind index over name and birth date of the representative; none while only the name is
 *     known, which identifies nobody
 * @param taxCheckedAt when the tax office said so
 */
public record KnownFirm(
        FirmId id,
        BusinessNumber businessNumber,
        KsicCode industry,
        RegionCode region,
        int headcount,
        int employees,
        Won sales,
        LocalDate openedOn,
        @Nullable String representativeKey,
        @Nullable TaxState taxState,
        @Nullable String taxTypeCode,
        @Nullable Instant taxCheckedAt,
        Instant registeredAt,
        List<CertificateView> certificates) {}

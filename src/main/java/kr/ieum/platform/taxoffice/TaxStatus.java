package kr.ieum.platform.taxoffice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the tax office said of a business at one moment.
 *
 * @param taxTypeCode as received, empty when there was none
 * @param endedOn the day of closing or suspension, where the tax office gave one
 * @param source who said so, to be kept with the fact
 */
public record TaxStatus(
        BusinessNumber number,
        TaxState state,
        String taxTypeCode,
        @Nullable LocalDate endedOn,
        Instant checkedAt,
        String source) {

    /** Empty for an unregistered number and for a code that is new. */
    public Optional<TaxType> taxType() {
        return TaxType.ofCode(taxTypeCode);
    }
}

package kr.ieum.platform.taxoffice;

import java.time.Instant;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whether number, opening day and representative belong together according to the tax office.
 *
 * @param confirmed false when the tax office could not confirm all three; it does not say which one is wrong
 * @param message what the tax office said of it, empty when confirmed
 * @param taxStatus comes with a confirmed answer, or null
 */
public record Verification(
        BusinessNumber number,
        boolean confirmed,
        String message,
        @Nullable TaxStatus taxStatus,
        Instant checkedAt,
        String source) {

    /** The status the tax office sent along, which saves asking for it. */
    public Optional<TaxStatus> status() {
        return Optional.ofNullable(taxStatus);
    }
}

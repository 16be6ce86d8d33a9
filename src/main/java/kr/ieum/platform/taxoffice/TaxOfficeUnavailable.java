package kr.ieum.platform.taxoffice;

import org.jspecify.annotations.Nullable;

/** Nothing could be learnt from the tax office. Whoever asked knows as much as before: unknown, never a pass. */
public final class TaxOfficeUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private TaxOfficeUnavailable(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** A trouble that may be gone in a moment: no connection, no answer in time, a fault of the server. */
    static TaxOfficeUnavailable forNow(String message, @Nullable Throwable cause) {
        return new TaxOfficeUnavailable(message, true, cause);
    }

    /** A trouble that asking again at once cannot mend, such as a key that is not known. */
    static TaxOfficeUnavailable because(String message) {
        return new TaxOfficeUnavailable(message, false, null);
    }

    /** Whether asking again at once may help. */
    boolean isPassing() {
        return passing;
    }
}

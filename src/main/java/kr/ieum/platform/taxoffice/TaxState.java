package kr.ieum.platform.taxoffice;

import java.util.Optional;

/** Whether a business goes on (b_stt_cd). */
public enum TaxState {
    CONTINUING,
    SUSPENDED,
    CLOSED,
    /** The tax office does not know the number. */
    UNREGISTERED;

    /** Empty for codes the tax office has not told of; an unregistered number has no code. */
    static Optional<TaxState> ofCode(String code) {
        return switch (code) {
            case "01" -> Optional.of(CONTINUING);
            case "02" -> Optional.of(SUSPENDED);
            case "03" -> Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }
}

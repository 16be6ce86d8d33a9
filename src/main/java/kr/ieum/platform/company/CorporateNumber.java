package kr.ieum.platform.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A Korean corporate registration number (법인등록번호): four digits of the registry, two of the kind of corporation, six of
 * serial, one check digit. Any thirteen digits are taken: the check digit is said to have been given up for numbers
 * issued from 31 January 2025, so one that fails is a reason to warn, never to refuse.
 */
@Schema(type = SchemaType.STRING, description = "법인등록번호", examples = "1301110006246")
public record CorporateNumber(@JsonValue String digits) {
    private static final int LENGTH = 13;

    /** @throws IllegalArgumentException when these are not thirteen digits */
    public CorporateNumber {
        if (!isValid(digits)) throw new IllegalArgumentException("not a corporate registration number: " + digits);
    }

    /** Reads {@code 130111-0006246} and {@code 1301110006246} alike. */
    @JsonCreator
    public static CorporateNumber of(String text) {
        return new CorporateNumber(text.replace("-", "").strip());
    }

    /** For path and query parameters. */
    public static CorporateNumber fromString(String text) {
        return of(text);
    }

    public static boolean isValid(String digits) {
        return digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Weights 1 and 2 in turn over twelve digits, the plain products summed: digits of a product are not added up. */
    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (digits.charAt(i) - '0') * (1 + i % 2);
        return (10 - sum % 10) % 10 == digits.charAt(LENGTH - 1) - '0';
    }

    /** As people write it: {@code 130111-0006246}. */
    @Override
    public String toString() {
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }
}

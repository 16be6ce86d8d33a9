package kr.ieum.platform.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A Korean business registration number (사업자등록번호): ten digits, the last a check digit. Passing the check does not
 * mean that the number exists; only the tax office knows that.
 */
@Schema(type = SchemaType.STRING, description = "사업자등록번호. 보낼 때는 124-81-00998처럼 써도 됩니다.", examples = "1248100998")
public record BusinessNumber(@JsonValue String digits) {
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    /** @throws IllegalArgumentException when the digits cannot be a business number */
    public BusinessNumber {
        if (!isValid(digits)) throw new IllegalArgumentException("not a business registration number: " + digits);
    }

    /** Reads {@code 124-81-00998} and {@code 1248100998} alike. */
    @JsonCreator
    public static BusinessNumber of(String text) {
        return new BusinessNumber(text.replace("-", "").strip());
    }

    /** For path and query parameters. */
    public static BusinessNumber fromString(String text) {
        return of(text);
    }

    /** Tax office from 101, type not 00, serial not 0000, and the check digit by the published weights. */
    public static boolean isValid(String digits) {
        if (digits.length() != 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
        if (Integer.parseInt(digits.substring(0, 3)) < 101) return false;
        if (digits.startsWith("00", 3) || digits.startsWith("0000", 5)) return false;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        sum += (digits.charAt(8) - '0') * 5 / 10;
        return (10 - sum % 10) % 10 == digits.charAt(9) - '0';
    }

    /** As people write it: {@code 124-81-00998}. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }
}

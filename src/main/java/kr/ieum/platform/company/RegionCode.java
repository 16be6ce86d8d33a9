package kr.ieum.platform.company;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The code of a legal dong (법정동코드): two digits of province, three of city or district, three of town, two of village.
 * The district is not looked up; the province must exist or have existed.
 */
@Schema(type = SchemaType.STRING, pattern = "[0-9]{10}", description = "법정동코드", examples = "1168010100")
public record RegionCode(@JsonValue String digits) {

    /** @throws IllegalArgumentException when these are not ten digits, or of no province */
    public RegionCode {
        if (!digits.matches("[0-9]{10}")) throw new IllegalArgumentException("not a legal-dong code: " + digits);
        Province.ofCode(digits.substring(0, 2));
    }

    @JsonCreator
    public static RegionCode of(String text) {
        return new RegionCode(text.strip());
    }

    /** For path and query parameters. */
    public static RegionCode fromString(String text) {
        return of(text);
    }

    public Province province() {
        return Province.ofCode(digits.substring(0, 2));
    }

    /** Whether this place lies in the other, whose lower levels are zeros: all of Jongno-gu is {@code 1111000000}. */
    public boolean isWithin(RegionCode wider) {
        return digits.startsWith(wider.significant());
    }

    private String significant() {
        if (!digits.endsWith("00")) return digits;
        if (!digits.endsWith("00000")) return digits.substring(0, 8);
        return digits.endsWith("00000000") ? digits.substring(0, 2) : digits.substring(0, 5);
    }

    @Override
    public String toString() {
        return digits;
    }
}

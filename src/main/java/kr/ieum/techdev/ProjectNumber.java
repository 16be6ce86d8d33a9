package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number NTIS gives a research project (과제고유번호): three digits of the ministry and seven of the project
 * (domain 4). Which digits are whose is in no source at hand, so only the form is checked.
 */
@Schema(type = SchemaType.STRING, description = "과제고유번호. 보낼 때는 171-1100001처럼 써도 됩니다.", examples = "1711100001")
public record ProjectNumber(@JsonValue String digits) {

    /** @throws IllegalArgumentException when it is not three and seven digits, or one part of it is all zeros */
    public ProjectNumber {
        if (!digits.matches("[0-9]{10}") || digits.startsWith("000") || digits.endsWith("0000000"))
            throw new IllegalArgumentException("not a project number of 3 and 7 digits: " + digits);
    }

    /** Reads {@code 171-1100001} and {@code 1711100001} alike. */
    @JsonCreator
    public static ProjectNumber of(String text) {
        String stripped = text.strip();
        return new ProjectNumber(stripped.matches("[0-9]{3}-[0-9]{7}") ? stripped.replace("-", "") : stripped);
    }

    /** As people write it: {@code 171-1100001}. */
    @Override
    public String toString() {
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }
}

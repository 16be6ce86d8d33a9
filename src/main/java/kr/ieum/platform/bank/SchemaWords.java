package kr.ieum.platform.bank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a schema check complains about, in words for people. The checker's own sentence is not passed on: it repeats the
 * value it dislikes, which may be an account number, and speaks the language of the machine.
 */
class SchemaWords {
    private static final Pattern EXPECTED = Pattern.compile("\\{([^{}]*)}[^{}]*$");

    private SchemaWords() {}

    /** A wrong value is complained about twice: as itself, and as what its element holds. */
    static boolean repeatsAnother(String complaint) {
        return complaint.matches("(?s)cvc-(type\\.3\\.1\\.3|complex-type\\.2\\.2|attribute\\.3).*");
    }

    static MessageProblem about(XmlElement where, String complaint) {
        String code = complaint.replaceFirst(":.*", "");
        if (code.startsWith("cvc-complex-type.2.4")) {
            String names = expected(complaint);
            return where.problem(
                    "여기에 올 수 없는 항목이거나 필요한 항목이 빠졌습니다." + (names.isEmpty() ? "" : " 올 수 있는 항목: " + names),
                    "is not allowed here, or something needed is missing"
                            + (names.isEmpty() ? "" : "; expected " + names));
        }
        if (code.startsWith("cvc-complex-type.4")) return where.problem("필요한 속성이 없습니다.", "lacks a required attribute");
        if (code.startsWith("cvc-maxLength")) return where.problem("값이 너무 깁니다.", "is too long");
        if (code.startsWith("cvc-minLength")) return where.problem("값이 비어 있습니다.", "is empty");
        if (code.startsWith("cvc-minInclusive")) return where.problem("값이 허용된 것보다 작습니다.", "is less than allowed");
        if (code.startsWith("cvc-enumeration")) return where.problem("정해진 코드가 아닙니다.", "is not one of the agreed codes");
        return where.problem("값의 형식이 맞지 않습니다.", "does not have the required form");
    }

    /** The checker ends with the names it would have taken, each behind its namespace. */
    private static String expected(String complaint) {
        Matcher names = EXPECTED.matcher(complaint);
        return names.find() ? names.group(1).replaceAll("\"?urn:[^,]*:", "") : "";
    }
}

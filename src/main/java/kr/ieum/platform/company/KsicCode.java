package kr.ieum.platform.company;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An industry of the Korean Standard Industrial Classification (한국표준산업분류): two digits of division to five of the
 * finest class, with the revision they belong to, because the same digits can mean another industry in another one.
 * The section letter is not kept: it follows from the division.
 *
 * @param code two to five digits, of a division that exists
 * @param revision 10 (in force from 1 July 2017) or 11 (from 1 July 2024)
 */
@Schema(description = "한국표준산업분류 코드와 차수")
public record KsicCode(
        @Schema(pattern = "[0-9]{2,5}", examples = "46510") String code,
        @Schema(examples = "10") int revision) {
    private static final LocalDate ELEVENTH_FROM = LocalDate.of(2024, 7, 1);

    /** @throws IllegalArgumentException when the code, its division or the revision does not exist */
    public KsicCode {
        if (revision != 10 && revision != 11) throw new IllegalArgumentException("no such KSIC revision: " + revision);
        if (!code.matches("[0-9]{2,5}")) throw new IllegalArgumentException("not a KSIC code: " + code);
        KsicSection.ofDivision(code.substring(0, 2));
    }

    /**
     * Reads {@code 62010} and, as many papers write it, {@code J62010}.
     *
     * @throws IllegalArgumentException also when the letter is not the section of the division
     */
    public static KsicCode of(String text, int revision) {
        String trimmed = text.strip().toUpperCase(Locale.ROOT);
        boolean lettered = trimmed.matches("[A-U].*");
        KsicCode code = new KsicCode(lettered ? trimmed.substring(1) : trimmed, revision);
        if (lettered && !trimmed.startsWith(code.section().name()))
            throw new IllegalArgumentException("not in that KSIC section: " + text);
        return code;
    }

    /** The revision a code written on that day belongs to. */
    public static int revisionOn(LocalDate day) {
        return day.isBefore(ELEVENTH_FROM) ? 10 : 11;
    }

    public KsicSection section() {
        return KsicSection.ofDivision(code.substring(0, 2));
    }

    /**
     * Whether this industry lies in the given one: {@code 56211} is within {@code 562}, {@code 56} and {@code I}. Of two
     * revisions the caller must know that they mean the same by the prefix.
     */
    public boolean isWithin(String prefix) {
        return section().name().equals(prefix) || (!prefix.isEmpty() && code.startsWith(prefix));
    }

    @Override
    public String toString() {
        return code;
    }
}

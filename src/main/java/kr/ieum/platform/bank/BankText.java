package kr.ieum.platform.bank;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text made fit for a field of a payment file: Hangul stays, what XML or the field cannot hold goes. */
class BankText {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9/?:().,'+ -]{1,35}");
    /** Control characters, halves of pairs, and code points that are no characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private BankText() {}

    /** At most so many characters, as the schema counts them; what is longer is cut, between characters. */
    static String fit(String text, int most) {
        String clean = UNPRINTABLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        int length = clean.codePointCount(0, clean.length());
        return length <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most)).strip();
    }

    /** @throws IllegalArgumentException when nothing is left of it */
    static String name(String text) {
        String name = fit(text, 140);
        if (name.isEmpty()) throw new IllegalArgumentException("a name must not be empty");
        return name;
    }

    /**
     * An id is never cut: the bank's answer could not be told apart then.
     *
     * @throws IllegalArgumentException when it is not 1 to 35 characters that every bank passes on unchanged
     */
    static String id(String text) {
        if (!ID.matcher(text).matches() || !text.equals(text.strip()))
            throw new IllegalArgumentException("not an id that banks pass on unchanged: " + text);
        return text;
    }
}

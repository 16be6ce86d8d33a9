package kr.ieum.platform.bank;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text made fit for a field of a payment file: Hangul stays, what XML or the field cannot hold goes. */
class BankText {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9/?:().,'+ -]{1,35}");
    /** Control characters, halves of pairs, and code points that are no characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private BankText() {}

    /**
     * At most so long, counted as Java does and never cut inside a character. The schema means characters, but the
     * checkers of Java and .NET count a rare Hanja twice; counted like them, the text passes everywhere.
     */
    static String fit(String text, int most) {
        String clean = UNPRINTABLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        if (clean.length() <= most) return clean;
        int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
        return clean.substring(0, end).strip();
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

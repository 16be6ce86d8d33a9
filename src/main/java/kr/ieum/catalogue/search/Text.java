package kr.ieum.catalogue.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Text as it is compared: one form for what people type in many. */
final class Text {
    /** Longer first, because the shorter are the ends of them. */
    private static final List<String> PARTICLES = List.of(
            "이라는", "으로서", "으로써", "에서는", "까지는", "이라도", "한테서", "에게서", "으로", "에서", "에게", "한테", "까지", "부터", "보다", "처럼",
            "이랑", "하고", "라는", "이나", "마다", "조차", "끼리", "들이", "들을", "들의", "들은", "은", "는", "이", "가", "을", "를", "의", "에",
            "와", "과", "도", "만", "로", "랑", "나", "용");

    private Text() {}

    /** Composed, half as wide, in small letters, without what cannot be seen; words parted by one space. */
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        composed.codePoints().map(Text::narrow).forEach(point -> {
            if (Character.isLetterOrDigit(point)) clean.appendCodePoint(point);
            else if (Character.getType(point) != Character.FORMAT) clean.append(keeps(point) ? (char) point : ' ');
        });
        return clean.toString().strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    /** Marks that stand inside names and numbers. */
    private static boolean keeps(int point) {
        return point == '.' || point == ',' || point == '%' || point == '+' || point == '#';
    }

    /** A wide Latin letter or digit is the same letter. */
    private static int narrow(int point) {
        return point >= 0xFF01 && point <= 0xFF5E ? point - 0xFEE0 : point;
    }

    /** Letters and digits only: spacing does not count. */
    static String key(String text) {
        String clean = clean(text);
        StringBuilder key = new StringBuilder(clean.length());
        clean.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }

    static List<String> words(String text) {
        return Arrays.stream(clean(text).split(" "))
                .map(word -> word.replaceAll("^[.,%+#]+|[.,%]+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A word without the particle at its end; at least two syllables stay. */
    static String withoutParticle(String word) {
        for (String particle : PARTICLES)
            if (word.endsWith(particle) && word.length() - particle.length() >= 2)
                return word.substring(0, word.length() - particle.length());
        return word;
    }

    static boolean isParticle(String text) {
        return PARTICLES.contains(text);
    }

    static boolean isLatin(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}

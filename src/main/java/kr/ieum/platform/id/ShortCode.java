package kr.ieum.platform.id;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ieum.platform.time.KoreanTime;
import org.jspecify.annotations.Nullable;

/**
 * The code people read out on the phone: a prefix, the year, seven random characters and a check character, as in
 * {@code V-2021-7K3M-9QXD}. Letters are Crockford's base 32, so I, L, O and U never appear.
 */
public final class ShortCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 7;

    private ShortCode() {}

    public static String next(String prefix, Clock clock) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        code.append(check(code)).insert(4, '-');
        return prefix + "-" + KoreanTime.today(clock).getYear() + "-" + code;
    }

    /** The first code of that prefix in a text, as people copy it: with or without dashes, in any case. */
    public static Optional<String> findIn(@Nullable String text, String prefix) {
        if (text == null) return Optional.empty();
        Matcher matcher = Pattern.compile(prefix + "-?(\\d{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})")
                .matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            String code = "%s-%s-%s-%s".formatted(prefix, matcher.group(1), matcher.group(2), matcher.group(3));
            if (isValid(code)) return Optional.of(code);
        }
        return Optional.empty();
    }

    /** Whether the last character fits the others: catches one wrong character and one swap of neighbours. */
    public static boolean isValid(String code) {
        String[] parts = code.toUpperCase(Locale.ROOT).split("-", -1);
        if (parts.length != 4) return false;
        String body = parts[2] + parts[3];
        if (body.length() != RANDOM_LENGTH + 1) return false;
        if (!body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) return false;
        return check(body.substring(0, RANDOM_LENGTH)) == body.charAt(RANDOM_LENGTH);
    }

    /**
     * A weighted sum over GF(32), the weights being powers of the generator: they are all different and invertible, so
     * no wrong character and no swap of neighbours goes unseen.
     */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum ^= ALPHABET.indexOf(body.charAt(i));
            sum = (sum << 1) ^ ((sum & 0b10000) == 0 ? 0 : 0b100101);
        }
        return ALPHABET.charAt(sum);
    }
}

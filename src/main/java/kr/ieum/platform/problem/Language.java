package kr.ieum.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages people are answered in. Korean unless English is asked for. */
public enum Language {
    KOREAN,
    ENGLISH;

    /** Reads {@code Accept-Language}; a header nobody can read means Korean. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) return KOREAN;
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.KOREAN, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? ENGLISH : KOREAN;
        } catch (IllegalArgumentException unreadable) {
            return KOREAN;
        }
    }

    public String choose(String korean, String english) {
        return this == ENGLISH ? english : korean;
    }
}

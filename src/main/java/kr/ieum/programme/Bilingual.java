package kr.ieum.programme;

import java.util.Locale;

/** A text in the two languages of the product. */
public record Bilingual(String ko, String en) {

    /** Korean unless English is asked for: Korean is the language the programmes are announced in. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ko;
    }
}

package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.LocalDate;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Bilingual;

/** Why a field cannot be read, said to whoever has written it. */
final class FormWords {
    private static final Bilingual NO_NUMBER =
            new Bilingual("숫자로 적어 주세요. 예: 12, 10,000, 1만", "Write a number, as 12 or 10,000");
    private static final Bilingual NO_DAY = new Bilingual("날짜로 적어 주세요. 예: 2021-03-02", "Write a date, as 2021-03-02");
    private static final Bilingual NO_CHOICE = new Bilingual("하나를 골라 주세요", "Choose one");
    private static final Bilingual WRONG_FORM = new Bilingual("형식이 맞지 않습니다", "The form is not right");

    private FormWords() {}

    static String unreadable(JsonMappingException unreadable) {
        return Here.here().say(why(unreadable));
    }

    private static Bilingual why(JsonMappingException unreadable) {
        Class<?> type = unreadable instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        if (type == null) return WRONG_FORM;
        if (unreadable instanceof InvalidFormatException
                && (type == Won.class || type.isPrimitive() || Number.class.isAssignableFrom(type))) return NO_NUMBER;
        if (type == LocalDate.class) return NO_DAY;
        return type.isEnum() ? NO_CHOICE : WRONG_FORM;
    }
}

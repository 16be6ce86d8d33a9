package kr.ieum.platform.web;

import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;

/** Text that PostgreSQL can store and UTF-8 can carry: without U+0000 and without half a surrogate pair. */
public final class Storable {
    private Storable() {}

    public static boolean is(String text) {
        return whatIsWrong(text).isEmpty();
    }

    /** Refuses what was sent under a name; a name that is no better itself is not said. */
    public static Refused refused(String name) {
        return CommonProblem.INVALID_PARAMETER.with("parameter", is(name) ? name : "?", "expected", "≠ U+0000");
    }

    /** Empty when nothing is. */
    static String whatIsWrong(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == 0) return "U+0000";
            if (!Character.isSurrogate(at)) continue;
            boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(at, text.charAt(i + 1));
            if (!isPair) return "half a surrogate pair";
            i++;
        }
        return "";
    }
}

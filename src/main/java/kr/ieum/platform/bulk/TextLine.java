package kr.ieum.platform.bulk;

import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A line of a file, or why it is none. @param number from 1 */
record TextLine(int number, String text, @Nullable Refused broken) {

    boolean isBlank() {
        return broken == null && text.isBlank();
    }
}

package kr.ieum.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or the parameter's name
 * @param message for the reader; in Korean until it is known who reads it
 * @param english the same message in English, not shown beside it
 */
public record Violation(
        String pointer,
        String message,
        @JsonIgnore @Schema(hidden = true) String english) {

    /** Whose message is in the reader's language already. */
    public Violation(String pointer, String message) {
        this(pointer, message, message);
    }

    Violation in(Language language) {
        return new Violation(pointer, language.choose(message, english));
    }
}

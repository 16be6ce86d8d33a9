package kr.ieum.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule's answer, with what it was drawn from.
 *
 * @param message what the rule demands, true whatever the outcome
 * @param remedy what the firm can do; none when the rule passed
 * @param facts the known facts the rule asks about
 * @param missing names of the facts whose absence made it unknown
 * @param cause why it is unknown; none otherwise
 * @param onUnknown how to settle it; none unless unknown
 * @param detail the failure of the expression, for staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleVerdict(
        String code,
        Outcome outcome,
        Bilingual message,
        @Nullable Bilingual remedy,
        List<Fact> facts,
        List<String> missing,
        @Nullable UnknownCause cause,
        @Nullable OnUnknown onUnknown,
        @Nullable String detail) {

    public RuleVerdict {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }
}

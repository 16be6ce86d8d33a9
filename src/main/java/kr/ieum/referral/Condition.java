package kr.ieum.referral;

import dev.cel.common.types.CelType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.ieum.platform.problem.Words;
import kr.ieum.programme.Expressions;
import kr.ieum.programme.Leaf;
import org.jspecify.annotations.Nullable;

/** A CEL expression over the fields that are known of a subject, checked by type when its document is read. */
final class Condition {
    private final Expressions.Expression expression;

    private Condition(Expressions.Expression expression) {
        this.expression = expression;
    }

    /** Null when the expression is refused; why is noted at its place in the document. */
    static @Nullable Condition compile(Subject subject, Leaf leaf) {
        Map<String, CelType> known = Arrays.stream(Field.values())
                .filter(field -> field.origin() == Field.Origin.KNOWN && field.isAbout(subject))
                .collect(Collectors.toMap(Field::key, field -> field.type().celType));
        Expressions.Expression read = new Expressions(known, Map.of()).compile(leaf);
        return read == null ? null : new Condition(read);
    }

    /** What it asks about. */
    List<Field> fields() {
        return expression.facts().stream()
                .flatMap(name -> Field.of(name).stream())
                .toList();
    }

    /** What is missing, or fails, is no yes. */
    boolean holds(Known known) {
        Map<String, Object> values = new HashMap<>();
        known.values()
                .forEach((field, value) -> values.put(field.key(), field.type().inConditions(value)));
        return expression.holds(values);
    }

    /** Why somebody may not be referred, in both languages. */
    record Rule(String code, Condition requires, Words message, Words remedy) {
        Optional<Rule> brokenBy(Known known) {
            return requires.holds(known) ? Optional.empty() : Optional.of(this);
        }
    }
}

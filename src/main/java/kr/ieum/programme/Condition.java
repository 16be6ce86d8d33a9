package kr.ieum.programme;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Immutable and safe for many threads at once. */
final class Condition {
    private final String expression;
    private final Program program;
    private final List<FactType> facts;
    private final Map<String, Object> parameters;

    /** @param parameters the document's own values, by their full name in expressions */
    Condition(String expression, Program program, List<FactType> facts, Map<String, Object> parameters) {
        this.expression = expression;
        this.program = program;
        this.facts = facts;
        this.parameters = parameters;
    }

    /** As the document has it. */
    String expression() {
        return expression;
    }

    /** The facts the expression asks about. */
    List<FactType> facts() {
        return facts;
    }

    /** Never throws for what the facts are: an expression that fails has no answer, which is never a pass. */
    Answer evaluate(Facts known) {
        try {
            return Answer.of(program.eval(PartialVars.of(variables(known), unknowns(known))));
        } catch (CelEvaluationException | RuntimeException failure) {
            return Answer.error(String.valueOf(failure.getMessage()));
        }
    }

    private CelVariableResolver variables(Facts known) {
        return name -> {
            Object value = known.value(name);
            return Optional.ofNullable(value != null ? value : parameters.get(name));
        };
    }

    private List<CelAttributePattern> unknowns(Facts known) {
        List<CelAttributePattern> unknowns = new ArrayList<>(facts.size());
        for (FactType fact : facts) if (!known.knows(fact)) unknowns.add(fact.pattern());
        return unknowns;
    }

    /** @param missing names of the facts without which the answer is open */
    record Answer(
            Outcome outcome, List<String> missing, @Nullable String error) {
        private static final Answer PASS = new Answer(Outcome.PASS, List.of(), null);
        private static final Answer FAIL = new Answer(Outcome.FAIL, List.of(), null);

        private static Answer of(Object result) {
            if (result instanceof Boolean met) return met ? PASS : FAIL;
            if (result instanceof CelUnknownSet open)
                return new Answer(
                        Outcome.UNKNOWN,
                        open.attributes().stream()
                                .map(CelAttribute::toString)
                                .sorted()
                                .toList(),
                        null);
            return error("not a boolean: " + result);
        }

        private static Answer error(String message) {
            return new Answer(Outcome.UNKNOWN, List.of(), message);
        }
    }
}

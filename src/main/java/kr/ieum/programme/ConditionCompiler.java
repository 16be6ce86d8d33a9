package kr.ieum.programme;

import dev.cel.common.types.CelType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles a programme's expressions: over the fact catalogue and its document's parameters. */
final class ConditionCompiler {
    private static final Map<String, CelType> FACTS =
            Arrays.stream(FactType.values()).collect(Collectors.toMap(FactType::factName, fact -> fact.kind().celType));

    private final Expressions expressions;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param parameters by their name without {@code params.}; their types are declared from their values */
    ConditionCompiler(Map<String, Object> parameters) {
        Map<String, CelType> types = new HashMap<>();
        parameters.forEach((name, value) -> {
            this.parameters.put("params." + name, value);
            types.put("params." + name, FactKind.of(value).celType);
        });
        this.expressions = new Expressions(FACTS, types);
    }

    /** Null when the expression is refused; why is noted at its place in the document. */
    @Nullable
    Condition compile(Leaf leaf) {
        Expressions.Expression read = expressions.compile(leaf);
        if (read == null) return null;
        List<FactType> facts = read.facts().stream()
                .flatMap(name -> FactType.named(name).stream())
                .sorted()
                .toList();
        return new Condition(read.text(), read.program(), facts, parameters);
    }
}

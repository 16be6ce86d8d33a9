package kr.ieum.programme;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type-checks expressions against the fact catalogue and a document's parameters, and makes them ready to run. */
final class ConditionCompiler {
    /** Long enough for any readable rule, short enough that no document can make evaluation costly. */
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();

    private static final Pattern QUALIFIED =
            Pattern.compile("\\b(firm|representative|history|application|applicant|params)\\.\\w+");

    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Map<String, Object> parameters;

    /** @param parameters by their name without {@code params.}; their types are declared from their values */
    ConditionCompiler(Map<String, Object> parameters) {
        this.parameters = new HashMap<>();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(Structs.INSTANCE);
        for (FactType fact : FactType.values()) builder.addVar(fact.factName(), fact.kind().celType);
        parameters.forEach((name, value) -> {
            builder.addVar("params." + name, FactKind.of(value).celType);
            this.parameters.put("params." + name, value);
        });
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(LIMITS.toBuilder()
                        .enableHeterogeneousNumericComparisons(true) // The planner has no other way.
                        .build())
                .setTypeProvider(Structs.INSTANCE)
                .build();
    }

    /** Null when the expression is refused; why is noted at its place in the document. */
    @Nullable
    Condition compile(Leaf leaf) {
        String expression = leaf.text();
        if (expression.isEmpty()) return null;
        try {
            return compile(expression);
        } catch (WrongExpression wrong) {
            String reason = wrong.getMessage();
            leaf.wrongAtInnerLine(wrong.line, "식이 잘못되었습니다: " + reason, "wrong expression: " + reason);
            return null;
        }
    }

    /** @throws WrongExpression when it does not parse, has wrong types, is not a yes or no, or asks about no fact */
    private Condition compile(String expression) {
        CelValidationResult checked = compiler.compile(expression);
        if (checked.hasError()) {
            CelIssue first = checked.getErrors().get(0);
            throw new WrongExpression(
                    first.getSourceLocation().getLine(), unknownName(expression).orElse(first.getMessage()));
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            if (!tree.getResultType().equals(SimpleType.BOOL))
                throw new WrongExpression(
                        1, "must be bool, is " + tree.getResultType().name());
            List<FactType> facts = factsOf(tree);
            if (facts.isEmpty()) throw new WrongExpression(1, "asks about no fact");
            return new Condition(expression, runtime.createProgram(tree), facts, parameters);
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new WrongExpression(1, String.valueOf(refused.getMessage()));
        }
    }

    /** The checker only says that it does not know {@code firm}; an author needs the whole name he mistyped. */
    private Optional<String> unknownName(String expression) {
        return QUALIFIED
                .matcher(expression)
                .results()
                .map(MatchResult::group)
                .filter(name -> FactType.named(name).isEmpty() && !parameters.containsKey(name))
                .findFirst()
                .map(name -> "no such fact or parameter: " + name);
    }

    private static List<FactType> factsOf(CelAbstractSyntaxTree tree) {
        return tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .flatMap(name -> FactType.named(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Why an expression was refused, and in which of its own lines. */
    private static final class WrongExpression extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;

        WrongExpression(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    /** Tells the checker the fields of what lists hold. */
    private enum Structs implements CelTypeProvider {
        INSTANCE;

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(FactKind.Struct.ALL);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return types().stream().filter(type -> type.name().equals(name)).findFirst();
        }
    }
}

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
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Type-checks the expressions of documents (CEL), which answer yes or no about facts, and makes them ready to run. */
public final class Expressions {
    /** Long enough for any readable rule, short enough that no document can make evaluation costly. */
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();

    private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z]+)\\.\\w+");
    private static final String PARAMETERS = "params";

    private final Map<String, CelType> facts;
    private final Map<String, CelType> parameters;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    /**
     * @param facts what expressions may ask about, by names such as {@code firm.headcount}
     * @param parameters the document's own values, by names such as {@code params.most}
     */
    public Expressions(Map<String, CelType> facts, Map<String, CelType> parameters) {
        this.facts = Map.copyOf(facts);
        this.parameters = Map.copyOf(parameters);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(Structs.INSTANCE);
        facts.forEach(builder::addVar);
        parameters.forEach(builder::addVar);
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(LIMITS.toBuilder()
                        .enableHeterogeneousNumericComparisons(true) // The planner has no other way.
                        .build())
                .setTypeProvider(Structs.INSTANCE)
                .build();
    }

    /**
     * An expression that may be run, by many threads at once.
     *
     * @param facts what it asks about, in the order of their names
     */
    public record Expression(String text, Program program, List<String> facts) {

        /** Whether it surely holds: what is missing, or fails, is no yes. */
        public boolean holds(Map<String, Object> values) {
            try {
                return Boolean.TRUE.equals(program.eval(values));
            } catch (CelEvaluationException open) {
                return false;
            }
        }
    }

    /** Null when the expression is refused; why is noted at its place in the document. */
    public @Nullable Expression compile(Leaf leaf) {
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
    private Expression compile(String text) {
        CelValidationResult checked = compiler.compile(text);
        if (checked.hasError()) {
            CelIssue first = checked.getErrors().get(0);
            throw new WrongExpression(
                    first.getSourceLocation().getLine(), unknownName(text).orElse(first.getMessage()));
        }
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            if (!tree.getResultType().equals(SimpleType.BOOL))
                throw new WrongExpression(
                        1, "must be bool, is " + tree.getResultType().name());
            List<String> asked = tree.getReferenceMap().values().stream()
                    .map(CelReference::name)
                    .filter(facts::containsKey)
                    .distinct()
                    .sorted()
                    .toList();
            if (asked.isEmpty()) throw new WrongExpression(1, "asks about no fact");
            return new Expression(text, runtime.createProgram(tree), asked);
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new WrongExpression(1, String.valueOf(refused.getMessage()));
        }
    }

    /** The checker only says that it does not know {@code firm}; an author needs the whole name he mistyped. */
    private Optional<String> unknownName(String expression) {
        Set<String> kinds = new TreeSet<>(Set.of(PARAMETERS));
        facts.keySet().forEach(name -> kinds.add(name.substring(0, name.indexOf('.'))));
        return QUALIFIED
                .matcher(expression)
                .results()
                .filter(found -> kinds.contains(found.group(1)))
                .map(MatchResult::group)
                .filter(name -> !facts.containsKey(name) && !parameters.containsKey(name))
                .findFirst()
                .map(name -> "no such fact or parameter: " + name);
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

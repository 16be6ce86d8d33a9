package kr.ieum.referral;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ieum.platform.problem.Words;
import kr.ieum.programme.Leaf;
import org.jspecify.annotations.Nullable;

/** A CEL expression over the fields that are known of a subject, checked by type when its document is read. */
final class Condition {
    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(50)
            .comprehensionMaxIterations(1_000)
            .build();

    private final CelRuntime.Program program;
    private final List<Field> fields;

    private Condition(CelRuntime.Program program, List<Field> fields) {
        this.program = program;
        this.fields = fields;
    }

    /** Null when the expression is refused; why is noted at its place in the document. */
    static @Nullable Condition compile(Subject subject, Leaf leaf) {
        try {
            Cel cel = over(subject);
            CelAbstractSyntaxTree tree = cel.compile(leaf.text()).getAst();
            List<Field> fields = tree.getReferenceMap().values().stream()
                    .map(CelReference::name)
                    .flatMap(name -> Field.of(name).stream())
                    .distinct()
                    .toList();
            if (tree.getResultType().equals(SimpleType.BOOL) && !fields.isEmpty())
                return new Condition(cel.createProgram(tree), fields);
            leaf.wrong("아는 사실에 대해 예/아니오로 답하는 식이어야 합니다", "must say yes or no about something that is known");
        } catch (CelValidationException | CelEvaluationException refused) {
            leaf.wrong("식이 잘못되었습니다: " + refused.getMessage(), "wrong expression: " + refused.getMessage());
        }
        return null;
    }

    private static Cel over(Subject subject) {
        CelBuilder builder =
                CelFactory.standardCelBuilder().setOptions(LIMITS).setStandardMacros(CelStandardMacro.STANDARD_MACROS);
        for (Field field : Field.values())
            if (field.origin() == Field.Origin.KNOWN && field.isAbout(subject))
                builder.addVar(field.key(), field.type().celType);
        return builder.build();
    }

    /** What it asks about. */
    List<Field> fields() {
        return fields;
    }

    /** What is missing, or fails, is no yes. */
    boolean holds(Known known) {
        Map<String, Object> values = new HashMap<>();
        known.values()
                .forEach((field, value) -> values.put(field.key(), field.type().inConditions(value)));
        try {
            return Boolean.TRUE.equals(program.eval(values));
        } catch (CelEvaluationException unknown) {
            return false;
        }
    }

    /** Why somebody may not be referred, in both languages. */
    record Rule(String code, Condition requires, Words message, Words remedy) {
        Optional<Rule> brokenBy(Known known) {
            return requires.holds(known) ? Optional.empty() : Optional.of(this);
        }
    }
}

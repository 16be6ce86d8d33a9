package kr.ieum.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.ieum.programme.ConditionCompiler.WrongExpression;
import org.jspecify.annotations.Nullable;

/** Reads the eligibility rules of a document and compiles their expressions. */
final class RulesReader {
    private final ConditionCompiler compiler;
    private final Set<String> codes = new HashSet<>();

    RulesReader(ConditionCompiler compiler) {
        this.compiler = compiler;
    }

    List<CompiledRule> read(Section root) {
        return root.list("rules", this::rule).stream().flatMap(Optional::stream).toList();
    }

    /** Empty when an expression was refused: then the document is, too. */
    private Optional<CompiledRule> rule(Section section) {
        String code = section.leaf("code").text(TermsReader.CODE);
        if (!codes.add(code)) section.wrong("같은 규칙 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
        Leaf requires = section.leaf("requires");
        Leaf trustWhen = section.has("trustWhen") ? section.leaf("trustWhen") : null;
        EligibilityRule rule = new EligibilityRule(
                code,
                requires.text(),
                trustWhen == null ? null : trustWhen.text(),
                section.leaf("onUnknown").oneOf(OnUnknown.class),
                section.bilingual("message"),
                section.bilingual("remedy"),
                section.provenance());
        Condition condition = compile(requires, rule.requires());
        Condition trust = compile(trustWhen, rule.trustWhen());
        return Optional.ofNullable(condition).map(compiled -> new CompiledRule(rule, compiled, trust));
    }

    private @Nullable Condition compile(@Nullable Leaf leaf, @Nullable String expression) {
        if (leaf == null || expression == null || expression.isEmpty()) return null;
        try {
            return compiler.compile(expression);
        } catch (WrongExpression wrong) {
            leaf.wrongAtInnerLine(
                    wrong.line, "식이 잘못되었습니다: " + wrong.getMessage(), "wrong expression: " + wrong.getMessage());
            return null;
        }
    }
}

package kr.ieum.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the eligibility rules of a document and compiles their expressions. */
final class RulesReader {
    private final ConditionCompiler compiler;
    private final Set<String> codes = new HashSet<>();

    RulesReader(ConditionCompiler compiler) {
        this.compiler = compiler;
    }

    List<CompiledRule> read(Section root) {
        List<Optional<CompiledRule>> rules = root.list("rules", this::rule);
        if (rules.isEmpty() && root.has("rules"))
            root.leaf("rules").wrong("규칙이 하나도 없습니다", "there is no rule, so everyone would be eligible");
        return rules.stream().flatMap(Optional::stream).toList();
    }

    /** Empty when an expression was refused: then the document is, too. */
    private Optional<CompiledRule> rule(Section section) {
        String code = section.leaf("code").text(TermsReader.CODE);
        if (!codes.add(code)) section.wrong("같은 규칙 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
        Condition requires = compiler.compile(section.leaf("requires"));
        Condition trust = section.has("trustWhen") ? compiler.compile(section.leaf("trustWhen")) : null;
        OnUnknown onUnknown = section.leaf("onUnknown").oneOf(OnUnknown.class);
        Bilingual message = section.bilingual("message");
        Bilingual remedy = section.bilingual("remedy");
        Provenance provenance = section.provenance();
        if (requires == null) return Optional.empty();
        String trustWhen = trust == null ? null : trust.expression();
        EligibilityRule rule =
                new EligibilityRule(code, requires.expression(), trustWhen, onUnknown, message, remedy, provenance);
        return Optional.of(new CompiledRule(rule, requires, trust));
    }
}

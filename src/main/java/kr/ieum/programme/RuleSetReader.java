package kr.ieum.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.ieum.programme.RuleSet.Heading;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a whole document. */
final class RuleSetReader {
    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Pattern VERSION = Pattern.compile("[0-9a-z][0-9a-z.-]{0,49}");
    private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]{0,49}");

    private final String document;
    private final Findings findings = new Findings();

    private RuleSetReader(String document) {
        this.document = document;
    }

    /** @throws InvalidRuleSet with every error and its line */
    static RuleSet read(String document) {
        RuleSetReader reader = new RuleSetReader(document);
        Node tree = YamlTree.read(document, reader.findings);
        reader.findings.refuseIfWrong();
        RuleSet ruleSet = Section.read(tree, 1, "", reader.findings, reader::ruleSet);
        reader.findings.refuseIfWrong();
        return ruleSet;
    }

    private RuleSet ruleSet(Section root) {
        findings.knowSources(
                Objects.requireNonNullElse(root.optionalSection("sources", Document::sources), Map.<String, String>of())
                        .keySet());
        Heading heading = new Heading(
                root.leaf("programme").text(PROGRAMME),
                root.leaf("version").text(VERSION),
                root.bilingual("title"),
                root.bilingual("issuer"));
        Map<String, Object> parameters =
                Objects.requireNonNullElse(root.optionalSection("params", RuleSetReader::parameters), Map.of());
        ConditionCompiler compiler = new ConditionCompiler(parameters);
        SelectionReader selection = new SelectionReader(compiler);
        SharesReader shares = new SharesReader(compiler);
        Terms terms = TermsReader.read(root, selection, shares);
        List<CompiledRule> rules = new RulesReader(compiler).read(root);
        return new RuleSet(
                heading,
                terms,
                rules,
                new RuleSet.Conditions(selection.quotaConditions(), selection.bonusConditions(), shares.exceptions()),
                findings.provenance(),
                Document.hashOf(document));
    }

    private static Map<String, Object> parameters(Section section) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String name : section.keys()) {
            if (!PARAMETER.matcher(name).matches())
                section.wrong("매개변수 이름이 형식에 맞지 않습니다: " + name, "not a parameter name: " + name);
            else parameters.put(name, section.value(name, Leaf::parameter));
        }
        return parameters;
    }
}

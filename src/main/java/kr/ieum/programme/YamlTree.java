package kr.ieum.programme;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns text into nodes that know their line. Only plain YAML is taken: anchors and tags have no use in a rule set, and
 * can make a small document enormous or build Java objects.
 */
final class YamlTree {
    private static final int MOST_CHARACTERS = 200_000;
    private static final int DEEPEST = 20;

    private YamlTree() {}

    /** The root of the document; errors go to the findings, and then the root is empty. */
    static Node read(String document, Findings findings) {
        if (document.length() > MOST_CHARACTERS)
            findings.wrong(1, "", "문서가 너무 큽니다(최대 200,000자)", "the document is too large (200,000 characters at most)");
        else if (isPlain(document, findings)) return compose(document, findings);
        return empty();
    }

    private static boolean isPlain(String document, Findings findings) {
        boolean plain = true;
        try {
            for (Event event : yaml().parse(new StringReader(document))) {
                if (!isAnchored(event) && !isTagged(event)) continue;
                plain = false;
                findings.wrong(
                        line(event.getStartMark()),
                        "",
                        "앵커(&, *)와 태그(!)는 쓸 수 없습니다. !로 시작하는 식은 따옴표로 묶으세요",
                        "anchors (&, *) and tags (!) are not allowed; quote an expression that starts with !");
            }
        } catch (YAMLException broken) {
            wrongYaml(broken, findings);
            return false;
        }
        return plain;
    }

    private static Node compose(String document, Findings findings) {
        try {
            Node root = yaml().compose(new StringReader(document));
            if (root != null) return root;
            findings.wrong(1, "", "문서가 비어 있습니다", "the document is empty");
        } catch (YAMLException broken) {
            wrongYaml(broken, findings);
        }
        return empty();
    }

    private static boolean isAnchored(Event event) {
        return event instanceof NodeEvent node && node.getAnchor() != null;
    }

    private static boolean isTagged(Event event) {
        return event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent collection && collection.getTag() != null;
    }

    private static void wrongYaml(YAMLException broken, Findings findings) {
        int line = broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? line(marked.getProblemMark())
                : 1;
        String reason = broken instanceof MarkedYAMLException marked ? marked.getProblem() : broken.getMessage();
        findings.wrong(line, "", "YAML 문법 오류: " + reason, "not valid YAML: " + reason);
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        return new Yaml(limits);
    }

    static Node empty() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}

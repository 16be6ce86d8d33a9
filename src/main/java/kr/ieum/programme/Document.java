package kr.ieum.programme;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kr.ieum.platform.id.Digest;
import org.yaml.snakeyaml.nodes.Node;

/** Reads documents that are rules: of a programme here, of other things in the rooms above. */
public final class Document {
    private Document() {}

    /**
     * Reads a whole document. Its {@code sources} are known before anything else is asked for.
     *
     * @throws InvalidRuleSet with every error and its line
     */
    public static <T> T read(String text, Function<Section, T> reader) {
        Findings findings = new Findings();
        Node tree = YamlTree.read(text, findings);
        findings.refuseIfWrong();
        T result = Section.read(tree, 1, "", findings, root -> {
            findings.knowSources(root.section("sources", Document::sources).keySet());
            return reader.apply(root);
        });
        findings.refuseIfWrong();
        return result;
    }

    /** SHA-256 of a text, in hex: what two persons agree on. */
    public static String hashOf(String text) {
        return HexFormat.of().formatHex(Digest.sha256(text));
    }

    static Map<String, String> sources(Section section) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String tag : section.keys()) sources.put(tag, section.leaf(tag).text());
        return sources;
    }
}

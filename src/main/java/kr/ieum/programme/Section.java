package kr.ieum.programme;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys and values at one place of a document. What is asked for and missing is an error, and so is what is there
 * and was never asked for: a misspelt key must not silently mean "no such rule".
 */
public final class Section {
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final int line;
    private final String path;
    private final Findings findings;

    private Section(Node node, int line, String path, Findings findings) {
        this.line = line;
        this.path = path;
        boolean hasKeys = node instanceof MappingNode;
        // Without keys everything in it would be called missing, which would only say the same again.
        this.findings = hasKeys ? findings : new Findings();
        if (node instanceof MappingNode mapping) mapping.getValue().forEach(this::add);
        else
            findings.wrong(
                    line,
                    path,
                    "하위 항목이 있어야 합니다(예: { value: 60, source: [S1] })",
                    "must have keys of its own, as in { value: 60, source: [S1] }");
    }

    /** Reads the whole of a section and refuses what was left unread. */
    static <T> T read(Node node, int line, String path, Findings findings, Function<Section, T> reader) {
        Section section = new Section(node, line, path, findings);
        T result = reader.apply(section);
        section.refuseUnread();
        return result;
    }

    private void add(NodeTuple entry) {
        int at = YamlTree.line(entry.getKeyNode().getStartMark());
        if (!(entry.getKeyNode() instanceof ScalarNode key))
            findings.wrong(at, path, "항목 이름은 글이어야 합니다", "a key must be text");
        else if (entries.putIfAbsent(key.getValue(), entry) != null)
            findings.wrong(at, pathOf(key.getValue()), "같은 항목이 두 번 있습니다", "is there twice");
    }

    private void refuseUnread() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) findings.wrong(lineOf(entry), pathOf(key), "알 수 없는 항목입니다", "unknown key");
        });
    }

    Set<String> keys() {
        return entries.keySet();
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A plain value. */
    public Leaf leaf(String key) {
        NodeTuple entry = ask(key);
        if (entry == null) missing(key);
        return new Leaf(entry == null ? null : entry.getValueNode(), pathOf(key), findings);
    }

    public <T> T section(String key, Function<Section, T> reader) {
        NodeTuple entry = ask(key);
        if (entry != null) return read(entry.getValueNode(), lineOf(entry), pathOf(key), findings, reader);
        missing(key);
        return readNothing(reader);
    }

    public <T> @Nullable T optionalSection(String key, Function<Section, T> reader) {
        return has(key) ? section(key, reader) : null;
    }

    public <T> List<T> list(String key, Function<Section, T> reader) {
        NodeTuple entry = ask(key);
        if (entry == null) {
            missing(key);
            return List.of();
        }
        if (!(entry.getValueNode() instanceof SequenceNode list)) {
            findings.wrong(lineOf(entry), pathOf(key), "목록이어야 합니다", "must be a list");
            return List.of();
        }
        List<Node> items = list.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(
                        items.get(i),
                        YamlTree.line(items.get(i).getStartMark()),
                        pathOf(key) + "[" + i + "]",
                        findings,
                        reader))
                .toList();
    }

    public <T> List<T> optionalList(String key, Function<Section, T> reader) {
        return has(key) ? list(key, reader) : List.of();
    }

    /** A value that says where it comes from: {@code { value: 60, source: [S17] }}. */
    public <T> T value(String key, Function<Leaf, T> reader) {
        return section(key, section -> {
            section.provenance();
            return reader.apply(section.leaf("value"));
        });
    }

    public <T> @Nullable T optionalValue(String key, Function<Leaf, T> reader) {
        return has(key) ? value(key, reader) : null;
    }

    public Bilingual bilingual(String key) {
        return section(key, Section::bilingual);
    }

    Bilingual bilingual() {
        return new Bilingual(leaf("ko").text(), leaf("en").text());
    }

    /** Every value has a source or is marked unverified, never both and never neither. */
    public Provenance provenance() {
        List<Leaf> tags = has("source") ? leaf("source").items() : List.of();
        boolean unverified = has("unverified") && leaf("unverified").flag();
        String note = has("note") ? leaf("note").text() : null;
        if (tags.isEmpty() != unverified)
            wrong("출처(source)와 미확인(unverified: true) 중 꼭 하나가 있어야 합니다", "must have either a source or unverified: true");
        List<String> sources = tags.stream().map(this::source).toList();
        Provenance origin = new Provenance(path, line, sources, unverified, note);
        findings.comesFrom(origin);
        return origin;
    }

    private String source(Leaf leaf) {
        String tag = leaf.text();
        if (!tag.isEmpty() && !findings.knowsSource(tag))
            leaf.wrong("출처 목록(sources)에 없습니다", "is not in the list of sources");
        return tag;
    }

    /** An error of the section as a whole. */
    public void wrong(String ko, String en) {
        findings.wrong(line, path, ko, en);
    }

    private @Nullable NodeTuple ask(String key) {
        asked.add(key);
        return entries.get(key);
    }

    private void missing(String key) {
        findings.wrong(line, pathOf(key), "필수 항목이 없습니다", "is missing");
    }

    /** Stand-ins for a missing section, whose own errors would only repeat that it is missing. */
    private static <T> T readNothing(Function<Section, T> reader) {
        Findings unheard = new Findings();
        return read(YamlTree.empty(), 1, "", unheard, reader);
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(NodeTuple entry) {
        return YamlTree.line(entry.getKeyNode().getStartMark());
    }
}

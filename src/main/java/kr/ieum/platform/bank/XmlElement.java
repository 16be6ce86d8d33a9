package kr.ieum.platform.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One element of a bank message that passed its schema, with its place, so that a problem can name it. */
class XmlElement {
    private final @Nullable XmlElement parent;
    private final String name;
    private final int line;
    private final @Nullable String currency;
    private final List<XmlElement> children = new ArrayList<>(0);
    private String text = "";

    XmlElement(@Nullable XmlElement parent, String name, int line, @Nullable String currency) {
        this.parent = parent;
        this.name = name;
        this.line = line;
        this.currency = currency;
        if (parent != null) parent.children.add(this);
    }

    void setText(String text) {
        this.text = text;
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    @Nullable
    String currency() {
        return currency;
    }

    /** Without the white space around it. Composed (NFC), because some systems send Hangul as loose letters. */
    String text() {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    List<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** The first element on a path such as {@code Refs/AcctSvcrRef}. */
    @Nullable
    XmlElement at(String path) {
        XmlElement here = this;
        for (String step : path.split("/")) {
            List<XmlElement> next = here.all(step);
            if (next.isEmpty()) return null;
            here = next.get(0);
        }
        return here;
    }

    /** An element the schema demands. */
    XmlElement must(String path) {
        XmlElement found = at(path);
        if (found == null)
            throw new IllegalStateException(path() + " has no " + path + " though the schema demands it");
        return found;
    }

    /** The text on the first of these paths that has any. */
    @Nullable
    String textAt(String... paths) {
        for (String path : paths) {
            XmlElement found = at(path);
            if (found != null && !found.text().isEmpty()) return found.text();
        }
        return null;
    }

    MessageProblem problem(String korean, String english) {
        return new MessageProblem(path(), line, korean, english);
    }

    private String path() {
        if (parent == null) return "/" + name;
        List<XmlElement> alike = parent.all(name);
        String number = alike.size() > 1 ? "[" + (alike.indexOf(this) + 1) + "]" : "";
        return parent.path() + "/" + name + number;
    }
}

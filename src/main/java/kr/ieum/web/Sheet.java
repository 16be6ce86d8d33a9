package kr.ieum.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as a template shows it: what is written in it, and why it came back. Names of fields are paths into what a room
 * takes, {@code refundAccount.number} for the pointer {@code /refundAccount/number}.
 *
 * @param trouble why it came back; none when it is new
 */
public record Sheet(
        MultivaluedMap<String, String> written, @Nullable Trouble trouble) {
    static final String SEAL = "seal";
    static final String KEY = "key";
    static final String VERSION = "version";

    private static final int STALE = 412;

    /** One with nothing in it. */
    public static Sheet blank() {
        return new Sheet(new MultivaluedHashMap<>(), null);
    }

    /** The same with a field that is filled in beforehand. */
    public Sheet with(String name, @Nullable Object value) {
        if (value != null) written.putSingle(name, value.toString());
        return this;
    }

    Sheet after(Trouble why) {
        return new Sheet(written, why);
    }

    public String value(String name) {
        String value = written.getFirst(name);
        return value == null ? "" : value;
    }

    public List<String> values(String name) {
        return written.getOrDefault(name, List.of());
    }

    public boolean has(String name, Object value) {
        return values(name).contains(value.toString());
    }

    public @Nullable String error(String name) {
        return mistakes().stream()
                .filter(mistake -> mistake.field().equals(name))
                .map(Trouble.Mistake::message)
                .findFirst()
                .orElse(null);
    }

    /** What the summary above the fields tells, in their order; fields it knows no label of are not on the page. */
    public List<Trouble.Mistake> mistakes() {
        return trouble == null ? List.of() : Here.here().labelled(trouble.mistakes(written.keySet()));
    }

    /** A new one for new content; the same as long as the answer to it may still come, or nothing was sent yet. */
    public String key() {
        String before = value(KEY);
        boolean again = (trouble == null || trouble.mayPass()) && !before.isEmpty();
        return again ? before : UUID.randomUUID().toString();
    }

    /**
     * The version the reader has seen: of a form that came back the one it was made of, unless that is why it came back.
     *
     * @param now the present one
     */
    public String version(Object now) {
        boolean isStale = trouble != null && trouble.status() == STALE;
        boolean knows = !isStale && !value(VERSION).isEmpty();
        return knows ? value(VERSION) : now.toString();
    }

    /** All but what the form needs for itself. */
    List<String> content() {
        List<String> content = new ArrayList<>();
        written.keySet().stream()
                .filter(name -> !name.equals(SEAL) && !name.equals(KEY) && !name.equals(VERSION))
                .sorted()
                .forEach(name -> content.add(name + "=" + written.get(name)));
        return content;
    }
}

package kr.ieum.catalogue.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code search/vocabulary.txt}; how it is written stands at its top. */
final class VocabularyFile {
    private static final String FILE = "/search/vocabulary.txt";
    private static final Set<String> NO_CATEGORY = Set.of("COMMON");
    static final String WANT = "WANT ";

    private final List<Concept> concepts = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final Map<String, String> loanwords = new HashMap<>();
    private final Map<String, Collection<String>> more;

    /** @param more words that staff have added, by the name of their concept */
    private VocabularyFile(Map<String, Collection<String>> more) {
        this.more = more;
    }

    static Vocabulary read(Map<String, Collection<String>> more) {
        VocabularyFile file = new VocabularyFile(more);
        String heading = "";
        boolean first = false;
        for (String line : text().lines().map(String::strip).toList())
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
                first = true;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                file.line(heading, first, line);
                first = false;
            }
        return new Vocabulary(file.concepts, file.fillers, file.loanwords);
    }

    static String text() {
        try (InputStream in = VocabularyFile.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void line(String heading, boolean first, String line) {
        switch (heading) {
            case "FILLER" -> list(line).map(Text::key).forEach(fillers::add);
            case "LOANWORD" ->
                list(line)
                        .map(pair -> pair.split(" "))
                        .forEach(pair -> loanwords.putIfAbsent(Text.key(pair[0]), Text.key(pair[1])));
            default -> concept(heading, first, line);
        }
    }

    private void concept(String heading, boolean first, String line) {
        String[] parts = line.split(":", 2);
        String[] terms = parts[1].split("\\+", 2);
        String name = parts[0].strip();
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.concat(Stream.of(name), list(terms[0])), more.getOrDefault(name, List.of()).stream())
                .map(Text::key)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        boolean isWant = heading.startsWith(WANT);
        concepts.add(new Concept(
                isWant ? heading : name,
                isWant ? null : category(heading),
                first && !isWant && category(heading) != null,
                List.copyOf(keys),
                terms.length > 1 ? list(terms[1]).toList() : List.of()));
    }

    private static @Nullable String category(String heading) {
        return NO_CATEGORY.contains(heading) ? null : heading;
    }

    private static Stream<String> list(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).filter(each -> !each.isEmpty());
    }
}

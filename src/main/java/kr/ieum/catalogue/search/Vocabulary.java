package kr.ieum.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people call things: the one place for synonyms, misspellings and names in two languages. Never changed. */
final class Vocabulary {
    private static final int FEW_LETTERS = 6;
    private static final int MANY_LETTERS = 11;

    private final Map<String, Concept> concepts = new HashMap<>();
    private final Map<String, List<Concept>> byTerm = new HashMap<>();
    private final Map<String, List<Concept>> byInitials = new HashMap<>();
    private final Map<String, String> termByLetters = new HashMap<>();
    private final Set<String> beginnings = new LinkedHashSet<>();
    private final Set<String> fillers;
    private final Map<String, String> loanwords;
    private final int longest;

    /** @param loanwords Latin spelling by Korean spelling */
    Vocabulary(Collection<Concept> concepts, Set<String> fillers, Map<String, String> loanwords) {
        this.fillers = Set.copyOf(fillers);
        this.loanwords = Map.copyOf(loanwords);
        concepts.forEach(this::add);
        this.longest = byTerm.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void add(Concept concept) {
        concepts.put(concept.name(), concept);
        for (String term : concept.terms()) {
            byTerm.computeIfAbsent(term, first -> new ArrayList<>()).add(concept);
            byInitials
                    .computeIfAbsent(Hangul.initials(term), first -> new ArrayList<>())
                    .add(concept);
            termByLetters.putIfAbsent(Hangul.letters(term), term);
            beginnings.add(beginning(term));
        }
    }

    private static String beginning(String term) {
        return term.length() < 2 ? term : term.substring(0, 2);
    }

    List<Concept> called(String key) {
        return byTerm.getOrDefault(key, List.of());
    }

    Optional<Concept> concept(String name) {
        return Optional.ofNullable(concepts.get(name));
    }

    /** No term is longer, in letters of its key. */
    int longest() {
        return longest;
    }

    boolean mayBegin(String twoLetters) {
        return beginnings.contains(twoLetters)
                || !twoLetters.isEmpty() && beginnings.contains(twoLetters.substring(0, 1));
    }

    /** Words that say nothing of what is looked for. */
    boolean isFiller(String word) {
        return fillers.contains(word) || fillers.contains(Text.withoutParticle(word));
    }

    /** Of what is typed as initials only; of three and more also those that begin so. */
    List<Concept> ofInitials(String initials) {
        List<Concept> exact = byInitials.getOrDefault(initials, List.of());
        if (!exact.isEmpty() || initials.length() < 3)
            return exact.stream().distinct().toList();
        return byInitials.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(initials))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
    }

    /** What was probably meant by a word that is no term: the nearest within one letter in six, or two in eleven. */
    List<Concept> nearest(String key) {
        String letters = Hangul.letters(key);
        int most = letters.length() < FEW_LETTERS ? 0 : letters.length() < MANY_LETTERS ? 1 : 2;
        if (most == 0) return List.of();
        String best = "";
        int bestDistance = most + 1;
        for (Map.Entry<String, String> each : termByLetters.entrySet()) {
            if (each.getKey().length() < FEW_LETTERS - 1) continue;
            int distance = Hangul.distance(letters, each.getKey(), most);
            boolean nearer = distance < bestDistance
                    || distance == bestDistance && each.getValue().compareTo(best) < 0;
            if (distance <= most && nearer) {
                best = each.getValue();
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? List.of() : called(best);
    }

    /** A name with its loanwords in Latin letters, so that 리모트 미팅 and Remote Meeting are the same. */
    String latinised(String key) {
        StringBuilder latin = new StringBuilder();
        int at = 0;
        while (at < key.length()) {
            int from = at;
            Optional<String> loan = Stream.iterate(Math.min(key.length(), at + 7), end -> end > from, end -> end - 1)
                    .map(end -> key.substring(from, end))
                    .filter(loanwords::containsKey)
                    .findFirst();
            latin.append(loan.map(loanwords::get).orElse(key.substring(at, at + 1)));
            at += loan.map(String::length).orElse(1);
        }
        return latin.toString();
    }

    Stream<Concept> all() {
        return concepts.values().stream();
    }
}

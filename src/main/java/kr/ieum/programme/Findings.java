package kr.ieum.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What reading a document brings to light: its errors, and where each value comes from. */
final class Findings {
    private final List<DocumentError> errors = new ArrayList<>();
    private final List<Provenance> provenance = new ArrayList<>();
    private Set<String> knownSources = Set.of();

    void knowSources(Set<String> tags) {
        knownSources = tags;
    }

    boolean knowsSource(String tag) {
        return knownSources.contains(tag);
    }

    void wrong(int line, String path, String ko, String en) {
        errors.add(new DocumentError(line, path, new Bilingual(ko, en)));
    }

    void comesFrom(Provenance origin) {
        provenance.add(origin);
    }

    List<Provenance> provenance() {
        return provenance.stream()
                .sorted(Comparator.comparingInt(Provenance::line))
                .toList();
    }

    /** @throws InvalidRuleSet when anything was wrong */
    void refuseIfWrong() {
        if (errors.isEmpty()) return;
        throw new InvalidRuleSet(errors.stream()
                .sorted(Comparator.comparingInt(DocumentError::line))
                .toList());
    }
}

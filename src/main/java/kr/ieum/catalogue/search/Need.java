package kr.ieum.catalogue.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as far as their words are understood.
 *
 * @param key all that was typed, without spaces
 * @param words as typed, cleaned, without figures
 * @param rest what no concept covers
 * @param initials what was typed as initials only; empty when nothing was
 * @param seats how many people; null when they do not say
 * @param seatMonthUpTo won a person and month at most
 * @param termMonths for how long
 */
record Need(
        String key,
        List<String> words,
        Set<Concept> concepts,
        List<String> rest,
        String initials,
        @Nullable Integer seats,
        @Nullable Long seatMonthUpTo,
        @Nullable Integer termMonths) {

    boolean isEmpty() {
        return key.isEmpty();
    }

    /** Concepts that are about the thing itself, not wishes such as a free trial. */
    Stream<Concept> things() {
        return concepts.stream().filter(concept -> !concept.name().startsWith(VocabularyFile.WANT));
    }

    boolean wants(String attribute) {
        return concepts.stream().anyMatch(concept -> concept.name().equals(VocabularyFile.WANT + attribute));
    }
}

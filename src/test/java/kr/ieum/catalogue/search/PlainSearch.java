package kr.ieum.catalogue.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kr.ieum.catalogue.search.JudgedSet.Sample;

/** What a database finds without knowing Korean, to stand beside: the rules of pg_trgm and of a simple tsvector. */
record PlainSearch(List<Sample> samples) {

    /** As {@code word_similarity} orders: how many of the need's trigrams are in the text. */
    List<Sample> byTrigram(String need) {
        Set<String> asked = trigrams(need);
        return best(sample -> {
            Set<String> shared = new HashSet<>(asked);
            shared.retainAll(trigrams(text(sample)));
            return asked.isEmpty() ? 0 : (double) shared.size() / asked.size();
        });
    }

    /** As {@code to_tsvector('simple', …) @@ to_tsquery('simple', 'one | other')} ordered by how many words match. */
    List<Sample> byWord(String need) {
        Set<String> asked = words(need);
        return best(sample -> {
            Set<String> shared = new HashSet<>(asked);
            shared.retainAll(words(text(sample)));
            return shared.size();
        });
    }

    private List<Sample> best(ToDoubleFunction<Sample> score) {
        return samples.stream()
                .filter(sample -> score.applyAsDouble(sample) > 0)
                .sorted(Comparator.comparingDouble(score).reversed())
                .limit(10)
                .toList();
    }

    private static String text(Sample sample) {
        IndexedListing listing = sample.listing();
        return listing.title() + " " + listing.englishTitle() + " " + listing.description();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        for (String word : words(text)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}

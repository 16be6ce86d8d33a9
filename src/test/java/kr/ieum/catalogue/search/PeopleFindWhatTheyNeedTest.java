package kr.ieum.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.catalogue.search.JudgedSet.Judged;
import kr.ieum.catalogue.search.JudgedSet.Sample;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** The judged set: how well words as people type them find what they mean. */
class PeopleFindWhatTheyNeedTest {
    private static final int WINDOW = 400;
    private static final double BAR = 0.85;
    private final JudgedSet set = JudgedSet.read();
    private final Map<UUID, Sample> samples = set.samples().stream()
            .collect(Collectors.toMap(sample -> sample.listing().facts().id(), Function.identity()));

    @Test
    void aNeedFindsItsBestAnswersFirst() throws IOException {
        List<Double> all = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        Map<String, List<Double>> byWay = new TreeMap<>();
        try (Shelf shelf = shelf()) {
            for (Judged need : set.needs()) {
                List<Sample> found = find(shelf, need.text());
                double score = set.ndcg(need, found);
                all.add(score);
                byWay.computeIfAbsent(need.how(), way -> new ArrayList<>()).add(score);
                int best = set.samples().stream().mapToInt(need::grade).max().orElse(0);
                boolean first = !found.isEmpty() && need.grade(found.get(0)) == best;
                if (need.isObvious() && !first) missed.add(need.text());
                if (score < 0.8) System.out.printf("  %.2f %s%n", score, describe(shelf, need, found));
            }
        }
        Map<String, Double> report = new HashMap<>();
        byWay.forEach((way, scores) -> report.put(way, average(scores)));
        System.out.printf(
                "nDCG@10 %.3f over %d needs and %d listings; %s%n", average(all), all.size(), samples.size(), report);
        PlainSearch plain = new PlainSearch(set.samples());
        double trigram = average(set.needs().stream()
                .map(need -> set.ndcg(need, plain.byTrigram(need.text())))
                .toList());
        double word = average(set.needs().stream()
                .map(need -> set.ndcg(need, plain.byWord(need.text())))
                .toList());
        System.out.printf("beside it: plain trigram %.3f, plain tsvector %.3f%n", trigram, word);
        assertThat(missed).as("obvious, and not first").isEmpty();
        assertThat(average(all)).isGreaterThanOrEqualTo(BAR);
    }

    private static String describe(Shelf shelf, Judged need, List<Sample> found) {
        return need.text() + " → "
                + found.stream()
                        .limit(6)
                        .map(sample -> sample.listing().title() + "(" + sample.kind() + need.grade(sample) + ")")
                        .toList()
                + " understood as "
                + shelf.find(need.text(), Wanted.ANYTHING, 0, 1).need().concepts().stream()
                        .map(Concept::name)
                        .toList()
                + shelf.find(need.text(), Wanted.ANYTHING, 0, 1).need().rest();
    }

    private Shelf shelf() {
        Shelf shelf = new Shelf(new ByteBuffersDirectory(), VocabularyFile.read(Map.of()));
        set.samples().forEach(sample -> shelf.put(sample.listing()));
        shelf.show();
        return shelf;
    }

    private List<Sample> find(Shelf shelf, String text) {
        Shelf.Found found = shelf.find(text, Wanted.ANYTHING, 7, WINDOW);
        return new Rank(found.need(), Wanted.ANYTHING, new Asker(7, null, LocalDate.of(2021, 3, 2)), found.candidates())
                .order(found.candidates()).stream()
                        .map(ranked -> samples.get(ranked.facts().id()))
                        .toList();
    }

    private static double average(List<Double> scores) {
        return scores.stream().mapToDouble(score -> score).average().orElse(0);
    }
}

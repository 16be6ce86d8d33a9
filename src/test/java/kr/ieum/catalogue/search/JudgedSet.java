package kr.ieum.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Needs with graded answers over sample listings. {@code -Dieum.judged=<directory>} reads another set, of the same two
 * files, that nobody has seen while building.
 */
record JudgedSet(List<Sample> samples, List<Judged> needs) {
    private static final String OURS = "src/test/resources/search";

    static JudgedSet read() {
        Path directory = Path.of(System.getProperty("ieum.judged", OURS));
        return new JudgedSet(
                lines(directory.resolve("listings.tsv")).map(Sample::of).toList(),
                lines(directory.resolve("needs.tsv")).map(Judged::of).toList());
    }

    private static Stream<String[]> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param kind what it really is: for the judge, never indexed */
    record Sample(String kind, IndexedListing listing) {
        static Sample of(String[] cells) {
            String sku = cells[0];
            ListingFacts facts = new ListingFacts(
                    UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8)),
                    UUID.nameUUIDFromBytes(cells[5].getBytes(StandardCharsets.UTF_8)),
                    cells[2],
                    Integer.parseInt(cells[7]),
                    cells[8].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(cells[8]),
                    Integer.parseInt(cells[9]),
                    cells[10].equals("y"),
                    cells[11].equals("y"),
                    Standing.NONE,
                    Arrays.stream(cells[12].split(";")).map(Sample::plan).toList());
            return new Sample(
                    cells[1],
                    new IndexedListing(
                            sku,
                            cells[3],
                            cells[4].isEmpty() ? null : cells[4],
                            cells[6],
                            cells[5],
                            "1100000000",
                            Set.of("untact"),
                            facts));
        }

        private static PlanFacts plan(String text) {
            String[] parts = text.split("/");
            long total = Long.parseLong(parts[3]);
            return new PlanFacts(
                    parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), total, Math.round(total / 1.1));
        }

        boolean fits(String condition) {
            String[] parts = condition.split("=");
            ListingFacts facts = listing.facts();
            return switch (parts[0]) {
                case "sku" -> listing.sku().equals(parts[1]);
                case "kind" -> kind.equals(parts[1]);
                case "category" -> facts.category().equals(parts[1]);
                case "trial" -> facts.trialDays() > 0;
                case "csap" -> facts.csap();
                case "domestic" -> facts.domesticHosting();
                case "seats" -> {
                    int people = Integer.parseInt(parts[1]);
                    yield facts.fits(people) && facts.plans().stream().anyMatch(plan -> plan.seats() >= people);
                }
                default -> throw new IllegalArgumentException(condition);
            };
        }
    }

    /** @param how it is typed: name, category, initials, misspelt, plain, ... */
    record Judged(String how, String text, List<Answer> answers) {
        static Judged of(String[] cells) {
            return new Judged(
                    cells[0],
                    cells[1],
                    Arrays.stream(cells[2].split(" ")).map(Answer::of).toList());
        }

        int grade(Sample sample) {
            return answers.stream()
                    .filter(answer -> Arrays.stream(answer.which.split("&")).allMatch(sample::fits))
                    .mapToInt(Answer::grade)
                    .max()
                    .orElse(0);
        }

        /** Those where the first hit must be one of the best. */
        boolean isObvious() {
            return Set.of("name", "spacing", "english name", "category").contains(how);
        }
    }

    record Answer(String which, int grade) {
        static Answer of(String text) {
            int at = text.lastIndexOf(':');
            return new Answer(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
        }
    }

    /** Discounted gain of the first ten over that of the best ten there could be. */
    double ndcg(Judged need, List<Sample> found) {
        List<Integer> ideal = new ArrayList<>(samples.stream().map(need::grade).toList());
        ideal.sort((one, other) -> other - one);
        double best = gain(ideal);
        return best == 0 ? 1 : gain(found.stream().map(need::grade).toList()) / best;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, grades.size()); i++)
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        return gain;
    }
}

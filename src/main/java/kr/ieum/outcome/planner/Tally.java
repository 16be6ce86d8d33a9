package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Outcome;
import kr.ieum.programme.Screening.Answer;

/** What came of the firms judged so far, all together and by group. Kept between the steps of a job. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Tally {
    private final Count all = new Count();
    private final Map<String, RuleCount> rules = new TreeMap<>();
    private final Map<Dimension, Map<String, Count>> groups = new EnumMap<>(Dimension.class);

    /** Firms of one group. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    static final class Count {
        long firms;
        long qualified;
        long refused;
        long toDeclare;
        long toReview;
        long shareUnknown;
        long admitted;
        long promisedWon;
        final Map<String, Long> refusedBy = new TreeMap<>();

        private void add(Standing standing) {
            firms++;
            switch (standing) {
                case QUALIFIED -> qualified++;
                case REFUSED -> refused++;
                case TO_DECLARE -> toDeclare++;
                case TO_REVIEW -> toReview++;
            }
        }

        private void add(Count other) {
            firms += other.firms;
            qualified += other.qualified;
            refused += other.refused;
            toDeclare += other.toDeclare;
            toReview += other.toReview;
            shareUnknown += other.shareUnknown;
            admitted += other.admitted;
            promisedWon += other.promisedWon;
            other.refusedBy.forEach((rule, firms) -> refusedBy.merge(rule, firms, Long::sum));
        }
    }

    /** Firms one rule had something against. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    static final class RuleCount {
        long refused;
        /** By this rule and no other. */
        long alone;

        long unknown;
    }

    Count all() {
        return all;
    }

    Map<String, RuleCount> rules() {
        return rules;
    }

    Map<Dimension, Map<String, Count>> groups() {
        return groups;
    }

    /** @param inGroups see {@link Dimension#groups} */
    void judged(List<Answer> answers, Standing standing, List<String> inGroups) {
        all.add(standing);
        for (Dimension each : Dimension.ALL) group(each, inGroups).add(standing);
        if (standing == Standing.QUALIFIED) return;
        long failed = answers.stream()
                .filter(answer -> answer.outcome() == Outcome.FAIL)
                .count();
        for (Answer answer : answers) if (answer.outcome() != Outcome.PASS) blame(answer, failed == 1, inGroups);
    }

    private void blame(Answer answer, boolean alone, List<String> inGroups) {
        RuleCount count = rules.computeIfAbsent(answer.rule(), rule -> new RuleCount());
        if (answer.outcome() == Outcome.UNKNOWN) {
            count.unknown++;
            return;
        }
        count.refused++;
        if (alone) count.alone++;
        all.refusedBy.merge(answer.rule(), 1L, Long::sum);
        for (Dimension each : Dimension.ALL) group(each, inGroups).refusedBy.merge(answer.rule(), 1L, Long::sum);
    }

    void shareUnknown(List<String> inGroups) {
        all.shareUnknown++;
        for (Dimension each : Dimension.ALL) group(each, inGroups).shareUnknown++;
    }

    void admitted(Won subsidy, List<String> inGroups) {
        all.admitted++;
        all.promisedWon += subsidy.amount();
        for (Dimension each : Dimension.ALL) {
            Count group = group(each, inGroups);
            group.admitted++;
            group.promisedWon += subsidy.amount();
        }
    }

    private Count group(Dimension dimension, List<String> inGroups) {
        return groups.computeIfAbsent(dimension, each -> new HashMap<>())
                .computeIfAbsent(inGroups.get(dimension.ordinal()), group -> new Count());
    }

    void add(Tally other) {
        all.add(other.all);
        other.rules.forEach((code, count) -> {
            RuleCount mine = rules.computeIfAbsent(code, rule -> new RuleCount());
            mine.refused += count.refused;
            mine.alone += count.alone;
            mine.unknown += count.unknown;
        });
        other.groups.forEach((dimension, counts) ->
                counts.forEach((group, count) -> groups.computeIfAbsent(dimension, each -> new HashMap<>())
                        .computeIfAbsent(group, each -> new Count())
                        .add(count)));
    }
}

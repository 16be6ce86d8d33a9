package kr.ieum.outcome.planner;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Values and how often each is drawn for every so many of the others. */
final class Spread<T> {
    private final List<T> values;
    private final long[] upTo;

    private Spread(List<T> values, long[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    /** @throws IllegalArgumentException when there is nothing to draw from, or a value is refused by its reader */
    static <E, T> Spread<T> of(@Nullable List<E> entries, Function<E, T> value, ToIntFunction<E> weight) {
        if (entries == null || entries.isEmpty()) throw new IllegalArgumentException("nothing to draw from");
        long[] upTo = new long[entries.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsInt(entries.get(i));
            upTo[i] = sum;
        }
        return new Spread<>(entries.stream().map(value).toList(), upTo);
    }

    /** In the order of the keys, so that the same seed draws the same. */
    static <T> Spread<T> ofKeys(@Nullable Map<String, Integer> weights, Function<String, T> value) {
        return of(
                weights == null
                        ? null
                        : weights.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList(),
                entry -> value.apply(entry.getKey()),
                Map.Entry::getValue);
    }

    T draw(SplittableRandom random) {
        long drawn = random.nextLong(upTo[upTo.length - 1]);
        int i = 0;
        while (drawn >= upTo[i]) i++;
        return values.get(i);
    }
}

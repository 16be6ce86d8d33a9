package kr.ieum.money;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Which moves were made how often and with what outcome: a test that never gets anywhere must be seen. */
final class Tally {
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();

    void add(Life life) {
        life.trace().forEach(each -> outcomes.computeIfAbsent(each.replaceAll(" P?\\d+ ", " "), key -> new LongAdder())
                .increment());
    }

    long of(String outcome) {
        LongAdder count = outcomes.get(outcome);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        return outcomes.entrySet().stream()
                .map(each -> "%8d  %s".formatted(each.getValue().sum(), each.getKey()))
                .collect(Collectors.joining("\n"));
    }
}

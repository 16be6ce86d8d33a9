package kr.ieum.money;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Which moves were made how often and with what outcome: a test that never gets anywhere must be seen. */
final class Tally {
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();

    void add(Life life) {
        life.trace().forEach(each -> outcomes.computeIfAbsent(
                        each.replaceAll(" P?\\d+ (?=\\d)", " "), key -> new LongAdder())
                .increment());
    }

    /** Those of these outcomes that never came about. */
    List<String> missing(List<String> wanted) {
        return wanted.stream().filter(each -> !outcomes.containsKey(each)).toList();
    }

    @Override
    public String toString() {
        return outcomes.entrySet().stream()
                .map(each -> "%8d  %s".formatted(each.getValue().sum(), each.getKey()))
                .collect(Collectors.joining("\n"));
    }
}

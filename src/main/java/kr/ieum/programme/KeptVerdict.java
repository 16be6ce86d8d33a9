package kr.ieum.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it is stored: every answer and every fact once. What a rule says, and which facts it asks about, stands in
 * the document it was judged by, which never changes: on an opening day every byte is written a hundred thousand times.
 *
 * @param contentHash SHA-256 of the document judged by, in hex
 * @param facts by who said so and when
 */
public record KeptVerdict(
        String programme,
        String version,
        String contentHash,
        Verdict.Decision decision,
        List<Answer> rules,
        List<Said> facts) {

    /** One rule's answer, see {@link RuleVerdict}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String code,
            Outcome outcome,
            @Nullable List<String> missing,
            @Nullable UnknownCause cause,
            @Nullable OnUnknown onUnknown,
            @Nullable String detail) {
        static Answer of(RuleVerdict rule) {
            return new Answer(
                    rule.code(),
                    rule.outcome(),
                    rule.missing().isEmpty() ? null : rule.missing(),
                    rule.cause(),
                    rule.onUnknown(),
                    rule.detail());
        }
    }

    /** What one source said at one moment. */
    record Said(String source, Instant asOf, Map<String, Object> values) {}

    private record Source(String name, Instant asOf) {}

    public static KeptVerdict of(Verdict verdict) {
        Map<Source, Map<String, Object>> facts = new LinkedHashMap<>();
        for (RuleVerdict rule : verdict.rules())
            for (Fact fact : rule.facts())
                facts.computeIfAbsent(new Source(fact.source(), fact.asOf()), source -> new TreeMap<>())
                        .put(fact.name(), fact.value());
        List<Said> said = new ArrayList<>(facts.size());
        facts.forEach((source, values) -> said.add(new Said(source.name(), source.asOf(), values)));
        return new KeptVerdict(
                verdict.programme(),
                verdict.version(),
                verdict.contentHash(),
                verdict.decision(),
                verdict.rules().stream().map(Answer::of).toList(),
                said);
    }

    /**
     * The verdict in full.
     *
     * @param document what was judged by
     */
    public Verdict in(RuleSet document) {
        if (!document.contentHash().equals(contentHash))
            throw new IllegalArgumentException(
                    "judged by " + contentHash + ", this document is " + document.contentHash());
        Map<String, Fact> known = new HashMap<>();
        for (Said each : facts)
            each.values().forEach((name, value) -> known.put(name, new Fact(name, value, each.source(), each.asOf())));
        List<RuleVerdict> answers = new ArrayList<>(rules.size());
        for (Answer answer : rules) answers.add(document.recall(answer, known));
        return new Verdict(programme, version, contentHash, decision, answers);
    }
}

package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.ieum.platform.time.TimeBounds;
import kr.ieum.programme.FactType;
import kr.ieum.programme.OnUnknown;
import kr.ieum.programme.RuleVerdict;
import kr.ieum.programme.Verdict;

/**
 * Facts as somebody tells them on a page: fields whose names begin with {@code f.}, each with the fact's name. What cannot
 * be read as that fact is not told.
 *
 * @param facts as the rooms take them
 * @param unsure names of those whose answer was that one does not know
 */
public record Told(Map<String, JsonNode> facts, Set<String> unsure) {
    static final String PREFIX = "f.";
    private static final String UNSURE = "unsure";

    public static Told of(MultivaluedMap<String, String> fields) {
        Map<String, JsonNode> facts = new TreeMap<>();
        Set<String> unsure = new LinkedHashSet<>();
        fields.forEach((field, values) -> {
            if (!field.startsWith(PREFIX)) return;
            String name = field.substring(PREFIX.length());
            if (values.contains(UNSURE)) unsure.add(name);
            FactType.named(name)
                    .flatMap(type -> read(type, values.get(0).strip()))
                    .ifPresent(value -> facts.put(name, value));
        });
        return new Told(facts, unsure);
    }

    private static Optional<JsonNode> read(FactType type, String text) {
        return switch (type.question()) {
            case YES_NO ->
                text.equals("true") || text.equals("false")
                        ? Optional.of(JsonNodeFactory.instance.booleanNode(text.equals("true")))
                        : Optional.empty();
            case NUMBER -> {
                OptionalLong number = Numerals.read(text);
                yield number.isPresent()
                        ? Optional.of(JsonNodeFactory.instance.numberNode(number.getAsLong()))
                        : Optional.empty();
            }
            case DAY -> isDay(text) ? Optional.of(JsonNodeFactory.instance.textNode(text)) : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    private static boolean isDay(String text) {
        try {
            return TimeBounds.within(LocalDate.parse(text)) != null;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    /** The fields again, for the next page. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        facts.forEach((name, value) -> fields.add(new Field(PREFIX + name, value.asText())));
        unsure.forEach(name -> fields.add(new Field(PREFIX + name, UNSURE)));
        return fields;
    }

    /** A field and what is in it. */
    public record Field(String name, String value) {}

    /** For an address. */
    public String query() {
        return fields().stream()
                .map(field -> "&" + field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /** A rule that cannot be answered because of a fact that nobody has told. */
    public record Unanswered(RuleVerdict rule, FactType fact) {}

    /** The rules left open by what the reader could tell and did not know, each with the first such fact. */
    public List<Unanswered> unanswered(Verdict verdict) {
        List<Unanswered> open = new ArrayList<>();
        for (RuleVerdict rule : verdict.toDeclare())
            rule.missing().stream()
                    .flatMap(name -> FactType.named(name).stream())
                    .filter(type -> type.question() != FactType.Question.NONE)
                    .findFirst()
                    .ifPresent(type -> open.add(new Unanswered(rule, type)));
        return open;
    }

    /** The same as if one thing had not been asked yet. */
    public Told without(FactType fact) {
        Map<String, JsonNode> others = new TreeMap<>(facts);
        others.remove(fact.factName());
        Set<String> stillUnsure = new LinkedHashSet<>(unsure);
        stillUnsure.remove(fact.factName());
        return new Told(others, stillUnsure);
    }

    /**
     * The facts whose absence leaves rules open and that a person can be asked for, in the order of the rules.
     *
     * @param declaredOnly leaves out what is looked up or reviewed anyway
     */
    public List<FactType> missing(Verdict verdict, boolean declaredOnly) {
        return verdict.rules().stream()
                .filter(rule -> !declaredOnly || rule.onUnknown() == OnUnknown.DECLARE)
                .flatMap(rule -> rule.missing().stream())
                .distinct()
                .flatMap(name -> FactType.named(name).stream())
                .filter(type -> type.question() != FactType.Question.NONE)
                .filter(type -> !facts.containsKey(type.factName()) && !unsure.contains(type.factName()))
                .toList();
    }
}

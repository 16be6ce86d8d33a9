package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.ieum.catalogue.Warning;

/** Codes that stand in the audit trail, the ledger and reviews, in words: those of {@code words/}. */
public final class RecordWords {
    private static final ResourceBundle ACTS = bundle("acts");
    private static final ResourceBundle KINDS = bundle("kinds");
    private static final ResourceBundle FIELDS = bundle("fields");
    private static final List<ResourceBundle> ALL = List.of(ACTS, KINDS, bundle("codes"));
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*[A-Z]");
    private static final Pattern DATED = Pattern.compile("([A-Z_]+_BY)_(\\d{4}-\\d{2}-\\d{2})");
    private static final String PROPOSED = "PROPOSED_";

    private RecordWords() {}

    /** An act, a kind of thing, a state or a reason that is a code; anything else as people have written it. */
    @TemplateExtension
    public static String asWords(String code) {
        Matcher dated = DATED.matcher(code);
        if (dated.matches()) return asWords(dated.group(1)) + " (" + day(dated.group(2)) + ")";
        if (!CODE.matcher(code).matches()) return code;
        if (code.startsWith(PROPOSED)) {
            String decision = DecisionWords.asOperation(code.substring(PROPOSED.length()));
            return Here.here().english() ? "Proposed: " + decision : decision + " 제안";
        }
        return Words.spoken(
                code,
                ALL.stream()
                        .filter(words -> words.containsKey(code))
                        .findFirst()
                        .map(words -> words.getString(code))
                        .orElse(code));
    }

    /** What an act says of itself, in words. */
    @TemplateExtension
    static String asList(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false)
                .map(code -> asWords(code.asText()))
                .collect(Collectors.joining(", "));
    }

    /** Where in a listing something differs, from a JSON pointer. */
    @TemplateExtension
    static String asPlace(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .filter(step -> !step.isEmpty())
                .map(RecordWords::asStep)
                .collect(Collectors.joining(" › "));
    }

    private static String asStep(String step) {
        if (step.matches("\\d{1,4}")) return Integer.toString(Integer.parseInt(step) + 1);
        return !Here.here().english() && FIELDS.containsKey(step) ? FIELDS.getString(step) : step;
    }

    @TemplateExtension
    static String inWords(Warning warning) {
        String ground = asWords(warning.ground());
        return warning.found().equals("-") ? ground : ground + ": " + TradeWords.asCategory(warning.found());
    }

    /** All acts that can be on record, to choose from. */
    @TemplateExtension(namespace = "record")
    static List<String> acts() {
        return sorted(ACTS);
    }

    /** All kinds of things that can be on record, to choose from. */
    @TemplateExtension(namespace = "record")
    static List<String> kinds() {
        return sorted(KINDS);
    }

    private static List<String> sorted(ResourceBundle words) {
        return words.keySet().stream()
                .sorted(Comparator.comparing(RecordWords::asWords))
                .toList();
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("words." + name, Locale.ROOT);
    }

    private static String day(String day) {
        try {
            return Here.here().day(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return day;
        }
    }
}

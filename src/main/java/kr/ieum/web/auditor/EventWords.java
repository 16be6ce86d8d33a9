package kr.ieum.web.auditor;

import static kr.ieum.web.RecordWords.asWords;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.audit.EventView;
import kr.ieum.web.TradeWords;

/** What an event says of who decided, by which rules, and what changed. */
@TemplateExtension
final class EventWords {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final List<String> TOLD = List.of("status", "total", "deadline", "subsidy", "own", "serviceTo");

    private EventWords() {}

    /** An applicant cannot decide his own application: where he is the actor, the rules did. */
    static boolean decidedByRules(EventView event) {
        return event.subjectKind().equals("APPLICATION")
                && !event.said("ruleVersion").isEmpty()
                && List.of(
                                "APPLICATION_ADMITTED",
                                "APPLICATION_REFUSED",
                                "APPLICATION_WAITING",
                                "APPLICATION_IN_REVIEW")
                        .contains(event.action())
                && !event.act().path("duties").toString().contains("REVIEWER");
    }

    /** The rule set and its version; an event names them in one text. */
    static String rules(EventView event) {
        String[] named = event.said("ruleVersion").split(" ", 2);
        return named.length < 2 ? named[0] : TradeWords.asProgramme(named[0]) + " " + named[1];
    }

    /** From what to what, as far as it is one value or has a state; empty when nothing is told. */
    static String changed(EventView event) {
        JsonNode before = event.act().path(BEFORE);
        JsonNode after = event.act().path(AFTER);
        if (after.isTextual())
            return (before.isTextual() ? asWords(before.asText()) + " → " : "") + asWords(after.asText());
        List<String> changes = new ArrayList<>();
        for (String name : TOLD) {
            String was = before.path(name).asText();
            String is = after.path(name).asText();
            if (!was.isEmpty() && !was.equals(is)) changes.add(asWords(was) + " → " + asWords(is));
        }
        return String.join(", ", changes);
    }
}

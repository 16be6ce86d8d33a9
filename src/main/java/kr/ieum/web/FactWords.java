package kr.ieum.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kr.ieum.programme.Fact;
import kr.ieum.programme.FactType;

/** How facts of a judgement are read by people. */
@TemplateExtension
final class FactWords {
    private FactWords() {}

    /** The name of the field that asks for it, see {@link Told}. */
    static String field(FactType type) {
        return Told.PREFIX + type.factName();
    }

    static String label(Fact fact) {
        return FactType.named(fact.name())
                .map(type -> Here.here().say(type.label()))
                .orElse(fact.name());
    }

    /** Moments are kept as texts; of those that facts tell only the day matters, which is that in Korea. */
    static String moment(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z")
                ? Here.here().day(Instant.parse(text))
                : text;
    }

    static String said(Fact fact) {
        boolean english = Here.here().english();
        if (fact.value() instanceof Boolean yes) return english ? (yes ? "yes" : "no") : (yes ? "예" : "아니요");
        if (fact.value() instanceof Long number) return String.format(Locale.ROOT, "%,d", number);
        if (fact.value() instanceof List<?> list) return list.isEmpty() ? (english ? "none" : "없음") : list.toString();
        return moment(fact.value().toString());
    }
}

package kr.ieum.platform.problem;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.ieum.platform.time.KoreanTime;

/** The only business exception: something was understood and refused. It rolls the transaction back. */
public class Refused extends RuntimeException {
    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "code", "violations");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("yyyy년 M월 d일 HH:mm", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    private final transient ProblemType type;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();
    private final transient List<Violation> violations;

    Refused(ProblemType type, Object... facts) {
        this(type, List.of(), facts);
    }

    public Refused(ProblemType type, List<Violation> violations, Object... facts) {
        super(type.name(), null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        for (int i = 0; i + 1 < facts.length; i += 2) {
            String name = (String) facts[i];
            if (RESERVED.contains(name)) throw new IllegalArgumentException("reserved by RFC 9457: " + name);
            this.facts.put(name, facts[i + 1]);
        }
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<Violation> violations() {
        return violations;
    }

    @Override
    public String getMessage() {
        return type.name() + " " + detail(Language.ENGLISH);
    }

    /** The facts as they are answered, words among them in the reader's language. */
    Map<String, Object> facts(Language language) {
        Map<String, Object> said = new LinkedHashMap<>(facts);
        said.replaceAll((name, fact) -> fact instanceof Words words ? words.in(language) : fact);
        return said;
    }

    /** The sentence for a person, with the facts filled in. */
    public String detail(Language language) {
        String text = language.choose(type.refusal().korean(), type.refusal().english());
        for (Map.Entry<String, Object> fact : facts(language).entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", said(fact.getValue(), language));
        }
        return text;
    }

    /** A moment is said in the time of Korea, by which all deadlines are; one that no calendar has, as it came. */
    private static String said(Object fact, Language language) {
        return fact instanceof Instant moment && moment.isAfter(FIRST) && moment.isBefore(LAST)
                ? moment.atZone(KoreanTime.SEOUL).format(language == Language.ENGLISH ? ENGLISH : KOREAN)
                : String.valueOf(fact);
    }
}

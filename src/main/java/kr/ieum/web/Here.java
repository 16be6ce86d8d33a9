package kr.ieum.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ieum.identity.Duty;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The page that is being made: who reads it, in which language, where it is. Every template knows it as {@code here}. */
@RequestScoped
public class Here {
    private static final DateTimeFormatter KOREAN_DAY = DateTimeFormatter.ofPattern("yyyy년 M월 d일 (E)", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final RoutingContext request;
    private final SecurityIdentity identity;
    private final FormSeal seal;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private boolean keepsWhatIsWritten;

    Here(RoutingContext request, SecurityIdentity identity, FormSeal seal) {
        this.request = request;
        this.identity = identity;
        this.seal = seal;
    }

    /** The page being made on this thread. */
    @TemplateGlobal
    public static Here here() {
        return Arc.container().instance(Here.class).get();
    }

    /** {@link PageLanguage} has made up its mind and put it where the API finds it too. */
    public Language language() {
        return Language.of(request.request().getHeader("Accept-Language"));
    }

    public boolean english() {
        return language() == Language.ENGLISH;
    }

    /** As HTML and the message bundles want it. */
    public String tag() {
        return english() ? "en" : "ko";
    }

    public Locale locale() {
        return english() ? Locale.ENGLISH : Locale.KOREAN;
    }

    public String say(Bilingual text) {
        return text.in(locale());
    }

    /** Whether the reader comes from a form that went well. */
    public boolean done() {
        return request.queryParams().contains("done");
    }

    public String path() {
        return request.normalizedPath();
    }

    /** This very page in the other language. */
    public String inOtherLanguage() {
        if (request.request().method() != HttpMethod.GET)
            return formsPage() + "?" + PageLanguage.NAME + "=" + otherTag();
        String query = request.queryParams().entries().stream()
                .filter(each -> !each.getKey().equals(PageLanguage.NAME))
                .map(each -> encoded(each) + "&")
                .collect(Collectors.joining());
        return path() + "?" + query + PageLanguage.NAME + "=" + otherTag();
    }

    public String otherTag() {
        return english() ? "ko" : "en";
    }

    public String otherLanguage() {
        return english() ? "한국어" : "English";
    }

    /** Where the form was that this answers, since what it was sent to need not be a page; ours in any case. */
    private String formsPage() {
        String from = request.request().getHeader("Referer");
        try {
            String path = from == null ? null : URI.create(from).getRawPath();
            return path == null || path.startsWith("//") ? "/" : path;
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }

    public boolean loggedIn() {
        return !identity.isAnonymous();
    }

    public boolean has(Duty duty) {
        return identity.hasRole(duty.name());
    }

    /** What the identity provider calls the reader. */
    public String reader() {
        Object name = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("name") : null;
        return name == null ? identity.getPrincipal().getName() : name.toString();
    }

    public List<Place> places() {
        return Arrays.stream(Place.values()).filter(place -> place.isFor(this)).toList();
    }

    /** Notes what a field is called. @return the same, for the page */
    public String labelled(String field, String label) {
        labels.put(field, label);
        return label;
    }

    /** Mistakes with the labels of their fields and in their order; those of no field come last. */
    List<Trouble.Mistake> labelled(List<Trouble.Mistake> mistakes) {
        List<String> order = List.copyOf(labels.keySet());
        return mistakes.stream()
                .map(each -> onThePage(each, order))
                .sorted(Comparator.comparing(each -> each.label() == null ? order.size() : order.indexOf(each.field())))
                .toList();
    }

    /** What is wrong with a thing of several fields is shown at the first of them. */
    private Trouble.Mistake onThePage(Trouble.Mistake mistake, List<String> fields) {
        String field = fields.contains(mistake.field())
                ? mistake.field()
                : fields.stream()
                        .filter(each -> each.startsWith(mistake.field() + "."))
                        .findFirst()
                        .orElse(mistake.field());
        return new Trouble.Mistake(field, labels.get(field), mistake.message());
    }

    /** A form on the page has a button for the other language, which takes along what is written. */
    public boolean keepsWhatIsWritten() {
        keepsWhatIsWritten = true;
        return true;
    }

    /** The other language for a page with a form in which nothing is written. */
    public String switchWithNothingToLose() {
        keepsWhatIsWritten = true;
        return inOtherLanguage();
    }

    public boolean losesWhatIsWritten() {
        return !keepsWhatIsWritten;
    }

    public List<Bank> banks() {
        return List.of(Bank.values());
    }

    /** What a form must bring back, or it was not made here. */
    public String seal() {
        return seal.give(request, identity);
    }

    public String day(LocalDate day) {
        return day.format(english() ? ENGLISH_DAY : KOREAN_DAY);
    }

    /** The day in Korea. */
    public String day(Instant moment) {
        return day(KoreanTime.dayOf(moment));
    }

    public String time(Instant moment) {
        return day(moment) + " " + moment.atZone(KoreanTime.SEOUL).format(CLOCK);
    }
}

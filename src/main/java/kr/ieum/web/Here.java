package kr.ieum.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateGlobal;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
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
        String query = request.queryParams().entries().stream()
                .filter(each -> !each.getKey().equals(PageLanguage.NAME))
                .map(each -> encoded(each) + "&")
                .collect(Collectors.joining());
        return path() + "?" + query + PageLanguage.NAME + "=" + (english() ? "ko" : "en");
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

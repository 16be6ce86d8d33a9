package kr.ieum.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.TemplateExtension;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.referral.Referrals;
import kr.ieum.referral.Subject;

/** Programmes, what is sold in them and kinds of referrals, by the names that their documents give them; a code nobody names stays. */
@RequestScoped
@Unremovable
public class TradeWords {
    private final Programmes programmes;
    private final Referrals referrals;
    private final Map<String, Bilingual> titles = new HashMap<>();
    private final Map<String, Bilingual> categories = new HashMap<>();
    private final Map<String, Bilingual> kinds = new HashMap<>();

    TradeWords(Programmes programmes, Referrals referrals) {
        this.programmes = programmes;
        this.referrals = referrals;
    }

    /** Read once a page. */
    @Transactional
    TradeWords read() {
        if (!titles.isEmpty()) return this;
        for (RuleSet rules : programmes.published(null, null)) {
            titles.putIfAbsent(rules.programme(), rules.title());
            for (Category category : rules.terms().categories())
                categories.putIfAbsent(category.code(), category.name());
        }
        for (Subject subject : Subject.values())
            referrals.kinds(subject).forEach(kind -> kinds.put(kind.code(), kind.title()));
        return this;
    }

    @TemplateExtension
    public static String asReferralKind(String code) {
        return named(words().kinds, code);
    }

    @TemplateExtension
    public static String asCategory(String code) {
        return named(words().categories, code);
    }

    /** Without the year, which is the version's. */
    @TemplateExtension
    public static String asProgramme(String code) {
        return named(words().titles, code).replaceFirst(" ?\\d{4}$", "");
    }

    private static TradeWords words() {
        return Arc.container().instance(TradeWords.class).get().read();
    }

    private static String named(Map<String, Bilingual> names, String code) {
        Bilingual name = names.get(code);
        return name == null ? code : Here.here().say(name);
    }
}

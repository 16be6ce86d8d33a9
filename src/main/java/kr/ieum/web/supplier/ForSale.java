package kr.ieum.web.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.web.Here;

/** What there is to sell in: the categories of the programmes whose rules are published. */
@ApplicationScoped
class ForSale {
    private final Programmes programmes;

    ForSale(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Something to choose, and what it is called. */
    record Choice(String value, String name) {}

    /** Each {@code programme/category}. */
    @Transactional
    List<Choice> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (RuleSet rules : programmes.published(null, null))
            for (Category category : rules.terms().categories())
                fields.put(
                        rules.programme() + "/" + category.code(),
                        rules.programme() + " · " + Here.here().say(category.name()));
        return choices(fields);
    }

    @Transactional
    List<Choice> categories() {
        Map<String, String> categories = new TreeMap<>();
        for (RuleSet rules : programmes.published(null, null))
            for (Category category : rules.terms().categories())
                categories.put(category.code(), Here.here().say(category.name()));
        return choices(categories);
    }

    private static List<Choice> choices(Map<String, String> named) {
        return named.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }
}

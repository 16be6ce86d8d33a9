package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.supplier.SupplierId;

/**
 * Looks at a draft before a person does: for the grounds on which listings were found unsuitable, and at its prices.
 * What it finds warns the reviewer and refuses nothing.
 */
@ApplicationScoped
class Precheck {
    private final Sql sql;
    private final Clock clock;

    Precheck(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param published what is on sale now, or was last */
    record Draft(SupplierId supplier, ListingContent content, Optional<ListingContent> published) {}

    /** @return for each what was found */
    List<List<Warning>> check(List<Draft> drafts) {
        List<List<Warning>> words = words(drafts);
        Set<Selling> approved = approved(drafts);
        List<List<Warning>> found = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            ListingContent content = draft.content();
            List<Warning> warnings = new ArrayList<>(words.get(i));
            warnings.addAll(prices(content));
            draft.published().ifPresent(before -> warnings.addAll(raised(before, content)));
            if (!approved.contains(new Selling(draft.supplier(), content.category())))
                warnings.add(new Warning("CATEGORY_NOT_APPROVED", content.category()));
            found.add(warnings);
        }
        return found;
    }

    private List<List<Warning>> words(List<Draft> drafts) {
        List<List<Warning>> found = new ArrayList<>();
        drafts.forEach(draft -> found.add(new ArrayList<>()));
        sql.each(
                """
                select d.place, w.ground, string_agg(w.word, ', ' order by w.word) as words
                from unnest(?, ?) with ordinality as d(said, category, place)
                join catalogue.unsuitable_word w
                     on position(lower(w.word) in lower(d.said)) > 0 and not d.category = any(w.except_categories)
                group by d.place, w.ground order by d.place, w.ground""",
                row -> Map.entry(row.number("place"), new Warning(row.text("ground"), row.text("words"))),
                each -> found.get(Math.toIntExact(each.getKey()) - 1).add(each.getValue()),
                drafts.stream().map(draft -> words(draft.content())).toArray(String[]::new),
                drafts.stream().map(draft -> draft.content().category()).toArray(String[]::new));
        return found;
    }

    private static String words(ListingContent content) {
        return content.searchText() + "\n"
                + content.plans().stream().map(Plan::name).collect(Collectors.joining("\n"));
    }

    private static List<Warning> prices(ListingContent content) {
        List<Warning> warnings = new ArrayList<>();
        boolean evidence = content.priceEvidence() != null
                || content.plans().stream().anyMatch(plan -> plan.contractPrice() != null);
        if (!evidence) warnings.add(new Warning("NO_PRICE_EVIDENCE", "-"));
        for (Plan plan : content.plans())
            if (plan.isAboveContract())
                warnings.add(new Warning(
                        "PRICE_ABOVE_CONTRACT", plan.code() + ": " + plan.price() + " > " + plan.contractPrice()));
        return warnings;
    }

    private static List<Warning> raised(ListingContent before, ListingContent after) {
        List<Warning> warnings = new ArrayList<>();
        for (Plan plan : after.plans())
            before.plan(plan.code())
                    .filter(old -> plan.seatMonth().isMoreThan(old.seatMonth()))
                    .ifPresent(old -> warnings.add(new Warning(
                            "PRICE_RAISED", plan.code() + ": " + old.seatMonth() + " -> " + plan.seatMonth())));
        return warnings;
    }

    private record Selling(SupplierId supplier, String category) {}

    private Set<Selling> approved(List<Draft> drafts) {
        return Set.copyOf(sql.list(
                "select distinct supplier_id, category from supplier.published_selling where supplier_id = any(?) and period_to >= ?",
                row -> new Selling(new SupplierId(row.uuid("supplier_id")), row.text("category")),
                drafts.stream()
                        .map(draft -> draft.supplier().value())
                        .distinct()
                        .toArray(UUID[]::new),
                KoreanTime.today(clock)));
    }
}

package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    List<Warning> check(SupplierId supplier, ListingContent content, Optional<ListingContent> published) {
        List<Warning> warnings = new ArrayList<>(words(content));
        warnings.addAll(prices(content));
        published.ifPresent(before -> warnings.addAll(raised(before, content)));
        if (!mayBeSold(supplier, content.category()))
            warnings.add(new Warning("CATEGORY_NOT_APPROVED", content.category()));
        return warnings;
    }

    private List<Warning> words(ListingContent content) {
        String plans = content.plans().stream().map(Plan::name).collect(Collectors.joining("\n"));
        return sql.list(
                """
                select ground, string_agg(word, ', ' order by word) as words from catalogue.unsuitable_word
                where position(lower(word) in lower(?)) > 0 and not ? = any(except_categories)
                group by ground order by ground""",
                row -> new Warning(row.text("ground"), row.text("words")),
                content.searchText() + "\n" + plans,
                content.category());
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

    private boolean mayBeSold(SupplierId supplier, String category) {
        return sql.first(
                        "select 1 from supplier.published_selling where supplier_id = ? and category = ? and period_to >= ?",
                        row -> true,
                        supplier.value(),
                        category,
                        KoreanTime.today(clock))
                .isPresent();
    }
}

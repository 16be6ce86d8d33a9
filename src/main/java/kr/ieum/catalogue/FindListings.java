package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds listings: for everybody those that can be bought today, for the agency all. */
@ApplicationScoped
class FindListings {
    private final Sql sql;
    private final ListingRepository listings;
    private final ShowListing showing;
    private final Clock clock;

    FindListings(Sql sql, ListingRepository listings, ShowListing showing, Clock clock) {
        this.sql = sql;
        this.listings = listings;
        this.showing = showing;
        this.clock = clock;
    }

    /** Conditions and their values, in turn. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Conditions and(String text, Object... its) {
            texts.add(text);
            values.addAll(List.of(its));
            return this;
        }

        /** Only when the value was given. */
        Conditions maybe(String text, @Nullable Object value) {
            return value == null ? this : and(text, value);
        }
    }

    /** Of every state, by the title of any version of theirs. */
    List<ListingView> called(String part, int most) {
        List<UUID> ids = sql.list("""
                select distinct listing_id from catalogue.listing_version
                where position(lower(?) in lower(concat(content::json #>> '{title,ko}', ' ', content::json #>> '{title,en}'))) > 0
                order by listing_id desc limit ?""", row -> row.uuid("listing_id"), part, most);
        return showing.show(listings.all(ids));
    }

    Page<ListingView> forSale(ListingSearch search, PageRequest page) {
        LocalDate today = KoreanTime.today(clock);
        Conditions conditions = new Conditions().and("v.status = 'PUBLISHED'");
        String selling = "exists (select 1 from supplier.published_selling s where s.supplier_id = l.supplier_id"
                + " and s.category = v.category and ? between s.period_from and s.period_to";
        if (search.programme == null) conditions.and(selling + ")", today);
        else conditions.and(selling + " and s.programme = ?)", today, search.programme);
        return find(conditions, search, page).map(ListingView::withoutOpen);
    }

    boolean isForSale(ListingId id) {
        return sql.first("""
                        select 1 from catalogue.listing l join catalogue.listing_version v on v.listing_id = l.id
                        join supplier.published_selling s on s.supplier_id = l.supplier_id and s.category = v.category
                        where l.id = ? and v.status = 'PUBLISHED' and ? between s.period_from and s.period_to""", row -> true, id.value(), KoreanTime.today(clock)).isPresent();
    }

    Page<ListingView> inStatus(ListingStatus status, ListingSearch search, PageRequest page) {
        return find(new Conditions().and("v.status = ?", status), search, page);
    }

    private Page<ListingView> find(Conditions conditions, ListingSearch search, PageRequest page) {
        conditions
                .maybe("v.category = ?", search.category)
                .maybe("l.supplier_id = ?", search.supplier == null ? null : search.supplier.value())
                .maybe("v.seat_month_won <= ?", search.mostWon())
                .and("l.id < ?", page.before());
        conditions.values.add(page.limit() + 1);
        List<UUID> ids = sql.list(
                "select distinct l.id from catalogue.listing l join catalogue.listing_version v on v.listing_id = l.id"
                        + " where " + String.join(" and ", conditions.texts) + " order by l.id desc limit ?",
                row -> row.uuid("id"),
                conditions.values.toArray());
        Page<UUID> found = Page.of(ids, page, UUID::toString);
        return new Page<>(showing.show(listings.all(found.items())), found.next());
    }
}

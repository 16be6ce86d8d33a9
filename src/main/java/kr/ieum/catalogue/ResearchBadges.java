package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;

/** Which listings have badges. One whose last day has passed is not there any more, whether or not it was taken off. */
@ApplicationScoped
class ResearchBadges {
    private final Sql sql;
    private final Clock clock;

    ResearchBadges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Given(ListingId listing, ResearchBadge badge) {}

    void give(ListingId listing, ResearchBadge badge) {
        sql.update("""
                insert into catalogue.research_badge (listing_id, output_id, title, until, given_at)
                values (?, ?, ?, ?, ?)
                on conflict (listing_id, output_id) do update set title = excluded.title, until = excluded.until""", listing.value(), badge.outputId(), badge.title(), badge.until(), clock.instant());
        sumUp(listing);
    }

    void take(ListingId listing, UUID output) {
        sql.update(
                "delete from catalogue.research_badge where listing_id = ? and output_id = ?", listing.value(), output);
        sumUp(listing);
    }

    private void sumUp(ListingId listing) {
        sql.update("""
                update catalogue.listing set research_badge_until =
                    (select max(coalesce(until, 'infinity')) from catalogue.research_badge where listing_id = listing.id)
                where id = ?""", listing.value());
    }

    Map<ListingId, List<ResearchBadge>> of(Collection<Listing> listings) {
        Map<ListingId, List<ResearchBadge>> badges = new HashMap<>();
        sql.each(
                """
                select listing_id, output_id, title, until from catalogue.research_badge
                where listing_id = any(?) and coalesce(until, 'infinity') >= ? order by output_id""",
                row -> new Given(
                        new ListingId(row.uuid("listing_id")),
                        new ResearchBadge(row.uuid("output_id"), row.text("title"), row.findDate("until"))),
                given -> badges.computeIfAbsent(given.listing(), none -> new ArrayList<>())
                        .add(given.badge()),
                listings.stream().map(listing -> listing.id().value()).toArray(UUID[]::new),
                KoreanTime.today(clock));
        return badges;
    }

    /** The output of the badge that lasts longest; it stays until the present transaction has ended. */
    Optional<UUID> best(ListingId listing) {
        return sql.first("""
                select output_id from catalogue.research_badge where listing_id = ? and coalesce(until, 'infinity') >= ?
                order by coalesce(until, 'infinity') desc, output_id limit 1 for share""", row -> row.uuid("output_id"), listing.value(), KoreanTime.today(clock));
    }
}

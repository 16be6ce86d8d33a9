package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.database.Sql;
import org.jspecify.annotations.Nullable;

/** What rooms above tell of listings, in their own transactions, for the ranking and the filters. */
@ApplicationScoped
public class Standings {
    private final Sql sql;

    Standings(Sql sql) {
        this.sql = sql;
    }

    /** Orders whose use was proved and money earned. Told twice an order counts once. */
    public void proven(Map<UUID, ListingId> orders) {
        if (orders.isEmpty()) return;
        sql.update(
                """
                insert into catalogue.proven_use (order_id, listing_id)
                select o.id, o.listing from unnest(?, ?) as o(id, listing) on conflict do nothing""",
                orders.keySet().toArray(UUID[]::new),
                orders.values().stream().map(ListingId::value).toArray(UUID[]::new));
    }

    /**
     * A firm says how content it is with a listing. Of a firm's votes on one the latest counts.
     *
     * @param before its vote until now, if it had one
     * @param points 1 to 5
     */
    public void voted(ListingId listing, @Nullable Integer before, int points) {
        int more = before == null ? 1 : 0;
        int gained = before == null ? points : points - before;
        sql.update("""
                insert into catalogue.standing as s (listing_id, votes, points) values (?, ?, ?)
                on conflict (listing_id) do update set votes = s.votes + ?, points = s.points + ?""", listing.value(), 1, points, more, gained);
    }
}

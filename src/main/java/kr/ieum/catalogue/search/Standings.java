package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.database.Sql;

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
}

package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** An order's use was proved and its money earned. Told twice it counts once. */
    public void proven(ListingId listing, UUID order) {
        sql.update(
                "insert into catalogue.proven_use (order_id, listing_id) values (?, ?) on conflict do nothing",
                order,
                listing.value());
    }
}

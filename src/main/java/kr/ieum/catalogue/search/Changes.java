package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

/**
 * Follows what changes, for one instance. A transaction with a lower number may commit after one with a higher, so what is
 * read again is everything from the oldest transaction that was running at the last look; what was seen of it already is
 * left out. So nothing is missed, and a long transaction of somebody else's holds up nothing.
 */
@ApplicationScoped
class Changes {
    private final Sql sql;

    Changes(Sql sql) {
        this.sql = sql;
    }

    /**
     * How far an instance has followed.
     *
     * @param from the oldest transaction that may still commit something unseen
     * @param seen changes from there on that were seen
     */
    record Place(String from, Set<Long> seen) {}

    /** @param listings that changed since the place before */
    record News(Set<UUID> listings, Place place) {}

    private record Change(long seq, UUID listing) {}

    /** Where a reader of the whole begins to follow: asked before it reads. */
    Place now() {
        return new Place(horizon(), Set.of());
    }

    News since(Place place) {
        String horizon = horizon();
        List<Change> changes = sql.list(
                "select seq, listing_id from catalogue.change where tx >= ?::text::xid8",
                row -> new Change(row.number("seq"), row.uuid("listing_id")),
                place.from());
        Set<UUID> listings = new HashSet<>();
        Set<Long> seen = new HashSet<>();
        for (Change change : changes) {
            seen.add(change.seq());
            if (!place.seen().contains(change.seq())) listings.add(change.listing());
        }
        return new News(listings, new Place(horizon, seen));
    }

    private String horizon() {
        return sql.one("select pg_snapshot_xmin(pg_current_snapshot())::text as xmin", row -> row.text("xmin"));
    }
}

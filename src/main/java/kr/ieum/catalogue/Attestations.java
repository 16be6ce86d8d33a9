package kr.ieum.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.supplier.SupplierId;
import org.jspecify.annotations.Nullable;

/** What other bodies attested. Plain rows: they are added, and end by their day. */
@ApplicationScoped
class Attestations {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    Attestations(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private record Shown(ListingId listing, Attestation attestation) {}

    void add(SupplierId supplier, @Nullable ListingId listing, Attestation attested) {
        sql.updateExactly(
                1,
                """
                insert into catalogue.attestation (id, supplier_id, listing_id, type, grade, number, findings_closed,
                                                   issued_on, valid_to, made_at)
                values (?, ?, ?::uuid, ?, ?, ?, ?::integer, ?, ?, ?)""",
                ids.next(),
                supplier.value(),
                listing == null ? null : listing.value(),
                attested.type(),
                attested.grade(),
                attested.number(),
                attested.findingsClosed(),
                attested.issuedOn(),
                attested.validTo(),
                clock.instant());
    }

    /** Those valid today; a listing without any is not there. */
    Map<ListingId, List<Attestation>> of(List<Listing> listings) {
        LocalDate today = KoreanTime.today(clock);
        return sql
                .list(
                        """
                        select l.id, a.type, a.grade, a.number, a.findings_closed, a.issued_on, a.valid_to
                        from catalogue.listing l
                        join catalogue.attestation a
                            on a.supplier_id = l.supplier_id and (a.listing_id is null or a.listing_id = l.id)
                        where l.id = any(?) and ? between a.issued_on and a.valid_to order by a.id""",
                        Attestations::read,
                        listings.stream().map(each -> each.id().value()).toArray(UUID[]::new),
                        today)
                .stream()
                .collect(Collectors.groupingBy(
                        Shown::listing, Collectors.mapping(Shown::attestation, Collectors.toList())));
    }

    private static Shown read(Row row) throws SQLException {
        String closed = row.findText("findings_closed");
        return new Shown(
                new ListingId(row.uuid("id")),
                new Attestation(
                        row.text("type"),
                        row.findText("grade"),
                        row.findText("number"),
                        closed == null ? null : Integer.valueOf(closed),
                        Objects.requireNonNull(row.findDate("issued_on")),
                        Objects.requireNonNull(row.findDate("valid_to"))));
    }
}

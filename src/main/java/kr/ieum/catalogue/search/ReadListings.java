package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kr.ieum.catalogue.Attributes;
import kr.ieum.catalogue.ListingContent;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;

/** Reads from PostgreSQL what goes into the index. */
@ApplicationScoped
class ReadListings {
    private static final String SELECT = """
            select l.id, l.supplier_id, l.sku, v.content, l.research_badge_until is not null as research_badge,
                   (select count(*) from catalogue.proven_use u where u.listing_id = l.id) as uses, coalesce(s.votes, 0) as votes, coalesce(s.points, 0) as points,
                   (select max(a.valid_to) from catalogue.attestation a
                    where a.supplier_id = l.supplier_id and (a.listing_id is null or a.listing_id = l.id)) as certified_until
            from catalogue.listing l
            join catalogue.listing_version v on v.listing_id = l.id and v.status = 'PUBLISHED'
            left join catalogue.standing s on s.listing_id = l.id
            where\s""";

    private final Sql sql;
    private final StoredJson json;

    ReadListings(Sql sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** A listing that is published; whether it is on sale its seller decides. */
    record Published(UUID id, UUID supplier, String sku, ListingContent content, Standing standing) {

        boolean isOnSale(Map<UUID, Seller> sellers) {
            Seller seller = sellers.get(supplier);
            return seller != null && seller.selling().containsKey(content.category());
        }

        IndexedListing with(Seller seller) {
            Attributes attributes = content.attributes();
            ListingFacts facts = new ListingFacts(
                    id,
                    supplier,
                    content.category(),
                    attributes.minSeats(),
                    Objects.requireNonNullElse(attributes.maxSeats(), Integer.MAX_VALUE),
                    attributes.trialDays(),
                    attributes.csap(),
                    attributes.domesticHosting(),
                    standing,
                    content.plans().stream()
                            .map(plan -> new PlanFacts(
                                    plan.code(),
                                    plan.seats(),
                                    plan.termMonths(),
                                    plan.price().amount(),
                                    plan.price(seller.vatFree()).supply().amount()))
                            .toList());
            return new IndexedListing(
                    sku,
                    content.title().ko(),
                    content.title().en(),
                    content.description(),
                    seller.name(),
                    seller.region(),
                    seller.selling().getOrDefault(content.category(), Set.of()),
                    facts);
        }
    }

    List<Published> of(Collection<UUID> ids) {
        return sql.list(SELECT + "l.id = any(?)", this::published, (Object) ids.toArray(UUID[]::new));
    }

    /** In the order of their ids, from after that one on. */
    List<Published> after(UUID id, int most) {
        return sql.list(SELECT + "l.id > ? order by l.id limit ?", this::published, id, most);
    }

    List<UUID> ofSuppliers(Collection<UUID> suppliers) {
        return sql.list("select id from catalogue.listing where supplier_id = any(?)", row -> row.uuid("id"), (Object)
                suppliers.toArray(UUID[]::new));
    }

    Map<UUID, Seller> sellers(LocalDate today) {
        Map<UUID, Seller> sellers = new HashMap<>();
        sql.each(
                """
                select s.id, s.name, s.region_code, s.vat_free, p.category, p.programme
                from supplier.published_supplier s
                join supplier.published_selling p on p.supplier_id = s.id and ? between p.period_from and p.period_to""",
                row -> {
                    Seller seller = sellers.computeIfAbsent(row.uuid("id"), id -> seller(row));
                    return seller.selling()
                            .computeIfAbsent(row.text("category"), first -> new HashSet<>())
                            .add(row.text("programme"));
                },
                added -> {},
                today);
        return sellers;
    }

    private static Seller seller(Row row) {
        try {
            return new Seller(row.text("name"), row.text("region_code"), row.truth("vat_free"), new HashMap<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Published published(Row row) throws SQLException {
        return new Published(
                row.uuid("id"),
                row.uuid("supplier_id"),
                row.text("sku"),
                content(row.text("content")),
                new Standing(
                        row.truth("research_badge"),
                        (int) row.number("uses"),
                        (int) row.number("votes"),
                        (int) row.number("points"),
                        row.findDate("certified_until")));
    }

    private ListingContent content(String text) {
        return json.read(text, ListingContent.class);
    }
}

package kr.ieum.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.Filter;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
    private final Sql sql;

    ReferralRepository(Sql sql) {
        this.sql = sql;
    }

    Referral get(ReferralId id) {
        return findByIdOptional(id.value()).orElseThrow(ReferralProblem.UNKNOWN_REFERRAL::with);
    }

    Referral locked(ReferralId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ReferralProblem.UNKNOWN_REFERRAL::with);
    }

    Optional<ReferralId> underWay(String kind, UUID subject, @Nullable UUID listing) {
        return sql.first(
                """
                select id from referral.referral
                where kind = ? and subject_id = ? and coalesce(listing_id, subject_id) = ? and ended_at is null""", row -> new ReferralId(row.uuid("id")), kind, subject, listing == null ? subject : listing);
    }

    /** @param filter asks for whose referrals, and which */
    List<Referral> newestFirst(Filter filter, PageRequest page) {
        filter.newestFirst("id", page.before(), page.limit() + 1);
        return all(
                sql.list(
                        "select id from referral.referral where " + filter.conditions(),
                        row -> row.uuid("id"),
                        filter.values()),
                Comparator.comparing((Referral each) -> each.id().value()).reversed());
    }

    /** The first that waits to be sent and comes before the rest, if there is one. */
    Optional<ReferralId> firstWaiting(String kind, LocalDate today) {
        return sql.first("""
                select id from referral.referral
                where status = 'CONSENTED' and kind = ? and comes_first and consent_until >= ? order by id limit 1""", row -> new ReferralId(row.uuid("id")), kind, today);
    }

    /** What waits to be sent, in the order in which it is. */
    Page<Referral> queue(String kind, PageRequest page) {
        return inOrder("status = 'CONSENTED' and kind = ?", "id", List.of(kind), page);
    }

    /** What was sent to a partner, what comes first first and then the oldest. */
    Page<Referral> sentTo(String partner, @Nullable ReferralStatus status, PageRequest page) {
        return status == null
                ? inOrder("envelope is not null and partner_body = ?", "envelope_id", List.of(partner), page)
                : inOrder(
                        "envelope is not null and partner_body = ? and status = ?",
                        "envelope_id",
                        List.of(partner, status),
                        page);
    }

    /** Those the clock has something to do with, each held by this run alone. */
    List<Referral> due(LocalDate today, int atMost) {
        return all(
                sql.list(
                        "select id from referral.referral where look_on <= ? order by look_on, id limit ? for update skip locked",
                        row -> row.uuid("id"),
                        today,
                        atMost),
                Comparator.comparing(each -> each.id().value()));
    }

    /** Those that wait in the ordinary order. */
    List<Referral> waitingAsAllOthers() {
        return list("status = ?1 and comesFirst = false order by id", ReferralStatus.CONSENTED);
    }

    private Page<Referral> inOrder(String conditions, String key, List<?> values, PageRequest page) {
        Place after = Place.read(page.cursor());
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(after.isFirst(), after.id(), page.limit() + 1));
        List<Place> places = sql.list(
                "select id, comes_first, " + key + " as place from referral.referral where " + conditions
                        + " and (not comes_first, " + key + ") > (not ?, ?) order by not comes_first, " + key
                        + " limit ?",
                row -> new Place(row.truth("comes_first"), row.uuid("place"), row.uuid("id")),
                all.toArray());
        Page<Place> found = Page.of(places, page, Place::text);
        return found.map(place -> get(new ReferralId(place.referral())));
    }

    private List<Referral> all(List<UUID> ids, Comparator<Referral> order) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1", ids).stream().sorted(order).toList();
    }

    /** A place in the order of sending. */
    private record Place(boolean isFirst, UUID id, UUID referral) {
        private static final UUID NONE = new UUID(0, 0);

        static Place read(@Nullable String cursor) {
            if (cursor == null) return new Place(true, NONE, NONE);
            try {
                if (cursor.matches("[01]\\..+"))
                    return new Place(cursor.startsWith("1"), UUID.fromString(cursor.substring(2)), NONE);
            } catch (IllegalArgumentException malformed) {
                // Falls through to the same refusal.
            }
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
        }

        String text() {
            return (isFirst ? "1." : "0.") + id;
        }
    }
}

package kr.ieum.voucher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Clocks;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VoucherRepository implements PanacheRepositoryBase<Voucher, UUID> {
    private static final VoucherStatus[] LIVE = Arrays.stream(VoucherStatus.values())
            .filter(status -> !status.isEnded())
            .toArray(VoucherStatus[]::new);

    private final Sql sql;
    private final Clock clock;

    VoucherRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Voucher get(VoucherId id) {
        return findByIdOptional(id.value()).orElseThrow(VoucherProblem.UNKNOWN_VOUCHER::with);
    }

    /**
     * Locked until the transaction ends: vouchers before accounts, everywhere. It is read again, for whoever had the lock
     * before may have changed what was read without it.
     */
    Voucher lock(VoucherId id) {
        Voucher voucher = get(id);
        flush();
        getEntityManager().refresh(voucher, LockModeType.PESSIMISTIC_WRITE);
        return voucher;
    }

    Optional<Voucher> named(String code, @Nullable UUID orId) {
        return find("code = ?1 or id = ?2", code, orId).firstResultOptional();
    }

    List<Voucher> page(
            PageRequest page,
            @Nullable BusinessNumber firm,
            @Nullable VoucherStatus status,
            @Nullable LocalDate endsBy) {
        return find(
                        "id < :before and (:firm is null or firmNumber = :firm) and (:status is null or status = :status)"
                                + " and (cast(:endsBy as LocalDate) is null"
                                + " or coalesce(fullPaymentBy, useUntil) <= :endsBy)",
                        Sort.descending("id"),
                        Parameters.with("before", page.before())
                                .and("firm", firm == null ? null : firm.digits())
                                .and("status", status)
                                .and("endsBy", endsBy))
                .page(0, page.limit() + 1)
                .list();
    }

    /** As {@link #lock}, many in the order of their ids; one that there is not is not there. */
    Map<VoucherId, Voucher> lockAll(Collection<VoucherId> ids) {
        flush();
        return find(
                        "id in ?1",
                        Sort.by("id"),
                        ids.stream().map(VoucherId::value).distinct().toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(Voucher::id, Function.identity()));
    }

    /** Locks the rows alone: for acts on tens of thousands of which few change. */
    void lockRows(Collection<VoucherId> ids) {
        sql.list("select id from voucher.voucher where id = any(?) order by id for update", row -> true, (Object)
                ids.stream().map(VoucherId::value).toArray(UUID[]::new));
    }

    List<Voucher> all(Collection<VoucherId> ids) {
        return list("id in ?1 order by id", ids.stream().map(VoucherId::value).toList());
    }

    /** The rounds they were granted in. */
    List<RoundId> rounds(Collection<VoucherId> ids) {
        return sql.list(
                "select distinct round_id from voucher.voucher where id = any(?)",
                row -> new RoundId(row.uuid("round_id")),
                (Object) ids.stream().map(VoucherId::value).toArray(UUID[]::new));
    }

    /** Notes first payments, which stop the clock of first payment, and last ones. */
    void paid(List<Till> tills) {
        if (tills.isEmpty()) return;
        sql.updateExactly(
                tills.size(),
                """
                update voucher.voucher v
                set version = v.version + 1, first_paid_at = coalesce(v.first_paid_at, ?),
                    status = case when p.left_won = 0 then ? else v.status end
                from unnest(?, ?) as p(id, left_won) where v.id = p.id and v.status = any(?)""",
                clock.instant(),
                VoucherStatus.SPENT,
                tills.stream().map(till -> till.voucher().id().value()).toArray(UUID[]::new),
                tills.stream().map(till -> till.purse().left()).toArray(Won[]::new),
                new VoucherStatus[] {VoucherStatus.ACTIVE});
    }

    Map<FirmId, List<Award>> awardsOf(Collection<FirmId> firms) {
        Map<FirmId, List<Award>> awards = new HashMap<>();
        sql.each(
                """
                select firm_id, programme, rule_version, granted_at, first_paid_at is not null as used,
                       first_paid_at is not null or status = any(?) as stands
                from voucher.voucher where firm_id = any(?) order by id""",
                row -> Map.entry(
                        new FirmId(row.uuid("firm_id")),
                        new Award(
                                row.text("programme"),
                                row.text("rule_version"),
                                KoreanTime.dayOf(row.instant("granted_at")),
                                row.truth("used"),
                                row.truth("stands"))),
                entry -> awards.computeIfAbsent(entry.getKey(), firm -> new ArrayList<>())
                        .add(entry.getValue()),
                LIVE,
                firms.stream().map(FirmId::value).toArray(UUID[]::new));
        return awards;
    }

    List<VoucherView> ofNoOwnShare(List<Grant> grants) {
        List<VoucherId> active = grants.stream()
                .filter(grant -> grant.own().isZero())
                .map(Grant::id)
                .toList();
        return active.isEmpty()
                ? List.of()
                : all(active).stream().map(Voucher::view).toList();
    }

    void insert(List<Grant> grants) {
        sql.updateExactly(
                grants.size(),
                """
                insert into voucher.voucher (id, version, code, application_id, firm_id, firm_number, round_id, programme,
                    rule_version, subsidy_won, own_won, status, granted_at, deposit_by, active_at, first_payment_by,
                    full_payment_by, pact_id, use_until)
                select v.id, 0, v.code, v.application_id, v.firm_id, v.firm_number, v.round_id, v.programme,
                    v.rule_version, v.subsidy_won, v.own_won,
                    case when v.own_won = 0 then 'ACTIVE' else 'AWAITING_DEPOSIT' end, v.granted_at, v.deposit_by,
                    case when v.own_won = 0 then v.granted_at end, v.first_payment_by, v.full_payment_by, v.pact_id,
                    case when v.own_won = 0 then v.use_until end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as v(id, code, application_id, firm_id, firm_number, round_id, programme, rule_version, subsidy_won,
                         own_won, granted_at, deposit_by, first_payment_by, full_payment_by, use_until, pact_id)""",
                column(grants, UUID[]::new, grant -> grant.id().value()),
                column(grants, String[]::new, grant -> ShortCode.next("V", clock)),
                column(grants, UUID[]::new, Grant::application),
                column(grants, UUID[]::new, grant -> grant.firm().value()),
                column(grants, String[]::new, grant -> grant.firmNumber().digits()),
                column(grants, UUID[]::new, grant -> grant.round().id().value()),
                column(grants, String[]::new, grant -> grant.round().programme()),
                column(grants, String[]::new, grant -> grant.round().ruleVersion()),
                grants.stream().mapToLong(grant -> grant.subsidy().amount()).toArray(),
                grants.stream().mapToLong(grant -> grant.own().amount()).toArray(),
                column(grants, Instant[]::new, Grant::grantedAt),
                column(grants, LocalDate[]::new, grant -> clocks(grant).depositBy(day(grant))),
                column(grants, LocalDate[]::new, grant -> clocks(grant).firstPaymentBy(day(grant))),
                column(grants, LocalDate[]::new, grant -> clocks(grant).fullPaymentBy(day(grant))),
                column(grants, LocalDate[]::new, grant -> clocks(grant).useUntil(day(grant))),
                column(grants, UUID[]::new, Grant::pact));
    }

    private static <T> T[] column(
            List<Grant> grants, java.util.function.IntFunction<T[]> array, Function<Grant, @Nullable T> of) {
        return grants.stream().map(of).toArray(array);
    }

    private static Clocks clocks(Grant grant) {
        return grant.rules().terms().clocks();
    }

    private static LocalDate day(Grant grant) {
        return KoreanTime.dayOf(grant.grantedAt());
    }
}

package kr.ieum.application;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {
    private static final ApplicationStatus[] LIVE = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::isLive)
            .toArray(ApplicationStatus[]::new);

    /** In words, not as a parameter: only so does a plan that is made once know the index that is kept of them alone. */
    private static final String LIVE_NAMES =
            Arrays.stream(LIVE).map(Enum::name).collect(Collectors.joining("', '", "('", "')"));

    private final Sql sql;
    private final Clock clock;

    ApplicationRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Application get(ApplicationId id) {
        return findByIdOptional(id.value()).orElseThrow(ApplicationProblem.UNKNOWN_APPLICATION::with);
    }

    /** Locked until the transaction ends, and read again: it may have been changed before the lock was ours. */
    Application lock(ApplicationId id) {
        Application application = get(id);
        flush();
        getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    /** As {@link #lock}, many in the order of their ids. */
    Map<ApplicationId, Application> lockAll(Collection<ApplicationId> ids) {
        flush();
        return find(
                        "id in ?1",
                        Sort.by("id"),
                        ids.stream().map(ApplicationId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    List<ApplicationId> byCodes(Collection<String> codes) {
        return sql.list(
                "select id from application.application where code = any(?)",
                row -> new ApplicationId(row.uuid("id")),
                (Object) codes.toArray(String[]::new));
    }

    Optional<Application> named(String code, @Nullable UUID orId) {
        return find("code = ?1 or id = ?2", code, orId).firstResultOptional();
    }

    /** What the firms have running in the round; a firm with nothing is not there. */
    Map<FirmId, Running> live(RoundId round, Collection<FirmId> firms) {
        Map<FirmId, Running> live = new HashMap<>();
        sql.each(
                """
                select firm_id, id, code from application.application
                where round_id = ? and firm_id = any(?) and status in\s""" + LIVE_NAMES,
                row -> Map.entry(
                        new FirmId(row.uuid("firm_id")),
                        new Running(new ApplicationId(row.uuid("id")), row.text("code"))),
                entry -> live.put(entry.getKey(), entry.getValue()),
                round.value(),
                firms.stream().map(FirmId::value).toArray(UUID[]::new));
        return live;
    }

    /** Rounds in which firms have applied and are not decided yet; a firm with nothing pending is not there. */
    Map<FirmId, List<RoundId>> pending(Collection<FirmId> firms) {
        Map<FirmId, List<RoundId>> pending = new HashMap<>();
        sql.each(
                """
                select firm_id, round_id from application.application
                where firm_id = any(?) and status in ('IN_REVIEW', 'CLARIFYING', 'WAITING', 'APPEALED')""",
                row -> Map.entry(new FirmId(row.uuid("firm_id")), new RoundId(row.uuid("round_id"))),
                entry -> pending.computeIfAbsent(entry.getKey(), firm -> new ArrayList<>())
                        .add(entry.getValue()),
                (Object) firms.stream().map(FirmId::value).toArray(UUID[]::new));
        return pending;
    }

    /** An application that is not over. */
    record Running(ApplicationId id, String code) {}

    /** Firms of these representatives that have something running in the round. */
    Map<String, Set<FirmId>> liveByRepresentative(RoundId round, Collection<String> representatives) {
        Map<String, Set<FirmId>> live = new HashMap<>();
        if (representatives.isEmpty()) return live;
        sql.each(
                """
                select representative_key, firm_id from application.application
                where round_id = ? and representative_key = any(?) and status in\s""" + LIVE_NAMES,
                row -> Map.entry(row.text("representative_key"), new FirmId(row.uuid("firm_id"))),
                entry -> live.computeIfAbsent(entry.getKey(), key -> new HashSet<>())
                        .add(entry.getValue()),
                round.value(),
                representatives.toArray(String[]::new));
        return live;
    }

    /** How many applications of the round are in each status; a status without any may not be there. */
    Map<ApplicationStatus, Long> tally(RoundId round) {
        Map<ApplicationStatus, Long> tally = new HashMap<>();
        sql.each(
                "select status, applications from application.tally where round_id = ?",
                row -> Map.entry(ApplicationStatus.valueOf(row.text("status")), row.number("applications")),
                entry -> tally.put(entry.getKey(), entry.getValue()),
                round.value());
        return tally;
    }

    /** @param told the positions their firms are told, by id */
    void insert(Collection<Application> many, Map<UUID, Long> told) {
        if (many.isEmpty()) return;
        sql.updateExactly(
                many.size(),
                """
                insert into application.application (id, version, code, round_id, firm_id, firm_number, representative_key,
                    voucher_id, subsidy_won, own_won, status, verdict, declarations, use_plan, submitted_at, queue_number,
                    hold_id, review_by, decided_at, decision_reason, requirements_met, told_position, quota, bonus,
                    pact_id, told_on)
                select a.id, 0, a.code, a.round_id, a.firm_id, a.firm_number, a.representative_key,
                    a.voucher_id, a.subsidy_won, a.own_won, a.status, a.verdict, a.declarations, a.use_plan, a.submitted_at,
                    a.queue_number, a.hold_id, a.review_by, a.decided_at, a.decision_reason, a.requirements_met,
                    a.told_position, a.quota, a.bonus, a.pact_id, case when a.told_position is not null then ?::date end
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as a(id, code, round_id, firm_id, firm_number, representative_key, voucher_id, subsidy_won, own_won,
                         status, verdict, declarations, use_plan, submitted_at, queue_number, hold_id, review_by, decided_at,
                         decision_reason, requirements_met, told_position, quota, bonus, pact_id)""",
                KoreanTime.today(clock),
                column(many, UUID[]::new, each -> each.id().value()),
                column(many, String[]::new, Application::code),
                column(many, UUID[]::new, each -> each.round().value()),
                column(many, UUID[]::new, each -> each.firm().value()),
                column(many, String[]::new, each -> each.firmNumber().digits()),
                column(many, String[]::new, Application::representativeKey),
                column(many, UUID[]::new, each -> each.voucher().value()),
                column(many, Won[]::new, Application::subsidy),
                column(many, Won[]::new, Application::own),
                column(many, ApplicationStatus[]::new, Application::status),
                column(many, String[]::new, Application::verdict),
                column(many, String[]::new, Application::declarations),
                column(many, String[]::new, Application::usePlan),
                column(many, Instant[]::new, Application::submittedAt),
                column(many, Long[]::new, Application::queueNumber),
                column(many, UUID[]::new, Application::holdId),
                column(many, LocalDate[]::new, each -> each.examination().reviewBy()),
                column(many, Instant[]::new, Application::decidedAt),
                column(many, String[]::new, each -> each.examination().decisionReason()),
                column(many, Boolean[]::new, each -> each.examination().requirementsMet()),
                column(many, Long[]::new, each -> told.get(each.id().value())),
                column(many, String[]::new, Application::quota),
                column(many, Long[]::new, each -> each.examination().bonus()),
                column(many, UUID[]::new, Application::pact));
    }

    private static <T> T[] column(
            Collection<Application> many, IntFunction<T[]> array, Function<Application, @Nullable T> of) {
        return many.stream().map(of).toArray(array);
    }

    List<Application> page(
            PageRequest page,
            @Nullable RoundId round,
            @Nullable BusinessNumber firm,
            @Nullable ApplicationStatus status) {
        return find(
                        "id < :before and (:round is null or roundId = :round) and (:firm is null or firmNumber = :firm)"
                                + " and (:status is null or status = :status)",
                        Sort.descending("id"),
                        Parameters.with("before", page.before())
                                .and("round", round == null ? null : round.value())
                                .and("firm", firm == null ? null : firm.digits())
                                .and("status", status))
                .page(0, page.limit() + 1)
                .list();
    }

    /** Of whom a voucher is; no application is loaded, because they are locked after their budgets. */
    List<ApplicationId> ofVouchers(Collection<UUID> vouchers) {
        return sql.list(
                "select id from application.application where voucher_id = any(?)",
                row -> new ApplicationId(row.uuid("id")),
                (Object) vouchers.toArray(UUID[]::new));
    }

    /** The rounds of applications. */
    List<RoundId> rounds(Collection<ApplicationId> many) {
        return sql.list(
                "select distinct round_id from application.application where id = any(?)",
                row -> new RoundId(row.uuid("round_id")),
                (Object) many.stream().map(ApplicationId::value).toArray(UUID[]::new));
    }
}

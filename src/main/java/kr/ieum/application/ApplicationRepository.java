package kr.ieum.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {
    private static final List<ApplicationStatus> LIVE = Arrays.stream(ApplicationStatus.values())
            .filter(ApplicationStatus::isLive)
            .toList();

    private final Sql sql;

    ApplicationRepository(Sql sql) {
        this.sql = sql;
    }

    Application get(ApplicationId id) {
        return findByIdOptional(id.value()).orElseThrow(ApplicationProblem.UNKNOWN_APPLICATION::with);
    }

    /** Read again once it is locked: somebody else may have moved it since this transaction first looked. */
    Application lock(ApplicationId id) {
        Application application = get(id);
        flush();
        getEntityManager().refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    Optional<Application> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    Optional<Application> live(RoundId round, FirmId firm) {
        return find("roundId = ?1 and firmId = ?2 and status in ?3", round.value(), firm.value(), LIVE)
                .firstResultOptional();
    }

    /** Firms of the same representative, other than this one, that have something running in the round. */
    long othersOf(String representativeKey, RoundId round, FirmId firm) {
        return count(
                "roundId = ?1 and representativeKey = ?2 and firmId <> ?3 and status in ?4",
                round.value(),
                representativeKey,
                firm.value(),
                LIVE);
    }

    /** Everybody who waits or is admitted has a number drawn in the order of commit. */
    long nextQueueNumber() {
        return sql.one("select nextval('application.queue_number') as number", row -> row.number("number"));
    }

    Optional<Application> head(RoundId round) {
        return find("roundId = ?1 and status = ?2", Sort.by("queueNumber"), round.value(), ApplicationStatus.WAITING)
                .firstResultOptional();
    }

    long ahead(Application application) {
        return count(
                "roundId = ?1 and status = ?2 and queueNumber < ?3",
                application.round().value(),
                ApplicationStatus.WAITING,
                application.queueNumber());
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

    /** Applications in which a day has passed by that somebody had to keep. */
    List<ApplicationId> unanswered(LocalDate today) {
        return list("status = ?1 and answerBy < ?2", ApplicationStatus.CLARIFYING, today).stream()
                .map(Application::id)
                .toList();
    }

    List<ApplicationId> heldTooLong(LocalDate today) {
        return list("status in ?1 and holdId is not null and reviewBy < ?2", LIVE, today).stream()
                .map(Application::id)
                .toList();
    }

    /** What the firm knows of its place in the list; no part of the application itself. */
    void told(Application application, long position, LocalDate today) {
        sql.updateExactly(
                1,
                "update application.application set told_position = ?, told_on = ? where id = ?",
                position,
                today,
                application.id().value());
    }

    List<RoundId> roundsWithWaiting() {
        return sql.list(
                "select distinct round_id from application.application where status = 'WAITING'",
                row -> new RoundId(row.uuid("round_id")));
    }

    List<ApplicationId> waitingIn(RoundId round) {
        return list("roundId = ?1 and status = ?2", round.value(), ApplicationStatus.WAITING).stream()
                .map(Application::id)
                .toList();
    }
}

package kr.ieum.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<Round, UUID> {

    Round get(RoundId id) {
        return findByIdOptional(id.value()).orElseThrow(ProgrammeProblem.UNKNOWN_ROUND::with);
    }

    /** Locked until the transaction ends, and read again: it may have been changed before the lock was ours. */
    Round lock(RoundId id) {
        Round round = get(id);
        flush();
        getEntityManager().refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    List<Round> page(PageRequest page) {
        return find("id < ?1", Sort.descending("id"), page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    List<Round> unfinished() {
        return list("status in ?1", List.of(RoundStatus.PLANNED, RoundStatus.OPEN, RoundStatus.FULL));
    }
}

package kr.ieum.firm.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class MessageRepository implements PanacheRepositoryBase<Message, UUID> {

    Message get(UUID id) {
        return findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    List<Message> page(PageRequest page, FirmId firm, boolean unreadOnly) {
        return find(
                        "id < ?1 and firmId = ?2 and (?3 = false or readAt is null)",
                        Sort.descending("id"),
                        page.before(),
                        firm.value(),
                        unreadOnly)
                .page(0, page.limit() + 1)
                .list();
    }

    long unread(FirmId firm) {
        return count("firmId = ?1 and readAt is null", firm.value());
    }
}

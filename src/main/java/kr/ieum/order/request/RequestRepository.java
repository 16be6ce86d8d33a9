package kr.ieum.order.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<Request, UUID> {
    private final Sql sql;

    RequestRepository(Sql sql) {
        this.sql = sql;
    }

    Request get(RequestId id) {
        return findByIdOptional(id.value()).orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    /** Read past Hibernate: the order is locked before its request is loaded, so that it is never a stale one. */
    OrderId orderOf(RequestId id) {
        return sql.first(
                        "select order_id from orders.request where id = ?",
                        row -> new OrderId(row.uuid("order_id")),
                        id.value())
                .orElseThrow(CommonProblem.NOT_FOUND::with);
    }

    boolean isOpenFor(OrderId order) {
        return count(
                        "orderId = ?1 and status in ?2",
                        order.value(),
                        List.of(RequestStatus.OPEN, RequestStatus.ANSWERED))
                > 0;
    }

    /** What must be decided first comes first. */
    List<Request> queue(PageRequest page, RequestFilter filter) {
        QueuePlace after = QueuePlace.of(page.cursor());
        return find(
                        "(decideBy > :day or decideBy = :day and id > :id)"
                                + " and (:order is null or orderId = :order)"
                                + " and (:everyones = true or firmNumber = :firm or supplierNumber = :supplier)"
                                + " and (:kind is null or kind = :kind) and (:status is null or status = :status)"
                                + " and (:open = false or status in ('OPEN', 'ANSWERED'))"
                                + " order by decideBy, id",
                        Parameters.with("day", after.decideBy())
                                .and("id", after.id())
                                .and(
                                        "order",
                                        filter.order() == null
                                                ? null
                                                : filter.order().value())
                                .and("everyones", filter.everyones())
                                .and("firm", digits(filter.firm()))
                                .and("supplier", digits(filter.supplier()))
                                .and("kind", filter.kind())
                                .and("status", filter.status())
                                .and("open", filter.open()))
                .page(0, page.limit() + 1)
                .list();
    }

    private static @Nullable String digits(@Nullable BusinessNumber number) {
        return number == null ? null : number.digits();
    }

    /** A new version of it, though its own row says the same: who decides must have read all that was said. */
    void touch(Request request) {
        getEntityManager().lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void say(UUID id, RequestId request, RequestView.Statement statement) {
        sql.updateExactly(
                1,
                "insert into orders.statement (id, request_id, party, body, given_at) values (?, ?, ?, ?, ?)",
                id,
                request.value(),
                statement.party(),
                statement.text(),
                statement.at());
    }

    RequestView view(Request request) {
        return request.view(sql.list(
                "select party, body, given_at from orders.statement where request_id = ? order by id",
                row -> new RequestView.Statement(
                        Party.valueOf(row.text("party")), row.text("body"), row.instant("given_at")),
                request.id().value()));
    }
}

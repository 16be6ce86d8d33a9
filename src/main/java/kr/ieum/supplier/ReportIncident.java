package kr.ieum.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/**
 * Use case: a supplier reports a security incident of its own. Who did comes first for security consulting, as at KISA
 * since 2024 (domain.md 4).
 */
@ApplicationScoped
class ReportIncident {
    private final SupplierRepository suppliers;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    ReportIncident(SupplierRepository suppliers, Sql sql, Ids ids, Clock clock, AuditTrail audit) {
        this.suppliers = suppliers;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws kr.ieum.platform.problem.Refused for a supplier of others (404) and for a day to come */
    @Transactional
    IncidentView report(SupplierId id, Incident incident, Caller caller) {
        suppliers.own(id, caller);
        if (incident.occurredOn().isAfter(KoreanTime.today(clock)))
            throw SupplierProblem.INCIDENT_TO_COME.with("occurredOn", incident.occurredOn());
        IncidentView view = new IncidentView(ids.next(), incident.kind(), incident.occurredOn(), clock.instant());
        sql.updateExactly(
                1,
                "insert into supplier.incident (id, supplier_id, kind, occurred_on, reported_at) values (?, ?, ?, ?, ?)",
                view.id(),
                id.value(),
                view.kind(),
                view.occurredOn(),
                view.reportedAt());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "INCIDENT_REPORTED")
                .to("SUPPLIER", id.value())
                .about(id.value())
                .changing(null, view));
        return view;
    }

    Page<IncidentView> of(SupplierId id, PageRequest page) {
        return Page.of(
                sql.list(
                        "select * from supplier.incident where supplier_id = ? and id < ? order by id desc limit ?",
                        row -> new IncidentView(
                                row.uuid("id"),
                                Incident.Kind.valueOf(row.text("kind")),
                                Objects.requireNonNull(row.findDate("occurred_on")),
                                row.instant("reported_at")),
                        id.value(),
                        page.before(),
                        page.limit() + 1),
                page,
                incident -> incident.id().toString());
    }

    /** The day of the newest report. */
    Optional<LocalDate> lastReport(SupplierId id) {
        return sql.first(
                "select reported_at from supplier.incident where supplier_id = ? order by id desc limit 1",
                row -> KoreanTime.dayOf(row.instant("reported_at")),
                id.value());
    }
}

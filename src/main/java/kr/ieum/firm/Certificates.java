package kr.ieum.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;

/** The certificates of firms. Plain rows: they are added, and checked once. */
@ApplicationScoped
class Certificates {
    private final Sql sql;

    Certificates(Sql sql) {
        this.sql = sql;
    }

    void add(FirmId firm, CertificateView certificate) {
        sql.updateExactly(
                1,
                "insert into firm.certificate (id, firm_id, kind, number, valid_from, valid_to) values (?, ?, ?, ?, ?, ?)",
                certificate.id(),
                firm.value(),
                certificate.kind(),
                certificate.number(),
                certificate.validFrom(),
                certificate.validTo());
    }

    /** @return false when there is no such certificate, or somebody has checked it before */
    boolean verify(FirmId firm, UUID certificate, Instant now) {
        return sql.update(
                        "update firm.certificate set verified_at = ? where id = ? and firm_id = ? and verified_at is null",
                        now,
                        certificate,
                        firm.value())
                == 1;
    }

    List<CertificateView> of(FirmId firm) {
        return of(List.of(firm)).getOrDefault(firm, List.of());
    }

    /** Those of many firms; a firm without any is not there. */
    Map<FirmId, List<CertificateView>> of(List<FirmId> firms) {
        Map<FirmId, List<CertificateView>> found = new HashMap<>();
        sql.each(
                "select * from firm.certificate where firm_id = any(?) order by id",
                row -> Map.entry(new FirmId(row.uuid("firm_id")), read(row)),
                entry -> found.computeIfAbsent(entry.getKey(), firm -> new ArrayList<>())
                        .add(entry.getValue()),
                (Object) firms.stream().map(FirmId::value).toArray(UUID[]::new));
        return found;
    }

    private static CertificateView read(Row row) throws SQLException {
        return new CertificateView(
                row.uuid("id"),
                CertificateKind.valueOf(row.text("kind")),
                row.text("number"),
                Objects.requireNonNull(row.findDate("valid_from")),
                Objects.requireNonNull(row.findDate("valid_to")),
                row.findInstant("verified_at"));
    }
}

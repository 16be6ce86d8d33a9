package kr.ieum.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.taxoffice.TaxState;
import org.jspecify.annotations.Nullable;

/** Reads many firms with their certificates in two statements. */
@ApplicationScoped
class KnownFirms {
    private static final String SELECT = """
            select id, business_number, ksic_code, ksic_revision, region_code, headcount, employees, sales_won, opened_on,
                   representative_key, tax_state, tax_type_code, tax_checked_at, registered_at
            from firm.firm where\s""";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Certificates certificates;

    KnownFirms(Sql sql, Ids ids, Clock clock, Certificates certificates) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.certificates = certificates;
    }

    List<KnownFirm> byNumber(Collection<BusinessNumber> numbers) {
        return read("business_number = any(?)", (Object)
                numbers.stream().map(BusinessNumber::digits).toArray(String[]::new));
    }

    /** Of an everyday kind, and without any person's data. One in twenty is closed, because some are always refused. */
    void imagine(Collection<BusinessNumber> numbers) {
        sql.update(
                """
                insert into firm.firm (id, version, business_number, name, ksic_code, ksic_revision, region_code, headcount,
                    employees, sales_won, opened_on, representative_mask, representative_key, representative_name, email,
                    phone, registered_at, tax_state, tax_type_code, tax_checked_at)
                select f.id, 0, f.number, 'rehearsal', '46510', 10, '1168010100', 12, 11, 800000000, date '2015-03-02', '',
                    f.number, '', '', '', n.now,
                    case when f.place % 20 = 0 then 'CLOSED' else 'CONTINUING' end, '01', n.now
                from (select ?::timestamptz as now) n, unnest(?, ?) with ordinality as f(id, number, place)
                on conflict do nothing""",
                clock.instant(),
                numbers.stream().map(number -> ids.next()).toArray(UUID[]::new),
                numbers.stream().map(BusinessNumber::digits).toArray(String[]::new));
    }

    List<KnownFirm> after(@Nullable FirmId last, int most) {
        return read("id > ? order by id limit ?", last == null ? new UUID(0, 0) : last.value(), most);
    }

    List<KnownFirm> byId(Collection<FirmId> ids) {
        return read("id = any(?)", (Object) ids.stream().map(FirmId::value).toArray(UUID[]::new));
    }

    private List<KnownFirm> read(String condition, Object... wanted) {
        List<KnownFirm> bare = sql.list(SELECT + condition, KnownFirms::bare, wanted);
        Map<FirmId, List<CertificateView>> theirs =
                certificates.of(bare.stream().map(KnownFirm::id).toList());
        if (theirs.isEmpty()) return bare;
        return bare.stream()
                .map(firm -> with(firm, theirs.getOrDefault(firm.id(), List.of())))
                .toList();
    }

    private static KnownFirm with(KnownFirm firm, List<CertificateView> certificates) {
        return new KnownFirm(
                firm.id(),
                firm.businessNumber(),
                firm.industry(),
                firm.region(),
                firm.headcount(),
                firm.employees(),
                firm.sales(),
                firm.openedOn(),
                firm.representativeKey(),
                firm.taxState(),
                firm.taxTypeCode(),
                firm.taxCheckedAt(),
                firm.registeredAt(),
                certificates);
    }

    private static KnownFirm bare(Row row) throws SQLException {
        String state = row.findText("tax_state");
        return new KnownFirm(
                new FirmId(row.uuid("id")),
                new BusinessNumber(row.text("business_number")),
                new KsicCode(row.text("ksic_code"), (int) row.number("ksic_revision")),
                new RegionCode(row.text("region_code")),
                (int) row.number("headcount"),
                (int) row.number("employees"),
                row.won("sales_won"),
                Objects.requireNonNull(row.findDate("opened_on")),
                row.findText("representative_key"),
                state == null ? null : TaxState.valueOf(state),
                row.findText("tax_type_code"),
                row.findInstant("tax_checked_at"),
                row.instant("registered_at"),
                List.of());
    }
}

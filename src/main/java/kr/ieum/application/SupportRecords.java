package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.FirmView;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.OtherSupport;
import kr.ieum.programme.PastAward;
import kr.ieum.voucher.Award;
import kr.ieum.voucher.Vouchers;

/**
 * What a firm has had before: our own vouchers, and records the agency enters of what was given elsewhere or before
 * Ieum (the registry behind signal F20, duplicate support in the same year).
 */
@ApplicationScoped
class SupportRecords {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Vouchers vouchers;
    private final AuditTrail audit;

    SupportRecords(Sql sql, Ids ids, Clock clock, Vouchers vouchers, AuditTrail audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.vouchers = vouchers;
        this.audit = audit;
    }

    @Transactional
    SupportRecord add(SupportRecord record, Caller caller) {
        sql.updateExactly(
                1,
                """
                insert into application.support_record
                    (id, business_number, programme, rule_version, year, field, used, given_on, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                record.businessNumber().digits(),
                record.programme(),
                record.ruleVersion(),
                record.year(),
                record.field(),
                record.used(),
                record.givenOn(),
                caller.account(),
                clock.instant());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "SUPPORT_RECORDED")
                .to("BUSINESS_NUMBER", record.businessNumber().digits())
                .changing(null, record));
        return record;
    }

    /** Earlier vouchers of any programme here, and those on record. */
    List<PastAward> awards(FirmView firm) {
        Stream<PastAward> recorded = sql
                .list(
                        """
                        select programme, rule_version, year, used from application.support_record
                        where business_number = ? and field is null order by year""",
                        row -> new PastAward(
                                row.text("programme"),
                                row.text("rule_version"),
                                (int) row.number("year"),
                                row.truth("used")),
                        firm.businessNumber().digits())
                .stream();
        Stream<PastAward> ours = vouchers.awardsOf(firm.id()).stream()
                .map(award -> new PastAward(
                        award.programme(),
                        award.ruleVersion(),
                        award.grantedOn().getYear(),
                        award.used()));
        return Stream.concat(recorded, ours).toList();
    }

    Optional<LocalDate> firstAwardOn(FirmView firm) {
        return Stream.concat(
                        sql
                                .list(
                                        """
                                        select given_on from application.support_record
                                        where business_number = ? and field is null and given_on is not null""",
                                        row -> Optional.ofNullable(row.findDate("given_on"))
                                                .orElseThrow(),
                                        firm.businessNumber().digits())
                                .stream(),
                        vouchers.awardsOf(firm.id()).stream().map(Award::grantedOn))
                .min(LocalDate::compareTo);
    }

    /** Support of the same field by other bodies in that year. */
    List<OtherSupport> supportsIn(int year, FirmView firm) {
        return sql.list(
                """
                select programme, field from application.support_record
                where business_number = ? and year = ? and field is not null""",
                row -> new OtherSupport(row.text("programme"), row.text("field")),
                firm.businessNumber().digits(),
                year);
    }

    static int yearOf(java.time.Instant moment) {
        return KoreanTime.dayOf(moment).getYear();
    }
}

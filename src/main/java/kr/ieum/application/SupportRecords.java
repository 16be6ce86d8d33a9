package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.application.Support.Entry;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
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
    private final Programmes programmes;
    private final AuditTrail audit;

    SupportRecords(Sql sql, Ids ids, Clock clock, Vouchers vouchers, Programmes programmes, AuditTrail audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.vouchers = vouchers;
        this.programmes = programmes;
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

    /** What each of the firms has had, by us and on record. */
    Map<FirmId, Support> of(Collection<KnownFirm> firms) {
        Map<FirmId, List<Award>> ours =
                vouchers.awardsOf(firms.stream().map(KnownFirm::id).toList());
        Map<String, List<Entry>> recorded = recorded(firms);
        Map<Award, List<String>> fields = new HashMap<>();
        Map<FirmId, Support> support = new HashMap<>();
        for (KnownFirm firm : firms)
            support.put(
                    firm.id(),
                    new Support(
                            recorded.getOrDefault(firm.businessNumber().digits(), List.of()),
                            ours.getOrDefault(firm.id(), List.of()),
                            award -> fields.computeIfAbsent(ofVersion(award), this::fields)));
        return support;
    }

    /** All vouchers of a version count as the same. */
    private static Award ofVersion(Award award) {
        return new Award(award.programme(), award.ruleVersion(), LocalDate.EPOCH, false, false);
    }

    private List<String> fields(Award version) {
        return programmes
                .rules(version.programme(), version.ruleVersion())
                .terms()
                .supportFields();
    }

    private Map<String, List<Entry>> recorded(Collection<KnownFirm> firms) {
        Map<String, List<Entry>> recorded = new HashMap<>();
        sql.each(
                """
                select business_number, programme, rule_version, year, field, used, given_on
                from application.support_record where business_number = any(?) order by year, id""",
                row -> Map.entry(
                        row.text("business_number"),
                        new Entry(
                                row.text("programme"),
                                row.text("rule_version"),
                                (int) row.number("year"),
                                row.findText("field"),
                                row.truth("used"),
                                row.findDate("given_on"))),
                entry -> recorded.computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                        .add(entry.getValue()),
                (Object) firms.stream()
                        .map(firm -> firm.businessNumber().digits())
                        .toArray(String[]::new));
        return recorded;
    }

    static int yearOf(java.time.Instant moment) {
        return KoreanTime.dayOf(moment).getYear();
    }
}

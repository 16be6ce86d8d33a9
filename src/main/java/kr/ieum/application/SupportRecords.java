package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.application.Support.Entry;
import kr.ieum.application.Support.Standing;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.OtherSupport;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import kr.ieum.referral.SupportGiven;
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
    private final ApplicationRepository applications;
    private final AuditTrail audit;

    SupportRecords(
            Sql sql,
            Ids ids,
            Clock clock,
            Vouchers vouchers,
            Programmes programmes,
            ApplicationRepository applications,
            AuditTrail audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.applications = applications;
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

    /** A referral has become support of another body. */
    void supportGiven(@Observes SupportGiven given) {
        add(
                new SupportRecord(
                        given.company(),
                        given.programme(),
                        given.version(),
                        given.on().getYear(),
                        given.field(),
                        true,
                        given.on()),
                given.by());
    }

    /** What each of the firms has had, by us and on record. */
    Map<FirmId, Support> of(Collection<KnownFirm> firms) {
        List<FirmId> ids = firms.stream().map(KnownFirm::id).toList();
        Map<FirmId, List<Award>> ours = vouchers.awardsOf(ids);
        Map<FirmId, List<RoundId>> pending = applications.pending(ids);
        Map<String, List<Entry>> recorded = recorded(firms);
        Fields fields = new Fields();
        Map<FirmId, Support> support = new HashMap<>();
        for (KnownFirm firm : firms) {
            List<Award> awards = ours.getOrDefault(firm.id(), List.of());
            List<Standing> standing = new ArrayList<>();
            for (Award award : awards) if (award.stands()) standing.addAll(fields.of(award));
            for (RoundId round : pending.getOrDefault(firm.id(), List.of())) standing.addAll(fields.of(round));
            support.put(
                    firm.id(),
                    new Support(recorded.getOrDefault(firm.businessNumber().digits(), List.of()), awards, standing));
        }
        return support;
    }

    /** What vouchers and applications of ours count as; each version and round is read once. */
    private final class Fields {
        private final Map<Award, List<Standing>> ofVersion = new HashMap<>();
        private final Map<RoundId, List<Standing>> ofRound = new HashMap<>();

        List<Standing> of(Award award) {
            Award anyOfItsVersion = new Award(
                    award.programme(), award.ruleVersion(), award.grantedOn().withDayOfYear(1), false, false);
            return ofVersion.computeIfAbsent(
                    anyOfItsVersion,
                    each -> standing(
                            programmes.rules(each.programme(), each.ruleVersion()),
                            each.grantedOn().getYear()));
        }

        List<Standing> of(RoundId id) {
            return ofRound.computeIfAbsent(id, each -> {
                RoundView round = programmes.round(each);
                return standing(programmes.rules(round), yearOf(round.opensAt()));
            });
        }

        private static List<Standing> standing(RuleSet rules, int year) {
            return rules.terms().supportFields().stream()
                    .map(field -> new Standing(year, new OtherSupport(rules.programme(), field)))
                    .toList();
        }
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

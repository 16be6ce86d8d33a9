package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.ieum.firm.CertificateView;
import kr.ieum.firm.KnownFirm;
import kr.ieum.identity.Caller;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.FactType;
import kr.ieum.programme.Facts;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a firm when it is judged, each fact with its source and date. */
@ApplicationScoped
class GatherFacts {
    private static final String REGISTERED = "기업 등록 정보";
    private static final String APPLICATION = "신청서";
    private static final String RECORDS = "바우처·지원 이력";

    private final SupportRecords records;
    private final ApplicationRepository applications;
    private final Declarations declarations;
    private final Clock clock;

    GatherFacts(SupportRecords records, ApplicationRepository applications, Declarations declarations, Clock clock) {
        this.records = records;
        this.applications = applications;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** What the applicant adds to what is known. */
    record Answers(Map<String, JsonNode> declared, @Nullable String usePlan, boolean integrityPledge) {}

    /** What is on record of many firms, read once. */
    Background background(Collection<KnownFirm> firms, @Nullable RoundId round) {
        List<String> representatives = round == null
                ? List.of()
                : firms.stream()
                        .map(KnownFirm::representativeKey)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Background(
                records.of(firms), round == null ? null : applications.liveByRepresentative(round, representatives));
    }

    /** One firm, judged by itself. */
    Facts ofOne(KnownFirm firm, @Nullable RoundId round, int year, @Nullable Caller applicant, Answers answers) {
        return of(firm, background(List.of(firm), round), year, applicant, answers);
    }

    Facts of(KnownFirm firm, Background background, int year, @Nullable Caller applicant, Answers answers) {
        Instant now = clock.instant();
        Support support = background.support(firm);
        Facts.Builder facts = Facts.builder();
        registered(facts, firm);
        taxOffice(facts, firm, now);
        certificates(facts, firm, support, now);
        facts.put(FactType.AWARDS, support.awards(), RECORDS, now);
        facts.put(FactType.SUPPORTS_SAME_YEAR, support.supportsIn(year), RECORDS, now);
        // A name alone identifies nobody: without the representative's own log-in the fact stays unknown.
        background.otherFirms(firm).ifPresent(others -> facts.put(FactType.OTHER_FIRMS, others, "본인확인된 대표자", now));
        applicant(facts, applicant, now);
        facts.put(
                FactType.USE_PLAN,
                answers.usePlan() != null && !answers.usePlan().isBlank(),
                APPLICATION,
                now);
        facts.put(FactType.INTEGRITY_PLEDGE, answers.integrityPledge(), APPLICATION, now);
        facts.put(FactType.ROUND_YEAR, year, "차수", now);
        return declarations.add(facts.build(), answers.declared(), now);
    }

    private static void registered(Facts.Builder facts, KnownFirm firm) {
        Instant since = firm.registeredAt();
        facts.put(FactType.HEADCOUNT, firm.headcount(), REGISTERED, since);
        facts.put(FactType.EMPLOYEES, firm.employees(), REGISTERED, since);
        facts.put(FactType.SALES_WON, firm.sales().amount(), REGISTERED, since);
        facts.put(FactType.OPENED_ON, KoreanTime.startOf(firm.openedOn()), REGISTERED, since);
        facts.put(FactType.KSIC_CODE, firm.industry().code(), REGISTERED, since);
        facts.put(FactType.KSIC_REVISION, firm.industry().revision(), REGISTERED, since);
        facts.put(FactType.REGION_CODE, firm.region().digits(), REGISTERED, since);
    }

    private static void taxOffice(Facts.Builder facts, KnownFirm firm, Instant now) {
        TaxState state = firm.taxState();
        Instant asked = firm.taxCheckedAt();
        if (state == null || asked == null) return;
        String source = "국세청 사업자 상태조회";
        facts.put(FactType.TAX_STATUS, code(state), source, asked);
        facts.put(FactType.TAX_STATUS_AGE_DAYS, Duration.between(asked, now).toDays(), source, asked);
        if (firm.taxTypeCode() != null) facts.put(FactType.TAX_TYPE, firm.taxTypeCode(), source, asked);
    }

    private static String code(TaxState state) {
        return switch (state) {
            case CONTINUING -> "01";
            case SUSPENDED -> "02";
            case CLOSED -> "03";
            case UNREGISTERED -> "";
        };
    }

    private void certificates(Facts.Builder facts, KnownFirm firm, Support support, Instant now) {
        LocalDate today = KoreanTime.today(clock);
        List<String> valid = valid(firm, today);
        facts.put(FactType.CERTIFICATES, valid, "확인서", now);
        if (valid.contains("SME")) facts.put(FactType.SMALL_OR_MEDIUM, true, "중소기업확인서", now);
        facts.put(
                FactType.CERTIFICATES_HELD,
                heldSince(firm, support.firstAwardOn().orElse(today), today),
                "확인서",
                now);
    }

    private static List<String> valid(KnownFirm firm, LocalDate day) {
        return firm.certificates().stream()
                .filter(CertificateView::isVerified)
                .filter(certificate -> !certificate.validFrom().isAfter(day)
                        && !certificate.validTo().isBefore(day))
                .map(certificate -> certificate.kind().name())
                .distinct()
                .toList();
    }

    /** Those valid on every day since: the next certificate may begin no later than the day after the last ended. */
    private static List<String> heldSince(KnownFirm firm, LocalDate since, LocalDate today) {
        return valid(firm, since).stream()
                .filter(kind -> reach(firm, kind, since).compareTo(today) >= 0)
                .toList();
    }

    private static LocalDate reach(KnownFirm firm, String kind, LocalDate since) {
        LocalDate reached = since.minusDays(1);
        boolean further = true;
        while (further) {
            LocalDate from = reached.plusDays(1);
            Optional<LocalDate> end = firm.certificates().stream()
                    .filter(CertificateView::isVerified)
                    .filter(each ->
                            each.kind().name().equals(kind) && !each.validFrom().isAfter(from))
                    .map(CertificateView::validTo)
                    .max(LocalDate::compareTo);
            further = end.isPresent() && end.get().isAfter(reached);
            if (further) reached = end.orElseThrow();
        }
        return reached;
    }

    private static void applicant(Facts.Builder facts, @Nullable Caller applicant, Instant now) {
        if (applicant == null || applicant.position() == null) return;
        facts.put(FactType.APPLICANT_ROLE, applicant.position(), "로그인 정보", now);
    }
}

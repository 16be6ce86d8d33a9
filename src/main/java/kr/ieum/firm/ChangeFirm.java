package kr.ieum.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases on a registered firm: its description, its certificates. */
@ApplicationScoped
class ChangeFirm {
    private final FirmRepository firms;
    private final Certificates certificates;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    ChangeFirm(FirmRepository firms, Certificates certificates, Ids ids, Clock clock, AuditTrail audit) {
        this.firms = firms;
        this.certificates = certificates;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    FirmView describe(FirmId id, @Nullable IfMatch ifMatch, FirmDetails details, Caller caller) {
        Firm firm = own(id, caller);
        IfMatch.check(ifMatch, firm.version());
        details.mustHaveOpenedBy(KoreanTime.today(clock));
        FirmView before = view(firm);
        firm.describe(details, caller.account(), clock.instant());
        firms.flush();
        FirmView after = view(firm);
        record("FIRM_CHANGED", id, caller, before, after);
        return after;
    }

    @Transactional
    CertificateView addCertificate(FirmId id, CertificateView certificate, Caller caller) {
        Firm firm = own(id, caller);
        if (certificate.validFrom().isAfter(certificate.validTo()))
            throw FirmProblem.CERTIFICATE_PERIOD.with(
                    "validFrom", certificate.validFrom(), "validTo", certificate.validTo());
        CertificateView added = new CertificateView(
                ids.next(),
                certificate.kind(),
                certificate.number(),
                certificate.validFrom(),
                certificate.validTo(),
                null);
        certificates.add(id, added);
        firms.touch(firm);
        record("CERTIFICATE_ADDED", id, caller, null, added);
        return added;
    }

    /** A reviewer has asked the issuer, who has no API (domain 5.4): from now on the certificate counts. */
    @Transactional
    FirmView verifyCertificate(FirmId id, UUID certificate, @Nullable IfMatch ifMatch, Caller caller) {
        Firm firm = firms.get(id);
        IfMatch.check(ifMatch, firm.version());
        if (!certificates.verify(id, certificate, clock.instant())) throw FirmProblem.UNKNOWN_CERTIFICATE.with();
        firms.touch(firm);
        record("CERTIFICATE_VERIFIED", id, caller, null, certificate);
        return view(firm);
    }

    private Firm own(FirmId id, Caller caller) {
        Firm firm = firms.get(id);
        caller.mustBelongTo(firm.businessNumber());
        return firm;
    }

    private FirmView view(Firm firm) {
        return firm.view(certificates.of(firm.id()));
    }

    private void record(String action, FirmId id, Caller caller, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("FIRM", id.value())
                .about(id.value())
                .changing(before, after));
    }
}

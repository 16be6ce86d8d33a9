package kr.ieum.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.Outbox;
import kr.ieum.platform.secret.Vault;
import kr.ieum.platform.time.KoreanTime;
import org.jspecify.annotations.Nullable;

/** Use case: somebody of a company registers it as a firm. The tax office is asked right after, through the outbox. */
@ApplicationScoped
class RegisterFirm {
    private final FirmRepository firms;
    private final Ids ids;
    private final Clock clock;
    private final Vault vault;
    private final Outbox outbox;
    private final AuditTrail audit;

    RegisterFirm(FirmRepository firms, Ids ids, Clock clock, Vault vault, Outbox outbox, AuditTrail audit) {
        this.firms = firms;
        this.ids = ids;
        this.clock = clock;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws kr.ieum.platform.problem.Refused when the caller has no company or it is registered already */
    @Transactional
    FirmView register(Caller caller, FirmDetails details) {
        BusinessNumber number = caller.companyOrRefuse();
        details.mustHaveOpenedBy(KoreanTime.today(clock));
        if (firms.byNumber(number).isPresent()) throw FirmProblem.FIRM_REGISTERED.with("businessNumber", number);
        Firm firm = new Firm(
                ids.next(), number, details, representativeKey(caller, details), caller.account(), clock.instant());
        firms.persist(firm);
        FirmView view = firm.view(List.of());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "FIRM_REGISTERED")
                .to("FIRM", firm.id().value())
                .about(firm.id().value())
                .changing(null, view));
        outbox.put(AskTaxOffice.TOPIC, firm.id());
        return view;
    }

    /** Only the representative's own log-in, with a birth date from the identity provider, identifies the person. */
    private @Nullable String representativeKey(Caller caller, FirmDetails details) {
        boolean isRepresentative =
                "CEO".equals(caller.position()) && details.representativeName().equals(caller.name());
        return isRepresentative && caller.birthDate() != null
                ? vault.blindIndex(caller.name() + "|" + caller.birthDate())
                : null;
    }
}

package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.supplier.SupplierId;
import kr.ieum.supplier.Suppliers;
import kr.ieum.webhook.WebhookOwner;
import kr.ieum.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a referral and tells whom it concerns. What a webhook says names nobody and no field. */
@ApplicationScoped
class ReferralRecord {
    private final ReferralRepository referrals;
    private final AuditTrail audit;
    private final Suppliers suppliers;
    private final Webhooks webhooks;

    ReferralRecord(ReferralRepository referrals, AuditTrail audit, Suppliers suppliers, Webhooks webhooks) {
        this.referrals = referrals;
        this.audit = audit;
        this.suppliers = suppliers;
        this.webhooks = webhooks;
    }

    /** All that leaves by itself; the rest is pulled, by somebody who is known. */
    record News(
            ReferralId referralId,
            String kind,
            ReferralStatus status,
            @Nullable LocalDate deadline) {}

    /** What left, without its values. */
    private record Sent(ReferralView referral, List<String> fields, UUID consentId) {}

    /** Under what a partner's own system is told of events. */
    static WebhookOwner owner(String body) {
        return new WebhookOwner(
                "PARTNER", UUID.nameUUIDFromBytes(("partner:" + body).getBytes(StandardCharsets.UTF_8)));
    }

    ReferralView write(Referral referral, String action, @Nullable ReferralView before, Caller caller) {
        referrals.flush();
        ReferralView after = referral.view();
        audit.record(event(referral, action, caller).because(after.reason()).changing(before, after));
        return after;
    }

    /** As {@link #write}, with the names of all fields that left; the hash of the bytes is in the view. */
    ReferralView writeSent(Referral referral, List<String> fields, Caller caller) {
        referrals.flush();
        ReferralView after = referral.view();
        Consent consent = referral.consent();
        UUID ground = consent == null ? new UUID(0, 0) : consent.id();
        audit.record(event(referral, "REFERRAL_SENT", caller).changing(null, new Sent(after, fields, ground)));
        return after;
    }

    void tellPartner(Referral referral, String type) {
        webhooks.tell(type, Map.of(owner(referral.partner()).id(), List.of(news(referral))));
    }

    /** Tells it what the referral has become. */
    void tellPartnerOf(Referral referral) {
        tellPartner(referral, "referral.status");
    }

    void tellSubject(Referral referral, String type) {
        if (referral.subject() == Subject.SUPPLIER)
            suppliers.tell(
                    new SupplierId(Objects.requireNonNull(referral.party().id())), type, news(referral));
    }

    private static News news(Referral referral) {
        return new News(referral.id(), referral.kind(), referral.status(), referral.deadline());
    }

    private AuditEvent event(Referral referral, String action, Caller caller) {
        return AuditEvent.of(audit.newEvent(), caller, action)
                .to("REFERRAL", referral.id().value())
                .about(Objects.requireNonNull(referral.party().id()))
                .under(referral.kind() + " " + referral.kindVersion());
    }
}

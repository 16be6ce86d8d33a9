package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: the agency sends a referral. Everything is asked again at this moment, and only what is on the list leaves. */
@ApplicationScoped
class SendReferral {
    private final ReferralRepository referrals;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final Eligibility eligibility;
    private final Quotas quotas;
    private final ReferralJson json;
    private final ReferralRecord record;
    private final Ids ids;
    private final Clock clock;

    SendReferral(
            ReferralRepository referrals,
            KindRepository kinds,
            KindVersionRepository versions,
            Eligibility eligibility,
            Quotas quotas,
            ReferralJson json,
            ReferralRecord record,
            Ids ids,
            Clock clock) {
        this.referrals = referrals;
        this.kinds = kinds;
        this.versions = versions;
        this.eligibility = eligibility;
        this.quotas = quotas;
        this.json = json;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws kr.ieum.platform.problem.Refused when anything stands against it: nothing has left then */
    @Transactional
    ReferralView send(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = referrals.locked(id);
        IfMatch.check(ifMatch, referral.version());
        referral.status().to(ReferralStatus.SENT, Referral.THING);
        kinds.held(referral.kind()).mustBeOn();
        ReferralKind kind = versions.read(referral.kind(), referral.kindVersion());
        Instant now = clock.instant();
        LocalDate today = KoreanTime.dayOf(now);
        if (kind.ground().basis() == ReferralKind.Basis.CONSENT && !referral.hasConsentOn(today))
            throw ReferralProblem.NO_CONSENT.with();
        Known known = eligibility.check(kind, referral);
        mustBeItsTurn(referral, today);
        Known leaving = kind.onList(known.and(json.read(referral.answers())));
        quotas.take(kind, today.getYear(), referral.party().region().province());
        referral.send(envelope(referral, kind, leaving, now), kind, now);
        record.tellPartner(referral, "referral.sent");
        record.tellSubject(referral, "referral.status");
        return record.writeSent(
                referral, List.copyOf(ReferralJson.byKey(leaving).keySet()), caller);
    }

    private void mustBeItsTurn(Referral referral, LocalDate today) {
        if (referral.isFirst()) return;
        referrals.firstWaiting(referral.kind(), today).ifPresent(other -> {
            throw ReferralProblem.MORE_URGENT_WAIT.with("referral", other);
        });
    }

    private Envelope envelope(Referral referral, ReferralKind kind, Known leaving, Instant now) {
        UUID id = ids.next();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("envelopeId", id);
        members.put("referralId", referral.id());
        members.put("kind", kind.code());
        members.put("kindVersion", kind.version());
        members.put("purpose", kind.purpose());
        members.put("basis", kind.ground().basis());
        Consent consent = referral.consent();
        if (consent != null) {
            members.put("consentId", consent.id());
            members.put("consentUntil", consent.until());
        }
        members.put("partner", referral.partner());
        members.put("sentAt", now);
        members.put("fields", ReferralJson.byKey(leaving));
        return new Envelope(id, json.write(members));
    }
}

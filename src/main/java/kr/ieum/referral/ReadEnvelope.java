package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;

/** Use cases: what was sent is read, to the byte. It may name people, so who reads it is written down. */
@ApplicationScoped
class ReadEnvelope {
    private final ReferralRepository referrals;
    private final KindVersionRepository versions;
    private final AuditTrail audit;

    ReadEnvelope(ReferralRepository referrals, KindVersionRepository versions, AuditTrail audit) {
        this.referrals = referrals;
        this.versions = versions;
        this.audit = audit;
    }

    /** @throws kr.ieum.platform.problem.Refused for other partners (404), and once consent is gone (409) */
    @Transactional
    String asPartner(ReferralId id, Caller caller) {
        Referral referral = referrals.get(id);
        if (!referral.hasLeftTo(caller)) throw CommonProblem.NOT_FOUND.with();
        if (!referral.status().isWithPartner()) throw ReferralProblem.NO_LONGER_SHARED.with();
        return read(referral, "연계 처리", caller);
    }

    /** For the referred itself and for the agency. */
    @Transactional
    String asParty(ReferralId id, String purpose, Caller caller) {
        Referral referral = referrals.get(id);
        referral.party().mustBeSeenBy(caller);
        return read(referral, purpose, caller);
    }

    private String read(Referral referral, String purpose, Caller caller) {
        String envelope = referral.dispatch().text();
        if (versions.read(referral.kind(), referral.kindVersion()).sendsPersonalData())
            audit.recordAccess(caller, Objects.requireNonNull(referral.party().id()), purpose + " " + referral.id());
        return envelope;
    }
}

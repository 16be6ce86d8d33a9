package kr.ieum.referral;

import static kr.ieum.identity.Duty.Names.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Referrals for the body they were sent to: facade. Another body's, and what was not sent, do not exist (404). */
@ApplicationScoped
@RolesAllowed(PARTNER)
public class PartnerReferrals {
    private final ReferralRepository referrals;
    private final KindRepository kinds;
    private final KindVersionRepository versions;
    private final AnswerReferral answering;
    private final ReadEnvelope reading;

    PartnerReferrals(
            ReferralRepository referrals,
            KindRepository kinds,
            KindVersionRepository versions,
            AnswerReferral answering,
            ReadEnvelope reading) {
        this.referrals = referrals;
        this.kinds = kinds;
        this.versions = versions;
        this.answering = answering;
        this.reading = reading;
    }

    /** What comes first first, then in the order of sending. */
    @Transactional
    public Page<PartnerReferral> list(@Nullable ReferralStatus status, PageRequest page, Caller caller) {
        return referrals.sentTo(caller.bodyOrRefuse(), status, page).map(Referral::partnerView);
    }

    @Transactional
    public PartnerReferral get(ReferralId id, Caller caller) {
        Referral referral = referrals.get(id);
        if (!referral.hasLeftTo(caller)) throw CommonProblem.NOT_FOUND.with();
        return referral.partnerView();
    }

    /** Its kind, in the version it was made by: what was asked for, and what the result is to tell. */
    @Transactional
    public KindView kindOf(PartnerReferral referral) {
        return KindView.of(kinds.get(referral.kind()), versions.read(referral.kind(), referral.kindVersion()));
    }

    /** What was sent, to the byte. Whoever reads it is recorded; refused once consent is gone. */
    @Transactional
    public String envelope(ReferralId id, Caller caller) {
        return reading.asPartner(id, caller);
    }

    public PartnerReferral accept(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        return answering.accept(id, ifMatch, caller);
    }

    public PartnerReferral decline(ReferralId id, String reason, @Nullable IfMatch ifMatch, Caller caller) {
        return answering.decline(id, reason, ifMatch, caller);
    }

    public PartnerReferral start(ReferralId id, @Nullable IfMatch ifMatch, Caller caller) {
        return answering.start(id, ifMatch, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when the result has a field the kind does not know, or lacks one */
    public PartnerReferral close(
            ReferralId id, Outcome outcome, Map<String, JsonNode> result, @Nullable IfMatch ifMatch, Caller caller) {
        return answering.close(id, outcome, result, ifMatch, caller);
    }
}

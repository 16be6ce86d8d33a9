package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: the referred takes it back, and with it the consent. The partner is told and is shown nothing any more. */
@ApplicationScoped
class WithdrawReferral {
    private final ReferralRepository referrals;
    private final KindVersionRepository versions;
    private final Quotas quotas;
    private final ReferralRecord record;
    private final Clock clock;

    WithdrawReferral(
            ReferralRepository referrals,
            KindVersionRepository versions,
            Quotas quotas,
            ReferralRecord record,
            Clock clock) {
        this.referrals = referrals;
        this.versions = versions;
        this.quotas = quotas;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    ReferralView withdraw(ReferralId id, String reason, @Nullable IfMatch ifMatch, Caller caller) {
        Referral referral = referrals.locked(id);
        referral.party().mustBeOf(caller);
        IfMatch.check(ifMatch, referral.version());
        return end(referral, ReferralStatus.WITHDRAWN, reason, "REFERRAL_WITHDRAWN", record::tellPartnerOf, caller);
    }

    /** As when its time ran out. */
    ReferralView expire(Referral referral, Caller caller) {
        return end(referral, ReferralStatus.EXPIRED, null, "REFERRAL_EXPIRED", record::tellPartnerOf, caller);
    }

    /** The partner knows: it said so. */
    ReferralView decline(Referral referral, String reason, Caller caller) {
        return end(referral, ReferralStatus.DECLINED, reason, "REFERRAL_DECLINED", declined -> {}, caller);
    }

    /** A place that was taken and never used is free again; one that the partner has accepted is used. */
    private ReferralView end(
            Referral referral,
            ReferralStatus how,
            @Nullable String reason,
            String action,
            Consumer<Referral> telling,
            Caller caller) {
        ReferralKind kind = versions.read(referral.kind(), referral.kindVersion());
        ReferralView before = referral.view();
        referral.end(how, reason, kind, clock.instant());
        if (before.status() == ReferralStatus.SENT)
            quotas.giveBack(
                    kind, referral.dispatch().year(), referral.party().region().province());
        if (before.status().isWithPartner()) telling.accept(referral);
        record.tellSubject(referral, "referral.status");
        return record.write(referral, action, before, caller);
    }
}

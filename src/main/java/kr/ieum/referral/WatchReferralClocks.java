package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kr.ieum.identity.Caller;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.platform.time.KoreanTime;

/**
 * Reminds before a deadline, lets expire what nobody answered by it, calls late what has begun, and moves to the front
 * of the queue who has reported an incident since.
 */
@ApplicationScoped
class WatchReferralClocks implements RecurringJob {
    private static final int AT_ONCE = 200;

    private final ReferralRepository referrals;
    private final KindVersionRepository versions;
    private final GatherKnown gathering;
    private final WithdrawReferral ending;
    private final ReferralRecord record;
    private final Clock clock;

    WatchReferralClocks(
            ReferralRepository referrals,
            KindVersionRepository versions,
            GatherKnown gathering,
            WithdrawReferral ending,
            ReferralRecord record,
            Clock clock) {
        this.referrals = referrals;
        this.versions = versions;
        this.gathering = gathering;
        this.ending = ending;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referral-clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = KoreanTime.today(clock);
        for (Referral referral : referrals.due(today, AT_ONCE)) look(referral, today);
        for (Referral referral : referrals.waitingAsAllOthers()) moveUp(referral);
    }

    private void look(Referral referral, LocalDate today) {
        LocalDate deadline = referral.deadline();
        if (deadline == null) return;
        if (!today.isAfter(deadline)) remind(referral);
        else if (referral.status().next().contains(ReferralStatus.EXPIRED)) ending.expire(referral, self());
        else fallOverdue(referral);
    }

    private void remind(Referral referral) {
        ReferralView before = referral.view();
        referral.remind();
        tell(referral, "referral.reminder");
        record.write(referral, "REFERRAL_REMINDED", before, self());
    }

    private void fallOverdue(Referral referral) {
        ReferralView before = referral.view();
        referral.fallOverdue();
        tell(referral, "referral.overdue");
        record.write(referral, "REFERRAL_OVERDUE", before, self());
    }

    /** Whoever has the next step. */
    private void tell(Referral referral, String type) {
        if (referral.status().isWithPartner()) record.tellPartner(referral, type);
        else record.tellSubject(referral, type);
    }

    private void moveUp(Referral referral) {
        Condition first = versions.read(referral.kind(), referral.kindVersion()).first();
        if (first == null || !first.holds(gathering.of(referral.subject(), referral.party()))) return;
        ReferralView before = referral.view();
        referral.comesFirst(true);
        record.write(referral, "REFERRAL_COMES_FIRST", before, self());
    }

    private Caller self() {
        return Caller.system(name());
    }
}

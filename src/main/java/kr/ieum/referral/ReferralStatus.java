package kr.ieum.referral;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** The life of a referral. Consent is the ground of all of it, so it can be withdrawn until the case is closed. */
public enum ReferralStatus implements Lifecycle<ReferralStatus> {
    DRAFT,
    CONSENTED,
    SENT,
    ACCEPTED,
    DECLINED,
    IN_PROGRESS,
    CLOSED,
    WITHDRAWN,
    EXPIRED;

    @Override
    public Set<ReferralStatus> next() {
        return switch (this) {
            // Straight to SENT where a law, not consent, is the ground.
            case DRAFT -> Set.of(CONSENTED, SENT, WITHDRAWN, EXPIRED);
            case CONSENTED -> Set.of(SENT, WITHDRAWN, EXPIRED);
            case SENT -> Set.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACCEPTED -> Set.of(IN_PROGRESS, CLOSED, WITHDRAWN);
            case IN_PROGRESS -> Set.of(CLOSED, WITHDRAWN);
            case DECLINED, CLOSED, WITHDRAWN, EXPIRED -> Set.of();
        };
    }

    /** Whether it has left here and the partner may know of it. */
    boolean isWithPartner() {
        return switch (this) {
            case SENT, ACCEPTED, IN_PROGRESS -> true;
            case DRAFT, CONSENTED, DECLINED, CLOSED, WITHDRAWN, EXPIRED -> false;
        };
    }
}

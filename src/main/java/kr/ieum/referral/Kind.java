package kr.ieum.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Whether referrals of a kind may be made at all; what they are is in its versions. */
@Entity
@Table(name = "kind", schema = "referral")
class Kind {
    @Id
    private String code;

    @Version
    private long version;

    private boolean switchedOn;

    @SuppressWarnings("NullAway.Init")
    Kind() {}

    Kind(String code, boolean switchedOn) {
        this.code = code;
        this.switchedOn = switchedOn;
    }

    void become(boolean on) {
        switchedOn = on;
    }

    /** @throws kr.ieum.platform.problem.Refused when it is off */
    void mustBeOn() {
        if (!switchedOn) throw ReferralProblem.KIND_SWITCHED_OFF.with("kind", code);
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    boolean isOn() {
        return switchedOn;
    }
}

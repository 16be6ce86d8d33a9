package kr.ieum.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
class KindRepository implements PanacheRepositoryBase<Kind, String> {

    Kind get(String code) {
        return findByIdOptional(code).orElseThrow(ReferralProblem.UNKNOWN_KIND::with);
    }

    /** Held until the transaction ends: nobody switches it off while something is on its way out. */
    Kind held(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_READ).orElseThrow(ReferralProblem.UNKNOWN_KIND::with);
    }
}

package kr.ieum.referral;

import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who is referred.
 *
 * @param id the supplier's or firm's; none yet for a group
 * @param number of the company; none for a group, which the agency's reviewers act for
 */
record Party(
        @Nullable UUID id,
        @Nullable BusinessNumber number,
        @Nullable ListingId listing,
        RegionCode region) {

    /** @throws kr.ieum.platform.problem.Refused with 404 for whoever does not act for it */
    void mustBeOf(Caller caller) {
        if (number != null) caller.mustBelongTo(number);
        else if (!caller.has(Duty.REVIEWER)) throw CommonProblem.NOT_FOUND.with();
    }

    /** @throws kr.ieum.platform.problem.Refused with 404 for other companies */
    void mustBeSeenBy(Caller caller) {
        if (number != null) caller.mustSee(number);
        else if (!caller.isStaff()) throw CommonProblem.NOT_FOUND.with();
    }
}

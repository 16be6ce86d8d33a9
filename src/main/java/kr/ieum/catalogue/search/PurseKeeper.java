package kr.ieum.catalogue.search;

import java.util.UUID;
import kr.ieum.identity.Caller;

/** Whoever knows vouchers: a room above this one, which this room may not import. */
public interface PurseKeeper {
    /**
     * @param voucher of the caller's own firm
     * @throws kr.ieum.platform.problem.Refused with 404 when it is not, or there is none
     */
    Purse purse(UUID voucher, Caller caller);
}

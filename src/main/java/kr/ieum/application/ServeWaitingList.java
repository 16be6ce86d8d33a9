package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kr.ieum.programme.RoundFunded;
import kr.ieum.voucher.MoneyReturned;

/** Whenever money comes to an open round, whoever waits is served in the same transaction, before anyone new. */
@ApplicationScoped
class ServeWaitingList {
    private final Admission admission;

    ServeWaitingList(Admission admission) {
        this.admission = admission;
    }

    void moneyReturned(@Observes MoneyReturned returned) {
        admission.serve(returned.round());
    }

    void roundFunded(@Observes RoundFunded funded) {
        admission.serve(funded.round());
    }
}

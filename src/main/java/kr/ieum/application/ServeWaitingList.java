package kr.ieum.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import kr.ieum.platform.job.RecurringJob;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundFunded;
import kr.ieum.programme.RoundId;
import kr.ieum.voucher.MoneyReturned;

/**
 * Whenever money comes to a round, whoever waits is served in the same transaction, before anyone new; of a long list the
 * rest follows within seconds, and until then nobody new is admitted either.
 */
@ApplicationScoped
class ServeWaitingList implements RecurringJob {
    private final Admission admission;
    private final WaitingLists lists;
    private final Programmes programmes;

    ServeWaitingList(Admission admission, WaitingLists lists, Programmes programmes) {
        this.admission = admission;
        this.lists = lists;
        this.programmes = programmes;
    }

    void moneyReturned(@Observes MoneyReturned returned) {
        admission.serve(returned.round());
    }

    void roundFunded(@Observes RoundFunded funded) {
        admission.serve(funded.round());
    }

    @Override
    public String name() {
        return "waiting-lists";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        List<RoundId> rounds = QuarkusTransaction.requiringNew().call(lists::roundsWithWaiting);
        for (RoundId round : rounds)
            while (QuarkusTransaction.requiringNew().call(() -> admission.serve(programmes.round(round)))) {
                // the next hundred
            }
    }
}

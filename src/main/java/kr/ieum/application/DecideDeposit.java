package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: two persons decide whose unmatched money is: an application's, or nobody's here, and it goes back. */
@ApplicationScoped
class DecideDeposit {
    private final ApplicationRepository applications;
    private final DepositRows rows;
    private final Deposits deposits;
    private final PlaceDeposits placeDeposits;
    private final FourEyes fourEyes;

    DecideDeposit(
            ApplicationRepository applications,
            DepositRows rows,
            Deposits deposits,
            PlaceDeposits placeDeposits,
            FourEyes fourEyes) {
        this.applications = applications;
        this.rows = rows;
        this.deposits = deposits;
        this.placeDeposits = placeDeposits;
        this.fourEyes = fourEyes;
    }

    /** One of the two: who waits for a second person, or the deposit as it is now. */
    record Result(@Nullable Proposal proposal, @Nullable DepositView deposit) {}

    @Transactional
    Result assign(UUID id, @Nullable IfMatch ifMatch, ApplicationId applicationId, Caller caller) {
        DepositView deposit = lock(id, ifMatch, DepositStatus.MATCHED);
        applications.get(applicationId);
        Proposal proposal =
                fourEyes.agree("ASSIGN_DEPOSIT", id, Map.of("applicationId", applicationId), caller, Duty.FINANCE);
        if (!proposal.isApproved()) return new Result(proposal, null);
        placeDeposits.match(
                List.of(new PlaceDeposits.Placing(deposit, applications.lock(applicationId), deposit.unmatched())),
                caller);
        return new Result(null, rows.get(id));
    }

    @Transactional
    Result sendBack(UUID id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        DepositView deposit = lock(id, ifMatch, DepositStatus.RETURNED);
        Proposal proposal = fourEyes.agree("RETURN_DEPOSIT", id, Map.of("reason", reason), caller, Duty.FINANCE);
        return proposal.isApproved()
                ? new Result(null, deposits.sendBack(deposit, DepositStatus.RETURNED, reason, caller))
                : new Result(proposal, null);
    }

    private DepositView lock(UUID id, @Nullable IfMatch ifMatch, DepositStatus next) {
        DepositView deposit = rows.lock(id);
        IfMatch.check(ifMatch, deposit.version());
        deposit.status().to(next, deposit.bankReference());
        return deposit;
    }
}

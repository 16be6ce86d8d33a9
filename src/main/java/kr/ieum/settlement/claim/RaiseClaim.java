package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.application.DepositMissing;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderView;
import kr.ieum.order.RefundAfterApproval;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.id.ShortCode;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Raises claims: when money that is out of our hands is to come back. */
@ApplicationScoped
class RaiseClaim {
    private final ClaimRepository claims;
    private final ClaimMoney money;
    private final ClaimRecord record;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;
    private final int dueDays;

    RaiseClaim(
            ClaimRepository claims,
            ClaimMoney money,
            ClaimRecord record,
            Programmes programmes,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "ieum.claims.due-days", defaultValue = "30") int dueDays) {
        this.claims = claims;
        this.money = money;
        this.record = record;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
        this.dueDays = dueDays;
    }

    /** A refund was granted on what a settlement has approved already: a claim on the supplier for each share. */
    void refundGranted(@Observes RefundAfterApproval refund) {
        raiseRefund(refund, Share.SUBSIDY, refund.amount().subsidy());
        raiseRefund(refund, Share.OWN, refund.amount().own());
    }

    private void raiseRefund(RefundAfterApproval refund, Share share, Won amount) {
        if (amount.isZero()) return;
        OrderView order = refund.order();
        Claim.Debt debt =
                new Claim.Debt(share, ClaimGround.REFUND, amount, Won.ZERO, refund.ground(), null, dueOn(null));
        raise(Party.of(order.supplierId()), order.programme(), debt, order, refund.caller());
    }

    /** A bank undid a firm's deposit and it was spent already: the treasury stands in, and the firm owes it. */
    void depositMissing(@Observes DepositMissing missing) {
        takenBack(
                Party.of(missing.firm()),
                missing.programme(),
                missing.amount(),
                missing.bankReference(),
                missing.caller());
    }

    void takenBack(Party debtor, String programme, Won amount, String bankReference, Caller caller) {
        Claim.Debt debt = new Claim.Debt(
                Share.OWN, ClaimGround.DEPOSIT_TAKEN_BACK, amount, Won.ZERO, bankReference, null, dueOn(null));
        raise(debtor, programme, debt, null, caller);
    }

    /** @param order absent when the claim is about no order */
    ClaimView raise(Party debtor, String programme, Claim.Debt debt, @Nullable OrderView order, Caller caller) {
        Claim claim = new Claim(
                ids.next(),
                ShortCode.next("C", clock),
                debtor,
                programmes.programmeId(programme),
                programme,
                debt,
                clock.instant());
        if (order != null) claim.on(order);
        claims.persist(claim);
        UUID event = record.newEvent();
        List<String> seals = debt.ground() == ClaimGround.DEPOSIT_TAKEN_BACK ? money.standIn(claim, event) : List.of();
        return record.write(event, "CLAIM_RAISED", claim, null, debt.reason(), seals, caller);
    }

    LocalDate dueOn(@Nullable LocalDate asked) {
        return asked == null ? KoreanTime.today(clock).plusDays(dueDays) : asked;
    }
}

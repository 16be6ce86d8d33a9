package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.application.NoticedMoney.Outcome;
import kr.ieum.identity.Caller;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.Balance;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.Orders;
import kr.ieum.platform.bank.Credit;
import kr.ieum.platform.money.Won;

/** Collects claims: from a bank, out of what a supplier is to be paid, or out of what a firm is owed. */
@ApplicationScoped
class CollectClaim {
    private final ClaimRepository claims;
    private final RaiseClaim raiseClaim;
    private final CollectedMoney collected;
    private final ClaimMoney money;
    private final ClaimRecord record;
    private final Orders orders;
    private final Ledger ledger;
    private final Clock clock;

    CollectClaim(
            ClaimRepository claims,
            RaiseClaim raiseClaim,
            CollectedMoney collected,
            ClaimMoney money,
            ClaimRecord record,
            Orders orders,
            Ledger ledger,
            Clock clock) {
        this.claims = claims;
        this.raiseClaim = raiseClaim;
        this.collected = collected;
        this.money = money;
        this.record = record;
        this.orders = orders;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The bank tells of money for a claim, perhaps not for the first time. */
    Outcome told(Claim claim, Credit credit, Caller caller) {
        if (collected.paidBy(credit.bankReference()).isPresent()) return Outcome.KNOWN;
        fromBank(claim, credit, caller);
        return Outcome.COLLECTED;
    }

    /**
     * The bank takes money back that paid a claim. Where it went cannot be undone, so the treasury stands in and the
     * debtor owes it anew.
     *
     * @return empty when the money was for no claim
     */
    Optional<Outcome> takenBack(Credit credit, Caller caller) {
        return collected.paidBy(credit.originalReference()).map(id -> {
            if (claims.isTakenBack(credit.originalReference())) return Outcome.KNOWN;
            Claim paid = claims.get(id);
            raiseClaim.takenBack(paid.debtor(), paid.programme(), credit.amount(), credit.originalReference(), caller);
            return Outcome.TAKEN_BACK;
        });
    }

    /** The debtor has paid. What is more than the claim, or comes after its end, is owed back. */
    private void fromBank(Claim claim, Credit credit, Caller caller) {
        ClaimView before = claim.view();
        Claim.Part part = claim.partOf(claim.open().min(credit.amount()));
        Won surplus = credit.amount().minus(part.total());
        money.oweAgain(claim, part);
        UUID event = record.newEvent();
        List<String> seals =
                new ArrayList<>(money.collect(claim, part, claim.debtor().bank(), "CLAIM_COLLECTED", event));
        if (!surplus.isZero()) seals.addAll(money.keepSurplus(claim, surplus, event));
        claim.collect(part, clock.instant());
        collected.add(claim, CollectedMoney.Way.BANK, part, surplus, credit.bankReference(), null);
        record.write(event, "CLAIM_COLLECTED", claim, before, credit.bankReference(), seals, caller);
    }

    /**
     * Out of what the supplier is to be paid now. The claim's order must be locked.
     *
     * @param paid the orders that are paid now
     */
    void net(Claim claim, Won amount, UUID line, Collection<OrderId> paid, Caller caller) {
        ClaimView before = claim.view();
        Claim.Part part = claim.partOf(amount);
        if (!paid.contains(claim.order())) money.oweAgain(claim, part);
        UUID event = record.newEvent();
        List<String> seals = money.collect(claim, part, claim.debtor().owed(claim.share()), "CLAIM_NETTED", event);
        claim.collect(part, clock.instant());
        collected.add(claim, CollectedMoney.Way.NETTED, part, Won.ZERO, null, line);
        record.write(event, "CLAIM_NETTED", claim, before, null, seals, caller);
    }

    /** Out of what the firm is owed, as far as that goes. Two persons have agreed, the claim is locked. */
    ClaimView setOff(Claim claim, Caller caller) {
        ClaimView before = claim.view();
        if (claim.order() != null) orders.lockForReturn(List.of(claim.order()));
        Account due = claim.debtor().owed(Share.OWN);
        Won there = ledger.lock(List.of(due)).getOrDefault(due, Balance.NONE).available();
        Claim.Part part = claim.partOf(claim.open().min(there));
        if (part.total().isZero()) throw ClaimProblem.NOTHING_TO_SET_OFF.with();
        UUID event = record.newEvent();
        List<String> seals = money.collect(claim, part, due, "CLAIM_SET_OFF", event);
        claim.collect(part, clock.instant());
        collected.add(claim, CollectedMoney.Way.SET_OFF, part, Won.ZERO, null, null);
        return record.write(event, "CLAIM_SET_OFF", claim, before, null, seals, caller);
    }
}

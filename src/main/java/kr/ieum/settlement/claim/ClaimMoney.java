package kr.ieum.settlement.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.ledger.Account;
import kr.ieum.ledger.AccountKind;
import kr.ieum.ledger.Ledger;
import kr.ieum.ledger.Transfer;
import kr.ieum.order.OrderStatus;
import kr.ieum.order.OrderView;
import kr.ieum.order.Orders;
import kr.ieum.order.Split;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.money.Won;

/** Moves the money of claims: from wherever it was collected to where the claim says, and back when one is reversed. */
@ApplicationScoped
class ClaimMoney {
    private final Orders orders;
    private final Credits credits;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ClaimMoney(Orders orders, Credits credits, Ledger ledger, Ids ids, Clock clock) {
        this.orders = orders;
        this.credits = credits;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the seals of the transfers */
    List<String> collect(Claim claim, Claim.Part part, Account from, String reason, UUID event) {
        if (part.total().isZero()) return List.of();
        if (claim.ground() == ClaimGround.REFUND)
            return orders.comeBack(
                    Objects.requireNonNull(claim.order()), claim.share(), part.principal(), from, reason, event);
        List<Transfer> transfers = new ArrayList<>();
        move(transfers, from, treasury(claim), part.principal(), principal(claim, reason));
        move(transfers, from, sanction(claim), part.levy(), levy(claim, reason));
        return ledger.post(transfers, event).seals();
    }

    /**
     * A refund is about to be paid out of other money than its order's, while the order's own payment has come back to us:
     * the supplier is still owed all of that payment, and the order will stand only for what is left of it.
     */
    void oweAgain(Claim claim, Claim.Part part) {
        if (claim.ground() == ClaimGround.REFUND && isOwedAgain(orders.get(Objects.requireNonNull(claim.order()))))
            credits.give(claim, Split.of(claim.share(), part.principal()), Credits.Reason.PAYOUT_RETURNED);
    }

    private static boolean isOwedAgain(OrderView order) {
        OrderStatus status = order.disputedFrom() == null ? order.status() : order.disputedFrom();
        return status == OrderStatus.CONFIRMED;
    }

    /** What came beyond the claim is owed to who sent it. */
    List<String> keepSurplus(Claim claim, Won surplus, UUID event) {
        return owe(
                claim,
                List.of(Transfer.post(
                        ids.next(),
                        claim.debtor().bank(),
                        claim.debtor().owed(claim.share()),
                        surplus,
                        Transfer.Purpose.of("CLAIM_OVERPAID"),
                        clock.instant())),
                surplus,
                Credits.Reason.CLAIM_OVERPAID,
                event);
    }

    /** What was collected of a claim that was wrong is owed to its debtor again. */
    List<String> giveBack(Claim claim, UUID event) {
        Claim.Part collected = claim.collected();
        if (collected.total().isZero()) return List.of();
        Account owed = claim.debtor().owed(claim.share());
        List<Transfer> transfers = new ArrayList<>();
        move(transfers, treasury(claim), owed, collected.principal(), principal(claim, "CLAIM_REVERSED"));
        move(transfers, sanction(claim), owed, collected.levy(), levy(claim, "CLAIM_REVERSED"));
        return owe(claim, transfers, collected.total(), Credits.Reason.CLAIM_REVERSED, event);
    }

    /** The treasury stands in for money that a bank took back and that was used already. */
    List<String> standIn(Claim claim, UUID event) {
        return ledger.post(
                        List.of(Transfer.post(
                                ids.next(),
                                treasury(claim),
                                claim.debtor().bank(),
                                claim.principal(),
                                Transfer.Purpose.of("DEPOSIT_TAKEN_BACK"),
                                clock.instant())),
                        event)
                .seals();
    }

    private List<String> owe(Claim claim, List<Transfer> transfers, Won amount, Credits.Reason reason, UUID event) {
        if (claim.debtor().kind() == Party.Kind.SUPPLIER) credits.give(claim, Split.of(claim.share(), amount), reason);
        return ledger.post(transfers, event).seals();
    }

    private void move(List<Transfer> transfers, Account from, Account to, Won amount, Transfer.Purpose purpose) {
        if (!amount.isZero()) transfers.add(Transfer.post(ids.next(), from, to, amount, purpose, clock.instant()));
    }

    private static Account treasury(Claim claim) {
        return Account.of(AccountKind.TREASURY, claim.programmeId());
    }

    private static Account sanction(Claim claim) {
        return Account.of(AccountKind.SANCTION, claim.programmeId());
    }

    /** Principal is money of the round; the multiple on top never was. */
    private static Transfer.Purpose principal(Claim claim, String reason) {
        Transfer.Purpose purpose = levy(claim, reason);
        return claim.round() == null ? purpose : purpose.inRound(claim.round());
    }

    private static Transfer.Purpose levy(Claim claim, String reason) {
        Transfer.Purpose purpose = Transfer.Purpose.of(reason);
        return claim.order() == null ? purpose : purpose.onOrder(claim.order().value());
    }
}

package kr.ieum.order;

import jakarta.persistence.Embeddable;
import java.sql.SQLException;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.money.Won;

/** An order's supply value in its two shares, and what became of it. In the database it can never go below nothing. */
@Embeddable
class OrderMoney {
    private long subsidyWon;
    private long ownWon;
    private long refundedSubsidyWon;
    private long refundedOwnWon;
    private long voidedSubsidyWon;
    private long voidedOwnWon;
    private long claimedSubsidyWon;
    private long claimedOwnWon;
    private long agreedWon;

    OrderMoney() {}

    static OrderMoney of(Row row) throws SQLException {
        OrderMoney money = new OrderMoney();
        money.subsidyWon = row.number("subsidy_won");
        money.ownWon = row.number("own_won");
        money.refundedSubsidyWon = row.number("refunded_subsidy_won");
        money.refundedOwnWon = row.number("refunded_own_won");
        money.voidedSubsidyWon = row.number("voided_subsidy_won");
        money.voidedOwnWon = row.number("voided_own_won");
        money.claimedSubsidyWon = row.number("claimed_subsidy_won");
        money.claimedOwnWon = row.number("claimed_own_won");
        return money;
    }

    /** What was taken from the voucher. */
    Split paid() {
        return split(subsidyWon, ownWon);
    }

    /** Promised, and not paid yet. */
    Won agreed() {
        return Won.won(agreedWon);
    }

    /** @param split of all that was agreed */
    void pay(Split split) {
        subsidyWon = split.subsidy().amount();
        ownWon = split.own().amount();
        agreedWon -= split.total().amount();
    }

    Split refunded() {
        return split(refundedSubsidyWon, refundedOwnWon);
    }

    /** What was free again when the rest was confirmed, or all of it when the order was cancelled. */
    Split voided() {
        return split(voidedSubsidyWon, voidedOwnWon);
    }

    Split claimed() {
        return split(claimedSubsidyWon, claimedOwnWon);
    }

    /** What the supplier has earned and keeps: posted less refunded. */
    Split earned() {
        return paid().minus(voided()).minus(refunded());
    }

    /** What is left of it to refund or to claim: earned, and not claimed yet. */
    Split kept() {
        return earned().minus(claimed());
    }

    /**
     * The shares of an amount that goes back: what remains takes its part of the order's own ratio, so that any row of
     * refunds ends exact. Where a claim took one share alone, what that share still has is the limit.
     *
     * @throws kr.ieum.platform.problem.Refused when there is not so much left
     */
    Split returning(Won amount) {
        Split kept = kept();
        if (amount.isMoreThan(kept.total())) throw OrderProblem.MORE_THAN_KEPT.with("most", kept.total());
        Won rest = kept.total().minus(amount);
        Won subsidy = paid().part(rest)
                .subsidy()
                .max(rest.minusOrZero(kept.own()))
                .min(kept.subsidy())
                .min(rest);
        return kept.minus(new Split(subsidy, rest.minus(subsidy)));
    }

    void voids(Split unused) {
        voidedSubsidyWon = unused.subsidy().amount();
        voidedOwnWon = unused.own().amount();
    }

    void refund(Split amount) {
        mustKeep(amount);
        Split all = refunded().plus(amount);
        refundedSubsidyWon = all.subsidy().amount();
        refundedOwnWon = all.own().amount();
    }

    void claim(Split amount) {
        mustKeep(amount);
        claimed(claimed().plus(amount));
    }

    void unclaim(Split amount) {
        claimed(claimed().minus(amount));
    }

    private void claimed(Split all) {
        claimedSubsidyWon = all.subsidy().amount();
        claimedOwnWon = all.own().amount();
    }

    private void mustKeep(Split amount) {
        if (!kept().covers(amount)) throw OrderProblem.MORE_THAN_KEPT.with("most", kept().total());
    }

    private static Split split(long subsidy, long own) {
        return new Split(Won.won(subsidy), Won.won(own));
    }
}

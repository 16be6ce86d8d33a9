package kr.ieum.order;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.Terms;
import kr.ieum.supplier.SupplierId;
import kr.ieum.voucher.VoucherId;
import org.jspecify.annotations.Nullable;

/** An order's row. It is written by set-based SQL when paid, and moved by these methods afterwards. */
@Entity
@Table(name = "purchase", schema = "orders")
class Order {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;

    @Embedded
    private Contract contract;

    @Embedded
    private Goods goods;

    @Embedded
    private OrderMoney money;

    @Embedded
    private ServiceUse use;

    @Embedded
    private Instalment instalment;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    /** Where a dispute goes back to. */
    @Enumerated(EnumType.STRING)
    private @Nullable OrderStatus disputedFrom;

    private Instant paidAt;

    /** The last day of what the order waits for now: provision, first use, or confirmation. */
    private @Nullable LocalDate deadline;

    private @Nullable Instant confirmedAt;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    Order() {}

    /** What was agreed is paid for now. */
    void pay(Split split, Instant now, LocalDate provisionBy) {
        status = next(OrderStatus.HELD);
        money.pay(split);
        paidAt = now;
        deadline = provisionBy;
    }

    /** What it waits for may come later. */
    void postpone(LocalDate until) {
        deadline = until;
    }

    /** The supplier has opened the service; a year of use begins. */
    void provision(LocalDate from, Terms terms, Instant now) {
        status = next(OrderStatus.PROVISIONED);
        use.open(from, now, terms);
        LocalDate firstUseBy = terms.clocks().firstUseBy(from);
        deadline = firstUseBy == null ? use.to() : firstUseBy;
    }

    /** Somebody of the firm used it at that time. */
    void used(Instant at, Terms terms) {
        use.used(at, terms);
        if (stoppedAt != null) use.unwatched();
    }

    /** There is the proof the version asks for: from now on the firm has until then to object. */
    void proved(Instant now, LocalDate confirmBy) {
        if (use.isProved()) return;
        use.proved(now);
        if (status == OrderStatus.PROVISIONED) status = next(OrderStatus.IN_USE);
        else if (disputedFrom == OrderStatus.PROVISIONED) disputedFrom = OrderStatus.IN_USE;
        else if (status != OrderStatus.INSPECTED) return;
        deadline = confirmBy;
    }

    /** An inspector of the agency has seen it work. */
    void inspected() {
        status = next(OrderStatus.INSPECTED);
    }

    /** The firm has taken the service, or has not objected in time; the rest of what was held goes back. */
    void confirm(Split unused, Instant now) {
        status = next(OrderStatus.CONFIRMED);
        money.voids(unused);
        confirmedAt = now;
        deadline = null;
    }

    void cancel(String reason, Instant now) {
        status = next(OrderStatus.CANCELLED);
        money.voids(paid());
        end(reason, now);
    }

    /** Notes what went back after confirmation; a whole refund ends the order, unless a dispute must end first. */
    void refund(Split amount, String reason, Instant now) {
        money.refund(amount);
        if (money.earned().isNothing() && status != OrderStatus.DISPUTED) endRefunded(reason, now);
    }

    /** Somebody owes this part of it: it can be neither refunded nor claimed a second time. */
    void claim(Split amount) {
        money.claim(amount);
    }

    /** A claim ended without its money, or this part of it was paid. */
    void unclaim(Split amount) {
        money.unclaim(amount);
    }

    void warned() {
        use.warned();
    }

    /** Nobody used it for too long. Where its supplier was paid that is a state, and the rest is claimed back. */
    void stop(Instant now) {
        if (status != OrderStatus.CONFIRMED) status = next(OrderStatus.STOPPED);
        stoppedAt = now;
        use.unwatched();
    }

    void dispute() {
        OrderStatus before = status;
        status = next(OrderStatus.DISPUTED);
        disputedFrom = before;
    }

    /** The dispute is over; the clock runs on from a new day. */
    void resume(long pausedDays, Instant now) {
        status = status.to(Objects.requireNonNull(disputedFrom), code);
        disputedFrom = null;
        if (deadline != null) deadline = deadline.plusDays(pausedDays);
        use.paused(pausedDays);
        if (!status.isHolding() && money.earned().isNothing()) endRefunded("REFUNDED_DURING_DISPUTE", now);
    }

    /** The bank would not pay. A dispute goes on. */
    void payoutRefused() {
        if (status == OrderStatus.DISPUTED) disputedFrom = OrderStatus.CONFIRMED;
        else status = next(OrderStatus.CONFIRMED);
    }

    /** @throws kr.ieum.platform.problem.Refused when that state cannot follow; a dispute must end first */
    OrderStatus next(OrderStatus asked) {
        if (status == OrderStatus.DISPUTED) throw OrderProblem.DISPUTED.with("order", code);
        return status.to(asked, code);
    }

    private void endRefunded(String reason, Instant now) {
        status = next(OrderStatus.REFUNDED);
        end(reason, now);
    }

    private void end(String reason, Instant now) {
        endedAt = now;
        endReason = reason;
        deadline = null;
        use.unwatched();
    }

    OrderId id() {
        return new OrderId(id);
    }

    long version() {
        return version;
    }

    OrderStatus status() {
        return status;
    }

    VoucherId voucher() {
        return contract.voucher();
    }

    SupplierId supplier() {
        return contract.supplier();
    }

    Contract contract() {
        return contract;
    }

    OrderParties parties() {
        return contract.parties();
    }

    String code() {
        return code;
    }

    Instant paidAt() {
        return paidAt;
    }

    String category() {
        return goods.category();
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    Terms termsOf(Programmes programmes) {
        return contract.terms(programmes);
    }

    /** What must be shown before its money is earned. */
    Proofs proofs(Programmes programmes) {
        return termsOf(programmes).proofsOf(instalment.tranche());
    }

    Instalment instalment() {
        return instalment;
    }

    OrderMoney money() {
        return money;
    }

    ServiceUse use() {
        return use;
    }

    /** What was taken from the voucher. */
    Split paid() {
        return money.paid();
    }

    OrderView view(OrderJson json) {
        return new OrderView(
                id(),
                version,
                code,
                voucher(),
                contract.firm(),
                contract.round(),
                contract.programme(),
                contract.ruleVersion(),
                new ListingId(goods.listingId()),
                goods.listingVersion(),
                supplier(),
                goods.category(),
                goods.title(),
                json.lines(goods.lines()),
                Won.won(goods.totalWon()),
                paid(),
                money.agreed(),
                instalment.tranche(),
                new OrderId(instalment.firstId()),
                Won.won(goods.vatWon()),
                money.voided(),
                money.refunded(),
                money.claimed(),
                status,
                disputedFrom,
                paidAt,
                status == OrderStatus.DISPUTED ? null : deadline,
                use.from(),
                use.to(),
                use.provisionedAt(),
                use.firstUsedAt(),
                use.lastUsedAt(),
                use.useBy(),
                confirmedAt,
                stoppedAt,
                endedAt,
                endReason);
    }
}

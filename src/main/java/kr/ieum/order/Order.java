package kr.ieum.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
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
    private UUID voucherId;
    private UUID firmId;
    private String firmNumber;
    private UUID roundId;
    private String programme;
    private String ruleVersion;
    private UUID listingId;
    private int listingVersion;
    private UUID supplierId;
    private String supplierNumber;
    private String category;
    private String title;
    private String lines;
    private long totalWon;
    private long vatWon;
    private long subsidyWon;
    private long ownWon;
    private long refundedSubsidyWon;
    private long refundedOwnWon;
    private long voidedSubsidyWon;
    private long voidedOwnWon;
    private long claimedSubsidyWon;
    private long claimedOwnWon;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    /** Where a dispute goes back to. */
    @Enumerated(EnumType.STRING)
    private @Nullable OrderStatus disputedFrom;

    private Instant paidAt;

    /** The last day of what the order waits for now: provision, first use, or confirmation. */
    private @Nullable LocalDate deadline;

    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceTo;
    private int termMonths;
    private @Nullable Instant provisionedAt;
    private @Nullable Instant firstUsedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    Order() {}

    /** The supplier has opened the service; a year of use begins. */
    void provision(LocalDate from, @Nullable LocalDate firstUseBy, Instant now) {
        status = status.to(OrderStatus.PROVISIONED, code);
        serviceFrom = from;
        serviceTo = from.plusMonths(termMonths).minusDays(1);
        provisionedAt = now;
        deadline = firstUseBy == null ? serviceTo : firstUseBy;
    }

    /** Somebody of the firm used it: from now on the firm has until then to object. */
    void used(Instant now, LocalDate confirmBy) {
        if (firstUsedAt != null) return;
        if (status == OrderStatus.PROVISIONED) status = status.to(OrderStatus.IN_USE, code);
        firstUsedAt = now;
        deadline = confirmBy;
    }

    /** The firm has taken the service, or has not objected in time; the rest of what was held goes back. */
    void confirm(Split unused, Instant now) {
        status = status.to(OrderStatus.CONFIRMED, code);
        voidedSubsidyWon = unused.subsidy().amount();
        voidedOwnWon = unused.own().amount();
        confirmedAt = now;
        deadline = null;
    }

    void cancel(String reason, Instant now) {
        status = status.to(OrderStatus.CANCELLED, code);
        voidedSubsidyWon = subsidyWon;
        voidedOwnWon = ownWon;
        end(reason, now);
    }

    /** Notes what went back after confirmation; a whole refund ends the order, unless a dispute must end first. */
    void refund(Split amount, String reason, Instant now) {
        mustKeep(amount);
        refundedSubsidyWon += amount.subsidy().amount();
        refundedOwnWon += amount.own().amount();
        if (!earned().isNothing() || status == OrderStatus.DISPUTED) return;
        status = status.to(OrderStatus.REFUNDED, code);
        end(reason, now);
    }

    void dispute() {
        OrderStatus before = status;
        status = status.to(OrderStatus.DISPUTED, code);
        disputedFrom = before;
    }

    /** The dispute is over; the clock runs on from a new day. */
    void resume(@Nullable LocalDate newDeadline) {
        status = status.to(java.util.Objects.requireNonNull(disputedFrom), code);
        disputedFrom = null;
        deadline = newDeadline;
    }

    /** Somebody owes this part of it: it can be neither refunded nor claimed a second time. */
    void claim(Split amount) {
        mustKeep(amount);
        claimedSubsidyWon += amount.subsidy().amount();
        claimedOwnWon += amount.own().amount();
    }

    /** A claim ended without its money, or this part of it was paid. */
    void unclaim(Split amount) {
        Split left = claimed().minus(amount);
        claimedSubsidyWon = left.subsidy().amount();
        claimedOwnWon = left.own().amount();
    }

    private void mustKeep(Split amount) {
        if (!kept().covers(amount)) throw OrderProblem.MORE_THAN_KEPT.with("most", kept().total());
    }

    /** Nobody used it for too long, and its supplier was paid: the rest is claimed back. */
    void stop(Instant now) {
        status = status.to(OrderStatus.STOPPED, code);
        stoppedAt = now;
    }

    void settle() {
        if (status == OrderStatus.DISPUTED) throw OrderProblem.DISPUTED.with("order", code);
        status = status.to(OrderStatus.SETTLED, code);
    }

    /** The bank has paid. A dispute goes on, and a stopped order stays stopped. */
    void complete() {
        if (status == OrderStatus.DISPUTED) disputedFrom = OrderStatus.COMPLETED;
        else if (stoppedAt == null) status = status.to(OrderStatus.COMPLETED, code);
        else if (status != OrderStatus.STOPPED) status = status.to(OrderStatus.STOPPED, code);
    }

    /** The bank would not pay. A dispute goes on. */
    void payoutRefused() {
        if (status == OrderStatus.DISPUTED) disputedFrom = OrderStatus.CONFIRMED;
        else status = status.to(OrderStatus.CONFIRMED, code);
    }

    private void end(String reason, Instant now) {
        endedAt = now;
        endReason = reason;
        deadline = null;
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
        return new VoucherId(voucherId);
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    FirmId firm() {
        return new FirmId(firmId);
    }

    RoundId round() {
        return new RoundId(roundId);
    }

    BusinessNumber firmNumber() {
        return new BusinessNumber(firmNumber);
    }

    BusinessNumber supplierNumber() {
        return new BusinessNumber(supplierNumber);
    }

    String code() {
        return code;
    }

    String programme() {
        return programme;
    }

    String ruleVersion() {
        return ruleVersion;
    }

    Instant paidAt() {
        return paidAt;
    }

    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    @Nullable
    LocalDate serviceFrom() {
        return serviceFrom;
    }

    @Nullable
    LocalDate serviceTo() {
        return serviceTo;
    }

    boolean isProvisioned() {
        return provisionedAt != null;
    }

    boolean isUsed() {
        return firstUsedAt != null;
    }

    /** What was taken from the voucher. */
    Split paid() {
        return new Split(Won.won(subsidyWon), Won.won(ownWon));
    }

    /** What the supplier has earned and keeps: posted less refunded. */
    Split earned() {
        return paid().minus(new Split(Won.won(voidedSubsidyWon), Won.won(voidedOwnWon)))
                .minus(refunded());
    }

    Split claimed() {
        return new Split(Won.won(claimedSubsidyWon), Won.won(claimedOwnWon));
    }

    /** What is left of it to refund or to claim: earned, and not claimed yet. */
    Split kept() {
        return earned().minus(claimed());
    }

    /**
     * The shares of an amount that goes back: what remains takes its part of the order's own ratio, so that any row of
     * refunds ends exact. Where a claim took one share alone, what that share still has is the limit.
     */
    Split returning(Won amount) {
        Split kept = kept();
        Won rest = kept.total().minus(amount);
        Won subsidy = paid().part(rest)
                .subsidy()
                .max(rest.minusOrZero(kept.own()))
                .min(kept.subsidy())
                .min(rest);
        return kept.minus(new Split(subsidy, rest.minus(subsidy)));
    }

    Split refunded() {
        return new Split(Won.won(refundedSubsidyWon), Won.won(refundedOwnWon));
    }

    OrderView view(OrderJson json) {
        return new OrderView(
                id(),
                version,
                code,
                voucher(),
                firm(),
                round(),
                programme,
                ruleVersion,
                new ListingId(listingId),
                listingVersion,
                supplier(),
                category,
                title,
                json.lines(lines),
                Won.won(totalWon),
                paid(),
                Won.won(vatWon),
                refunded(),
                claimed(),
                status,
                disputedFrom,
                paidAt,
                deadline,
                serviceFrom,
                serviceTo,
                provisionedAt,
                firstUsedAt,
                confirmedAt,
                stoppedAt,
                endedAt,
                endReason);
    }
}

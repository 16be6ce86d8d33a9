package kr.ieum.order.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.order.OrderId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.problem.Words;
import org.jspecify.annotations.Nullable;

/** A refund request or a dispute. */
@Entity
@Table(name = "request", schema = "orders")
class Request {
    static final Words THING = new Words("요청", "The request");

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private UUID orderId;
    private String firmNumber;
    private String supplierNumber;

    @Enumerated(EnumType.STRING)
    private Party openedBy;

    private Instant openedAt;
    private String reason;
    private @Nullable Long askedWon;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private LocalDate answerBy;
    private LocalDate decideBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private @Nullable Long offeredWon;
    private @Nullable String answerReason;
    private @Nullable Instant answeredAt;
    private @Nullable Long grantedWon;
    private @Nullable String decisionReason;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    Request() {}

    Request(NewRequest request) {
        this.id = request.id().value();
        this.kind = request.asked() == null ? RequestKind.DISPUTE : RequestKind.REFUND;
        this.orderId = request.order().value();
        this.firmNumber = request.firm().digits();
        this.supplierNumber = request.supplier().digits();
        this.openedBy = request.openedBy();
        this.openedAt = request.openedAt();
        this.reason = request.reason();
        this.askedWon = request.asked() == null ? null : request.asked().amount();
        this.status = RequestStatus.OPEN;
        this.answerBy = request.answerBy();
        this.decideBy = request.decideBy();
    }

    /** The other side has spoken: from now on reviewers may decide. */
    void answered(@Nullable Answer said, @Nullable Won offer, String why, Instant now, LocalDate decide) {
        status = status.to(RequestStatus.ANSWERED, THING);
        answer = said;
        offeredWon = offer == null ? null : offer.amount();
        answerReason = why;
        answeredAt = now;
        decideBy = decide;
    }

    void decided(RequestStatus outcome, @Nullable Won granted, String why, Instant now) {
        status = status.to(outcome, THING);
        grantedWon = granted == null ? null : granted.amount();
        decisionReason = why;
        decidedAt = now;
    }

    /** Nothing is asked any more. */
    void withdrawn(Instant now) {
        status = status.to(RequestStatus.WITHDRAWN, THING);
        decidedAt = now;
    }

    RequestId id() {
        return new RequestId(id);
    }

    long version() {
        return version;
    }

    RequestKind kind() {
        return kind;
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    BusinessNumber numberOf(Party party) {
        return new BusinessNumber(party == Party.FIRM ? firmNumber : supplierNumber);
    }

    Party openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    RequestStatus status() {
        return status;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    @Nullable
    Won asked() {
        return won(askedWon);
    }

    @Nullable
    Won offered() {
        return won(offeredWon);
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : Won.won(amount);
    }

    RequestView view(List<RequestView.Statement> statements) {
        return new RequestView(
                id(),
                version,
                kind,
                order(),
                openedBy,
                openedAt,
                reason,
                asked(),
                status,
                answerBy,
                decideBy,
                answer,
                offered(),
                answerReason,
                answeredAt,
                won(grantedWon),
                decisionReason,
                decidedAt,
                statements);
    }
}

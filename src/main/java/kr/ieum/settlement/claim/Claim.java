package kr.ieum.settlement.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.ledger.Share;
import kr.ieum.order.OrderId;
import kr.ieum.order.OrderView;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** What somebody owes, in one share. */
@Entity
@Table(name = "claim", schema = "settlement")
class Claim {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private @Nullable UUID supplierId;
    private @Nullable UUID firmId;
    private UUID programmeId;
    private String programme;
    private @Nullable String ruleVersion;
    private @Nullable UUID roundId;
    private @Nullable UUID orderId;

    @Enumerated(EnumType.STRING)
    private Share share;

    @Enumerated(EnumType.STRING)
    private ClaimGround ground;

    private long principalWon;
    private long levyWon;
    private long collectedPrincipalWon;
    private long collectedLevyWon;
    private String reason;
    private @Nullable String appealNote;
    private LocalDate dueOn;
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.RAISED;

    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init")
    Claim() {}

    @SuppressWarnings("NullAway.Init")
    Claim(UUID id, String code, Party debtor, UUID programmeId, String programme, Debt debt, Instant now) {
        this.id = id;
        this.code = code;
        if (debtor.kind() == Party.Kind.SUPPLIER) supplierId = debtor.id();
        else firmId = debtor.id();
        this.programmeId = programmeId;
        this.programme = programme;
        share = debt.share();
        ground = debt.ground();
        principalWon = debt.principal().amount();
        levyWon = debt.levy().amount();
        reason = debt.reason();
        appealNote = debt.appealNote();
        dueOn = debt.dueOn();
        raisedAt = now;
    }

    /** What is owed and why. */
    record Debt(
            Share share,
            ClaimGround ground,
            Won principal,
            Won levy,
            String reason,
            @Nullable String appealNote,
            LocalDate dueOn) {}

    /** A part of a claim: principal and, on top, levy. */
    record Part(Won principal, Won levy) {
        Won total() {
            return principal.plus(levy);
        }
    }

    Claim on(OrderView order) {
        orderId = order.id().value();
        roundId = order.roundId().value();
        ruleVersion = order.ruleVersion();
        return this;
    }

    /** What an amount pays of it: the principal first. */
    Part partOf(Won amount) {
        Won principal = amount.min(openPrincipal());
        return new Part(principal, amount.minus(principal).min(Won.won(levyWon - collectedLevyWon)));
    }

    /** Notes money that has come. */
    void collect(Part part, Instant now) {
        if (part.total().isZero()) return;
        collectedPrincipalWon += part.principal().amount();
        collectedLevyWon += part.levy().amount();
        if (!open().isZero()) {
            if (status == ClaimStatus.RAISED) status = status.to(ClaimStatus.PART_COLLECTED, code);
            return;
        }
        end(ClaimStatus.COLLECTED, null, now);
    }

    /** Ends it for good without the rest. */
    void end(ClaimStatus how, @Nullable String why, Instant now) {
        status = status.to(how, code);
        endedAt = now;
        endReason = why;
    }

    ClaimId id() {
        return new ClaimId(id);
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Party debtor() {
        return supplierId != null
                ? new Party(Party.Kind.SUPPLIER, supplierId)
                : new Party(Party.Kind.FIRM, java.util.Objects.requireNonNull(firmId));
    }

    UUID programmeId() {
        return programmeId;
    }

    String programme() {
        return programme;
    }

    @Nullable
    UUID round() {
        return roundId;
    }

    @Nullable
    OrderId order() {
        return orderId == null ? null : new OrderId(orderId);
    }

    String ruleVersion() {
        return ruleVersion == null ? programme : programme + " " + ruleVersion;
    }

    Share share() {
        return share;
    }

    ClaimGround ground() {
        return ground;
    }

    ClaimStatus status() {
        return status;
    }

    Won principal() {
        return Won.won(principalWon);
    }

    Part collected() {
        return new Part(Won.won(collectedPrincipalWon), Won.won(collectedLevyWon));
    }

    Won openPrincipal() {
        return Won.won(principalWon - collectedPrincipalWon);
    }

    /** What is still to come; nothing once it ended. */
    Won open() {
        return status.isOpen() ? Won.won(principalWon + levyWon - collectedPrincipalWon - collectedLevyWon) : Won.ZERO;
    }

    ClaimView view() {
        return new ClaimView(
                id(),
                version,
                code,
                debtor(),
                programme,
                order(),
                share,
                ground,
                principal(),
                Won.won(levyWon),
                collected().total(),
                open(),
                reason,
                appealNote,
                dueOn,
                raisedAt,
                status,
                endedAt,
                endReason);
    }
}

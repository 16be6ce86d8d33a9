package kr.ieum.voucher;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.RoundId;
import org.jspecify.annotations.Nullable;

/** A voucher's row. It is written by set-based SQL when issued, and moved by these methods afterwards. */
@Entity
@Table(name = "voucher", schema = "voucher")
class Voucher {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private UUID applicationId;
    private UUID firmId;
    private String firmNumber;
    private UUID roundId;
    private String programme;
    private String ruleVersion;
    private long subsidyWon;
    private long ownWon;

    @Enumerated(EnumType.STRING)
    private VoucherStatus status;

    private Instant grantedAt;
    private LocalDate depositBy;
    private @Nullable Instant activeAt;
    private @Nullable LocalDate firstPaymentBy;
    private @Nullable LocalDate fullPaymentBy;
    private @Nullable LocalDate useUntil;
    private @Nullable Instant firstPaidAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable UUID pactId;

    @SuppressWarnings("NullAway.Init")
    Voucher() {}

    /** The own share has come: the use period begins. */
    void activate(Instant now, @Nullable LocalDate usableUntil) {
        status = status.to(VoucherStatus.ACTIVE, code);
        activeAt = now;
        useUntil = usableUntil;
    }

    void suspend() {
        status = status.to(VoucherStatus.SUSPENDED, code);
    }

    void resume() {
        if (status != VoucherStatus.SUSPENDED) status.to(VoucherStatus.SUSPENDED, code);
        status = status.to(VoucherStatus.ACTIVE, code);
    }

    /** Moves a deadline that the voucher has to a later day. */
    void extend(Deadline deadline, LocalDate until) {
        if (status != VoucherStatus.ACTIVE && status != VoucherStatus.SUSPENDED)
            throw VoucherProblem.NOT_EXTENDABLE.with("voucher", code, "state", status);
        LocalDate before = deadline(deadline);
        if (before == null || !until.isAfter(before))
            throw VoucherProblem.NOT_LATER.with("deadline", deadline, "present", before == null ? "-" : before);
        switch (deadline) {
            case FIRST_PAYMENT -> firstPaymentBy = until;
            case FULL_PAYMENT -> fullPaymentBy = until;
            case USE -> useUntil = until;
        }
    }

    private @Nullable LocalDate deadline(Deadline deadline) {
        return switch (deadline) {
            case FIRST_PAYMENT -> firstPaidAt == null ? firstPaymentBy : null;
            case FULL_PAYMENT -> fullPaymentBy;
            case USE -> useUntil;
        };
    }

    void end(VoucherStatus how, String reason, Instant now) {
        status = status.to(how, code);
        endedAt = now;
        endReason = reason;
    }

    /** Notes that money came back. */
    void refilled() {
        if (status == VoucherStatus.SPENT) status = status.to(VoucherStatus.ACTIVE, code);
    }

    /** The deadline whose passing ends the voucher on that day, if one has passed. */
    @Nullable
    LocalDate missedBy(LocalDate today) {
        if (firstPaidAt == null && isBefore(firstPaymentBy, today)) return firstPaymentBy;
        if (isBefore(fullPaymentBy, today)) return fullPaymentBy;
        return isBefore(useUntil, today) ? useUntil : null;
    }

    private static boolean isBefore(@Nullable LocalDate deadline, LocalDate today) {
        return deadline != null && deadline.isBefore(today);
    }

    boolean neverPaid() {
        return firstPaidAt == null;
    }

    VoucherId id() {
        return new VoucherId(id);
    }

    long version() {
        return version;
    }

    VoucherStatus status() {
        return status;
    }

    VoucherView view() {
        return new VoucherView(
                id(),
                version,
                code,
                applicationId,
                new FirmId(firmId),
                new BusinessNumber(firmNumber),
                new RoundId(roundId),
                programme,
                ruleVersion,
                Won.won(subsidyWon),
                Won.won(ownWon),
                status,
                grantedAt,
                depositBy,
                activeAt,
                firstPaymentBy,
                fullPaymentBy,
                useUntil,
                firstPaidAt,
                endedAt,
                endReason,
                pactId);
    }
}

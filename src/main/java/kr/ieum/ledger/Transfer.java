package kr.ieum.ledger;

import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One movement to be recorded.
 *
 * @param resolves the held transfer this one resolves; the accounts are then the held one's
 * @param amount whole won; for a resolution the part that is posted, the rest of what was held goes back
 * @param effectiveAt when it took effect, which may be before it is recorded
 */
public record Transfer(
        UUID id,
        Kind kind,
        Account from,
        Account to,
        Won amount,
        @Nullable UUID resolves,
        Purpose purpose,
        Instant effectiveAt) {

    /** How a transfer touches balances. */
    @Schema(name = "TransferKind")
    public enum Kind {
        POSTED,
        HELD,
        RESOLVED
    }

    /**
     * What it was for: the round, voucher and order where it has them, and the reason in a word.
     *
     * @param reason such as {@code ADMITTED} or {@code ORDER_PAID}
     */
    public record Purpose(
            String reason,
            @Nullable UUID round,
            @Nullable UUID voucher,
            @Nullable UUID order) {
        public static Purpose of(String reason) {
            return new Purpose(reason, null, null, null);
        }

        public Purpose inRound(UUID id) {
            return new Purpose(reason, id, voucher, order);
        }

        public Purpose onVoucher(UUID id) {
            return new Purpose(reason, round, id, order);
        }

        public Purpose onOrder(UUID id) {
            return new Purpose(reason, round, voucher, id);
        }
    }

    public static Transfer post(UUID id, Account from, Account to, Won amount, Purpose purpose, Instant at) {
        return new Transfer(id, Kind.POSTED, from, to, amount, null, purpose, at);
    }

    public static Transfer hold(UUID id, Account from, Account to, Won amount, Purpose purpose, Instant at) {
        return new Transfer(id, Kind.HELD, from, to, amount, null, purpose, at);
    }

    /** Resolves a hold: {@code posted} moves, the rest is free again; nothing posted means voided. */
    public static Transfer resolve(UUID id, Hold hold, Won posted, Purpose purpose, Instant at) {
        return new Transfer(id, Kind.RESOLVED, hold.from(), hold.to(), posted, hold.id(), purpose, at);
    }
}

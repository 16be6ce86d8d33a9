package kr.ieum.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names an account by what it is for and whose it is. The id is the owner's with the kind and share in its last eight
 * bits: it needs no look-up, and it keeps the order of time that makes UUIDv7 cheap to index.
 */
public record Account(AccountKind kind, @Nullable Share share, UUID owner) {

    public static Account of(AccountKind kind, UUID owner) {
        return new Account(kind, null, owner);
    }

    public static Account of(AccountKind kind, Share share, UUID owner) {
        return new Account(kind, share, owner);
    }

    public UUID id() {
        long shareBits = share == null ? 0 : share.ordinal() + 1L;
        return new UUID(
                owner.getMostSignificantBits(),
                (owner.getLeastSignificantBits() & ~0xffL) | (kind.ordinal() * 4L + shareBits));
    }
}

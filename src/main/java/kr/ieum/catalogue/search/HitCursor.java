package kr.ieum.catalogue.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** The place of a hit in the order of its search, as a cursor: the next part begins after it. */
record HitCursor(boolean named, int score, long turn, UUID id) {
    private static final int BYTES = 29;
    private static final Comparator<HitCursor> ORDER = Comparator.comparing(HitCursor::named)
            .thenComparing(HitCursor::score)
            .reversed()
            .thenComparing(HitCursor::turn)
            .thenComparing(HitCursor::id);

    static HitCursor of(Rank.Ranked ranked) {
        return new HitCursor(
                ranked.isNamed(), ranked.score(), ranked.turn(), ranked.facts().id());
    }

    boolean isBefore(Rank.Ranked ranked) {
        return ORDER.compare(this, of(ranked)) < 0;
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put((byte) (named ? 1 : 0)).putInt(score).putLong(turn);
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static @Nullable HitCursor read(@Nullable String text) {
        if (text == null) return null;
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(text);
            if (decoded.length != BYTES) throw new IllegalArgumentException();
            ByteBuffer bytes = ByteBuffer.wrap(decoded);
            return new HitCursor(
                    bytes.get() == 1, bytes.getInt(), bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException malformed) {
            throw CommonProblem.INVALID_PARAMETER.with("parameter", "cursor", "expected", "next");
        }
    }
}

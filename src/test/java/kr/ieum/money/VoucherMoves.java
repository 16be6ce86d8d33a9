package kr.ieum.money;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a voucher besides being spent. */
final class VoucherMoves {
    private static final Map<String, Object> REASON = Map.of("reason", "확인이 필요함");

    private VoucherMoves() {}

    static List<Move> all() {
        return List.of(
                new Move(
                        "give back",
                        2,
                        life -> life.voucherIs("ACTIVE"),
                        life -> one(life, life.token, "return", null)),
                new Move("suspend", 1, life -> life.voucherIs("ACTIVE"), VoucherMoves::suspend),
                new Move("resume", 8, life -> life.voucherIs("SUSPENDED"), VoucherMoves::resume),
                new Move(
                        "cancel voucher",
                        1,
                        life -> life.voucherIs("ACTIVE", "SPENT", "EXPIRED"),
                        VoucherMoves::cancel));
    }

    private static void suspend(Life life) {
        one(life, World.REVIEWER, "suspension", REASON);
    }

    private static void resume(Life life) {
        one(life, World.REVIEWER, "resumption", REASON);
    }

    private static void one(Life life, String who, String move, @Nullable Object body) {
        Life.Thing voucher = Objects.requireNonNull(life.voucher());
        life.moved(
                voucher.path(),
                life.done(move, life.world.http.move(who, voucher.path() + "/" + move, voucher.tag(), body)));
    }

    private static void cancel(Life life) {
        Life.Thing voucher = Objects.requireNonNull(life.voucher());
        life.done(
                "cancel voucher",
                life.world.twoAgree(
                        World.REVIEWER,
                        World.SECOND_REVIEWER,
                        voucher.path() + "/cancellation",
                        voucher.tag(),
                        REASON));
        life.read(voucher.path());
    }
}

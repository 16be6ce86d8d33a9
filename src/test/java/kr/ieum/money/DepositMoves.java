package kr.ieum.money;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.bank.SampleBank;

/** Money from the firm's bank: the whole own share, parts of it, too much, twice, late, and money nobody can place. */
final class DepositMoves {
    private DepositMoves() {}

    static List<Move> all() {
        return List.of(
                new Move("deposit", 30, DepositMoves::isAwaited, life -> deposit(life, 400_000)),
                new Move("part", 8, DepositMoves::isAwaited, life -> deposit(life, 1 + life.random.nextInt(399_999))),
                new Move(
                        "over",
                        5,
                        DepositMoves::isAwaited,
                        life -> deposit(life, 400_001 + life.random.nextInt(99_999))),
                new Move("unasked", 1, life -> life.application() != null, life -> deposit(life, 7)),
                new Move("unmatched", 2, DepositMoves::isAwaited, DepositMoves::unmatched),
                new Move(
                        "confirm account",
                        4,
                        life -> life.application() != null && !life.isAccountConfirmed(),
                        Life::confirmRefundAccount),
                new Move("noticed twice", 1, life -> !life.notices.isEmpty(), DepositMoves::twice));
    }

    private static boolean isAwaited(Life life) {
        return life.applicationIs("ADMITTED") && life.voucherIs("AWAITING_DEPOSIT");
    }

    private static void deposit(Life life, long won) {
        Life.Thing application = java.util.Objects.requireNonNull(life.application());
        send(life, "deposit " + won, notice(won, application.body().path("code").asText() + " 하나상사"));
        life.read(application.path());
    }

    /** Its remittance says nothing; a clerk finds out whose it is, or leaves it. */
    private static void unmatched(Life life) {
        Life.Thing application = java.util.Objects.requireNonNull(life.application());
        String reference = "잡수익 " + UUID.randomUUID();
        send(life, "unmatched", notice(400_000, reference));
        var waiting = life.world.http.get(World.FINANCE, "/deposits/unmatched?limit=100");
        for (var deposit : waiting.body().path("items"))
            if (deposit.path("remittance").asText().equals(reference) && life.random.nextInt(3) > 0)
                assign(life, "/deposits/" + deposit.path("id").asText(), application);
        life.read(application.path());
    }

    private static void assign(Life life, String deposit, Life.Thing application) {
        life.done(
                "assign",
                life.world.twoAgree(
                        World.FINANCE,
                        World.SECOND_FINANCE,
                        deposit + "/assignment",
                        life.world.http.get(World.FINANCE, deposit).tag(),
                        Map.of("applicationId", application.body().path("id").asText())));
    }

    /** Money that names something else than the life's application. */
    static void bank(Life life, String move, long won, String remittance) {
        send(life, move + " " + won, notice(won, remittance));
    }

    private static void twice(Life life) {
        send(life, "noticed twice", life.notices.get(life.random.nextInt(life.notices.size())));
    }

    private static String notice(long won, String remittance) {
        String reference = "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        return new String(
                SampleBank.notice("N" + reference, new SampleBank.Deposit(reference, won, "하나상사", remittance)),
                StandardCharsets.UTF_8);
    }

    private static void send(Life life, String move, String notice) {
        life.notices.add(notice);
        life.done(
                move,
                life.world.http.xml(
                        World.FINANCE,
                        "/programmes/" + life.place.programme() + "/bank-notices",
                        notice.getBytes(StandardCharsets.UTF_8)));
    }
}

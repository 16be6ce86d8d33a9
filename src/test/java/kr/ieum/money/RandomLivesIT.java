package kr.ieum.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.ieum.acceptance.Books;
import kr.ieum.acceptance.Sealed;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many firms live through the rounds of six programmes over HTTP, several at a time, while nights pass, deadlines end things and the bank
 * refuses payments. What always holds of money is asked after each life of that life, and every few hundred
 * lives of everything. Each life's choices come from its seed, which every failure names; {@code -Plives} and {@code -Dlives.seed=7}
 * live more and other lives. The board is counted again at the end, so nothing else may have happened in the database.
 */
@QuarkusTest
@Tag("lives")
@SuppressWarnings("NullAway.Init")
class RandomLivesIT {
    private static final int LIVES = Integer.getInteger("lives", 10_000);
    private static final long SEED = Long.getLong("lives.seed", 20_210_216);
    private static final int WORKERS = 4;

    /** How many lives a worker has under way: a night that passes finds them everywhere. */
    private static final int AT_ONCE = 60;

    private static final int LIVES_A_NIGHT = 100;
    private static final int LIVES_AN_AUDIT = 500;
    private static final int NIGHTS_A_MEMORY = Math.max(1, LIVES / LIVES_A_NIGHT / 4);
    private static final List<String> PROGRAMMES = List.of("lives-1", "lives-2", "lives-3", "lives-4", "lives-5");
    private static final Instant OPENING = Instant.parse("2021-02-16T00:00:00Z");
    private static final List<String> CLOCKS =
            List.of("rounds", "application-clocks", "voucher-clocks", "order-clocks", "idle-orders");

    private static final List<Move> MOVES = Stream.of(
                    ApplicationMoves.all(),
                    DepositMoves.all(),
                    VoucherMoves.all(),
                    OrderMoves.all(),
                    RequestMoves.all(),
                    ClaimMoves.all(),
                    List.of(new Move("wait", 3, life -> life.application() != null, RandomLivesIT::look)))
            .flatMap(List::stream)
            .toList();

    /** Fewer may miss what is rare. */
    private static final int ENOUGH = 5_000;

    /** What must have come about somewhere, or these were no lives. */
    private static final List<String> NEEDED = List.of(
            "apply 201",
            "withdrawal 200",
            "appeal 200",
            "ADMIT 200",
            "REFUSE 200",
            "deposit 200",
            "assign 200",
            "pay 201",
            "pay 422 SUPPLIER_CAP",
            "pact 201",
            "pact 422 DOUBLE_LISTING",
            "sign 200",
            "pay agreed 200",
            "pay agreed 409 EARLIER_TRANCHE",
            "provision 200",
            "usages 200",
            "confirmation 200",
            "cancellation 200",
            "return 200",
            "suspension 200",
            "cancel voucher 200",
            "ask refund 201",
            "dispute 201",
            "AGREES 200",
            "withdraw 200",
            "GRANT 200",
            "GRANT_IN_PART 200",
            "claw back 201",
            "pay claim 200",
            "reversal 200",
            "set-off 200",
            "write-off 200");

    @Inject
    AgroalDataSource database;

    @Inject
    TestClock clock;

    @Inject
    Jobs jobs;

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final ReentrantLock night = new ReentrantLock();
    private int nights;
    private final Tally tally = new Tally();
    private MoneyInvariants invariants;
    private World world;
    private Recount recount;
    private Bank bank;

    @AfterEach
    void realTimeAgain() {
        clock.reset();
    }

    @Test
    void leaveEveryWonWhereItBelongs() throws Exception {
        clock.set(OPENING);
        invariants = new MoneyInvariants(database);
        world = World.of(new Http("http://127.0.0.1:" + RestAssured.port), 6, 1_000 * 3_600_000L, OPENING, PROGRAMMES);
        bank = new Bank(world);
        recount = new Recount(world.http, database);
        long deadlocks = invariants.deadlocks();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) working.add(workers.submit(this::work));
            for (Future<?> each : working) each.get();
        } finally {
            workers.shutdownNow();
        }
        theRoundEnds();
        System.out.println(tally);
        if (LIVES >= ENOUGH)
            assertThat(tally.missing(NEEDED)).as("never came about").isEmpty();
        assertThat(invariants.breaches()).as("seed %d, at the end", SEED).isEmpty();
        for (String round : world.rounds())
            assertThat(invariants.stillOpen(UUID.fromString(round)))
                    .as("seed %d, at the end", SEED)
                    .isEmpty();
        Sealed.everything(jobs, database);
        assertThat(recount.differences()).as("seed %d, the board", SEED).isEmpty();
        assertThat(recount.moments()).as("moments asked for again").isPositive();
        assertThat(recount.forgotten())
                .as("seed %d, boards of past moments", SEED)
                .isEmpty();
        assertThat(invariants.deadlocks()).as("two waited for each other").isEqualTo(deadlocks);
        Books.areExact();
    }

    private void work() {
        List<Life> lives = new ArrayList<>();
        Random random = new Random(SEED + Thread.currentThread().getId());
        boolean more = true;
        while (more || !lives.isEmpty()) {
            while (more && lives.size() < AT_ONCE) more = begin(lives);
            if (lives.isEmpty()) return;
            Life life = lives.get(random.nextInt(lives.size()));
            if (live(life)) continue;
            lives.remove(life);
            tally.add(life);
            assertThat(invariants.breachesOfFirm(life.firm())).as("%s", life).isEmpty();
            if (ended.incrementAndGet() % LIVES_AN_AUDIT == 0)
                assertThat(invariants.breaches())
                        .as("seed %d, after %s", SEED, ended)
                        .isEmpty();
        }
    }

    /** @return whether there was another one to begin */
    private boolean begin(List<Life> lives) {
        int number = begun.incrementAndGet();
        if (number > LIVES) return false;
        Life life = new Life(world, SEED + number);
        life.register();
        lives.add(life);
        if (number % LIVES_A_NIGHT == 0) someNightsPass(new Random(SEED - number));
        return true;
    }

    /** @return whether it goes on */
    private static boolean live(Life life) {
        try {
            return !life.isOver() && Move.any(MOVES, life);
        } catch (RuntimeException failed) {
            throw new AssertionError(life.toString(), failed);
        }
    }

    private static void look(Life life) {
        Life.Thing application = Objects.requireNonNull(life.application());
        life.moved(application.path(), life.done("wait", life.world.http.get(life.token, application.path())));
    }

    /** Up to a week goes by, money is added to the round or cut, and suppliers are paid. */
    private void someNightsPass(Random random) {
        night.lock();
        try {
            clock.advance(Duration.ofHours(1 + random.nextInt(160)));
            CLOCKS.forEach(jobs::runNow);
            Map<String, Object> amount = Map.of("amount", 1_000_000L * random.nextInt(1, 600));
            String change = random.nextInt(4) == 0 ? "/cut" : "/funding";
            for (String round : world.rounds()) {
                Http.Reply moved =
                        world.twoAgree(World.FINANCE, World.SECOND_FINANCE, "/rounds/" + round + change, null, amount);
                assertThat(moved.status()).as(moved.text()).isIn(200, 422);
            }
            if (random.nextInt(3) == 0) bank.settles(today(), random, true);
            if (nights++ % NIGHTS_A_MEMORY == 0) recount.remember();
        } finally {
            night.unlock();
        }
    }

    /** Two years on nothing waits for anything any more, and whoever earned something is paid. */
    private void theRoundEnds() {
        halfAYearOn();
        decideWhatIsArgued();
        IntStream.range(0, 4).forEach(half -> halfAYearOn());
        int runs = 0;
        while (bank.settles(today(), new Random(SEED), false))
            assertThat(runs++).isLessThan(20);
    }

    private void halfAYearOn() {
        clock.advance(Duration.ofDays(150));
        CLOCKS.forEach(jobs::runNow);
    }

    /** By then the other side's time to answer is over, and reviewers may decide. */
    private void decideWhatIsArgued() {
        Map<String, Object> rejected = Map.of("outcome", "REJECT", "reason", "차수가 끝남");
        for (int pages = 0; pages < 200; pages++) {
            var open = world.http.get(World.REVIEWER, "/order-requests?open=true&limit=100");
            if (open.body().path("items").isEmpty()) return;
            for (var request : open.body().path("items"))
                world.twoAgree(
                        World.REVIEWER,
                        World.SECOND_REVIEWER,
                        "/order-requests/" + request.path("id").asText() + "/decision",
                        "\"" + request.path("version").asText() + "\"",
                        rejected);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }
}

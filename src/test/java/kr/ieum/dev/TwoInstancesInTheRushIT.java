package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database, the same keys at both at once, and one of them killed in between: the budget's lock
 * orders their batches, and the keys' locks let each through once.
 */
@Tag("crash")
@Tag("long")
class TwoInstancesInTheRushIT {
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime());

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private @Nullable ShakyGround ground;

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        if (ground != null) ground.close();
    }

    @Test
    void theBudgetIsNeverExceededAndEveryKeyHasOneOutcomeAtBoth() throws Exception {
        System.out.println("two instances, " + KILLS + " kills, seed " + SEED);
        ShakyGround ground = new ShakyGround(home, 2);
        this.ground = ground;
        OpeningAndSpending rush = new OpeningAndSpending(120 + 20 * KILLS, 3 + KILLS / 2);
        Insistence crowd = new Insistence(ground::door);
        List<Insistence.Errand> errands = rush.errands(3, random);
        Future<?> done = crowd.send(errands);
        for (int kill = 0; kill < KILLS; kill++) {
            int answers = errands.size() * kill / KILLS + 1 + random.nextInt(errands.size() / KILLS * 3 / 4);
            while (crowd.answered() < answers && !done.isDone()) Thread.sleep(1);
            assertThat(done.isDone()).as("in mid-rush").isFalse();
            ground.killApplication(random.nextInt(2));
        }
        done.get(10, TimeUnit.MINUTES);
        System.out.println("came again because of " + crowd.sentAway());

        rush.hasOneOutcomeEach(crowd, ground);
        assertThat(ground.number("select deadlocks from pg_stat_database where datname = current_database()"))
                .as("deadlocks")
                .isZero();
        assertThat(ground.accidents()).isEmpty();
    }
}

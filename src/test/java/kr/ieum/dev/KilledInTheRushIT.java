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
 * The application and its database are killed among applications and payments with keys. Whoever does not know what
 * became of his request sends it again with the same key, and has one outcome.
 *
 * <p>{@code -Dkills} says how often; {@code -Dkills.seed} repeats the moments of an earlier run.
 */
@Tag("process")
@Tag("crash")
class KilledInTheRushIT {
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
    void everyKeyHasOneOutcomeWhateverIsKilled() throws Exception {
        System.out.println("kills: " + KILLS + " of the application and as many of the database, seed " + SEED);
        ShakyGround ground = new ShakyGround(home, 1);
        this.ground = ground;
        OpeningAndSpending rush = new OpeningAndSpending(120 + 40 * KILLS, 3 + KILLS);
        Insistence crowd = new Insistence(ground::door);
        List<Insistence.Errand> errands = rush.errands(1, random);
        Future<?> done = crowd.send(errands);
        for (int kill = 0; kill < 2 * KILLS; kill++) {
            awaitAMoment(crowd, done, errands.size() * kill / (2 * KILLS), errands.size() / (2 * KILLS));
            if (kill % 2 == 0) ground.killDatabase();
            else ground.killApplication(0);
        }
        done.get(10, TimeUnit.MINUTES);
        System.out.println("came again because of " + crowd.sentAway());

        crowd.send(errands).get(5, TimeUnit.MINUTES);
        assertThat(crowd.known()).as("given from memory").isGreaterThanOrEqualTo(errands.size());
        rush.hasOneOutcomeEach(crowd, ground);
        assertThat(ground.accidents()).isEmpty();
    }

    /** Somewhere in its part of the rush, and then within some milliseconds, so that any step of a batch may be hit. */
    private void awaitAMoment(Insistence crowd, Future<?> done, int from, int length) throws InterruptedException {
        int answers = from + 1 + random.nextInt(Math.max(1, length * 3 / 4));
        while (crowd.answered() < answers && !done.isDone()) Thread.sleep(1);
        Thread.sleep(random.nextInt(20));
        assertThat(done.isDone()).as("in mid-rush").isFalse();
    }
}

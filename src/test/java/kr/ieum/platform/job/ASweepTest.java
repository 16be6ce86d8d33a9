package kr.ieum.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Things are rows of a table that wait for a day; each says how often something was done with it. */
@QuarkusTest
class ASweepTest {
    private static final LocalDate TODAY = LocalDate.parse("2021-05-01");
    private static final int MANY = 1_700;

    @Inject
    Sql sql;

    @Inject
    Sweeps sweeps;

    @Inject
    LateRows rows;

    private final List<Integer> sizes = new ArrayList<>();

    @BeforeEach
    void makeTable() {
        sql.update("drop table if exists platform.sweep_test");
        sql.update("create table platform.sweep_test (id uuid, day date, done int not null default 0)");
        sql.update(
                "insert into platform.sweep_test (id, day) select gen_random_uuid(), date '2021-04-30' - n % 7"
                        + " from generate_series(1, ?) as n",
                MANY);
        sql.update("insert into platform.sweep_test (id, day) values (gen_random_uuid(), date '2021-05-01')");
    }

    @AfterEach
    void dropTable() {
        sql.update("drop table if exists platform.sweep_test");
    }

    private void run(Sweep.Act<Late> act) {
        sweeps.run("sweep-test", List.of(Sweep.late(rows.of("platform.sweep_test", "day", "done = 0", TODAY), act)));
    }

    private void act(List<Late> some) {
        sizes.add(some.size());
        sql.updateExactly(some.size(), "update platform.sweep_test set done = done + 1 where id = any(?)", (Object)
                some.stream().map(Late::id).toArray(UUID[]::new));
    }

    @Test
    void doesEachThingOnceSomeHundredsInOneTransactionAndTellsHowFarItIs() {
        run(this::act);

        assertThat(sizes).containsExactly(500, 500, 500, 200);
        assertThat(done(1)).isEqualTo(MANY);
        assertThat(done(0)).as("whose day is today").isEqualTo(1);
        assertThat(progress()).isEqualTo(MANY + " of " + MANY);
    }

    @Test
    void goesOnWhereADatabaseThatWasKilledHasLeftIt() {
        assertThatThrownBy(() -> run(some -> {
                    act(some);
                    if (sizes.size() == 3) throw new IllegalStateException(new SQLException("it is gone", "08006"));
                }))
                .hasStackTraceContaining("it is gone");
        assertThat(done(1)).isEqualTo(1_000);
        assertThat(progress()).isEqualTo("1000 of " + MANY);

        run(this::act);
        assertThat(done(1)).isEqualTo(MANY);
        assertThat(progress()).isEqualTo("700 of 700");
    }

    @Test
    void leavesAloneTheOneThingThatCannotBeMovedAndTriesItAgain() {
        UUID poisoned = sql.one(
                "select id from platform.sweep_test where day < '2021-05-01' order by day, id offset 600 limit 1",
                row -> row.uuid("id"));

        assertThatThrownBy(() -> run(some -> {
                    act(some);
                    if (some.stream().anyMatch(each -> each.id().equals(poisoned)))
                        throw new IllegalStateException("poisoned");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 could not be moved");
        assertThat(done(1)).isEqualTo(MANY - 1);
        assertThat(progress()).isEqualTo((MANY - 1) + " of " + MANY);

        run(this::act);
        assertThat(done(1)).isEqualTo(MANY);
    }

    @Test
    void withNothingToDoLeavesTheProgressOfTheRunBefore() {
        run(this::act);
        run(this::act);
        assertThat(progress()).isEqualTo(MANY + " of " + MANY);
    }

    private long done(int times) {
        return sql.one(
                "select count(*) as things from platform.sweep_test where done = ?",
                row -> row.number("things"),
                times);
    }

    private String progress() {
        return sql.one(
                "select done, total from platform.job_progress where name = 'sweep-test'",
                row -> row.number("done") + " of " + row.number("total"));
    }
}

package kr.ieum.dev;

import io.restassured.RestAssured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ieum.platform.RequiredSettings;
import kr.ieum.running.Loopback;
import kr.ieum.running.ProductionIeum;
import kr.ieum.testing.IeumTestResource;

/**
 * The packaged application in production, once or several times, on one PostgreSQL. Every part may be killed (SIGKILL,
 * so that nothing of it can say goodbye) and comes back. One a virtual machine: tokens are signed with its key.
 */
final class ShakyGround implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final DataDirectory directory;
    private final Ground around;
    private final Map<String, String> settings = new TreeMap<>();
    private final List<ProductionIeum> instances = new CopyOnWriteArrayList<>();
    private final List<ProductionIeum> everStarted = new ArrayList<>();
    private Database database;

    ShakyGround(Path home, int many) throws IOException, InterruptedException {
        this.home = home;
        // It would tell with a stack trace that it cannot stop what has been killed.
        Logger.getLogger(EmbeddedPostgres.class.getName()).setLevel(Level.OFF);
        directory = DataDirectory.claim(home.resolve("database"));
        database = Database.in(directory);
        around = Ground.in(home.resolve("around"), 0, 0);
        for (RequiredSettings one : RequiredSettings.values())
            settings.put(one.name(), around.settings().get(one.property()));
        settings.put("IEUM_DB_URL", database.url());
        System.setProperty("ieum.oidc.issuer", settings.get("IEUM_OIDC_ISSUER"));
        System.setProperty(
                IeumTestResource.IDENTITY_KEY,
                Keys.in(home.resolve("around").resolve("keys")).identity().toJSONString());
        try {
            for (int i = 0; i < many; i++) instances.add(start().ready());
        } catch (IOException | InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
        RestAssured.baseURI = "http://127.0.0.1";
        listenToTheFirst();
    }

    private ProductionIeum start() throws IOException {
        ProductionIeum started = ProductionIeum.start(home, Loopback.freePort(), settings, List.of("-Xmx512m"));
        everStarted.add(started);
        return started;
    }

    /** The tests' own questions go to the first instance. */
    private void listenToTheFirst() {
        RestAssured.port = Integer.parseInt(instances.get(0).url().replaceFirst(".*:", ""));
    }

    /** An instance's address at this moment. @param number any; they take turns */
    String door(int number) {
        return instances.get(Math.floorMod(number, instances.size())).url();
    }

    /** Kills an instance and starts another in its place, which is ready. */
    void killApplication(int number) throws IOException, InterruptedException {
        instances.get(number).process().kill();
        instances.set(number, start());
        instances.get(number).ready();
        listenToTheFirst();
    }

    /** Kills PostgreSQL and starts it again. What it had not finished is undone or redone from its log. */
    void killDatabase() throws InterruptedException {
        ProcessHandle postmaster =
                Postmaster.leftIn(directory.path("postgres")).orElseThrow().process();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(postmaster);
        postmaster.destroyForcibly();
        try {
            for (ProcessHandle each : all) each.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stays) {
            throw new IllegalStateException(stays);
        }
        database.close();
        database = Database.in(directory);
        if (!database.url().equals(settings.get("IEUM_DB_URL")))
            throw new IllegalStateException("somebody took the database's port");
    }

    /** Returns when what recurs each second has run again, also what was being done when somebody was killed. */
    void awaitJobs() throws SQLException, InterruptedException {
        Instant now = Instant.now();
        String again = "select count(*) from platform.scheduled_task"
                + " where task_name in ('audit-sealer', 'long-jobs') and last_success > '" + now + "'";
        while (number(again) < 2) {
            if (Instant.now().isAfter(now.plus(PATIENCE))) throw new AssertionError("what recurs does not go on");
            Thread.sleep(500);
        }
    }

    /** The one number of a query. */
    long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), Database.USER, Database.USER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the instances, also those that were killed, told of requests that ended in a 500. */
    List<String> accidents() throws IOException {
        List<String> accidents = new ArrayList<>();
        for (ProductionIeum each : everStarted)
            each.process()
                    .output()
                    .lines()
                    .filter(line -> line.contains("ERROR") && line.contains("ProblemMapper"))
                    .forEach(accidents::add);
        return accidents;
    }

    @Override
    public void close() throws InterruptedException {
        for (ProductionIeum each : everStarted) each.process().kill();
        around.close();
        database.close();
        directory.close();
    }
}

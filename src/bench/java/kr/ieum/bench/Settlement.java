package kr.ieum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.running.ProductionIeum;
import kr.ieum.testing.Tokens;

/**
 * The day after a deadline, with nobody at the door: orders that no firm has objected to are confirmed by the clock, then
 * proposed for settlement and approved. Half-way through the clock's work the application is killed.
 */
final class Settlement {
    private static final String FINANCE = Tokens.of("finance.kim");
    private static final String SECOND_FINANCE = Tokens.of("finance.choi");
    private static final long PATIENCE_SECONDS = 3_600;
    private static final int MODELS = 4;

    private final Stage stage;
    private final int orders;
    private final List<Figure> figures = new ArrayList<>();
    private ProductionIeum application;

    Settlement(Stage stage, int orders, ProductionIeum application) {
        this.stage = stage;
        this.orders = orders;
        this.application = application;
    }

    /**
     * What one part of the work took.
     *
     * @param peakMiB the most memory the application's process has had since its start, of all kinds
     */
    record Figure(String what, long orders, double perSecond, double application, double database, long peakMiB) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d orders, %,.0f/s, app %.0f µs, database %.0f µs an order, at most %,d MiB resident",
                    what,
                    orders,
                    perSecond,
                    application,
                    database,
                    peakMiB);
        }
    }

    List<Figure> figures() {
        return figures;
    }

    void run(Checks checks) throws Exception {
        List<String> models = OpeningDay.ordersInUse(MODELS);
        stage.stop();
        try (Connection product = stage.product()) {
            new SeedOrders(product, models).seed(orders);
            application = stage.startAtOnce();
            confirm(product);
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
            List<String> runs = new ArrayList<>();
            measure("proposed, run after run", orders, () -> runs.addAll(propose(today)));
            measure("approved by two persons", orders, () -> {
                for (String run : runs) approve(run);
                return true;
            });
            checks.settled(product, orders, runs.size());
        }
        stage.stop();
    }

    /** The clock starts by itself; what the killed one has left, the next one finds. */
    private void confirm(Connection product) throws Exception {
        long begin = await(() -> confirmed(product), done -> done > 0);
        Cpu before = used();
        long beganAt = System.nanoTime();
        long half = await(() -> confirmed(product), done -> done >= orders / 2) - begin;
        figures.add(figure("confirmed by the clock, until it is killed", half, before, beganAt));
        Map<String, Object> clock =
                OpeningDay.get(Tokens.of("auditor.jung"), "/api/v1/jobs").path("find { it.name == 'order-clocks' }");
        System.out.println("bench: operators see " + clock);
        application.process().kill();
        long left = orders - confirmed(product);
        application = stage.startAtOnce();
        await(() -> confirmed(product), done -> done > orders - left || left == 0);
        long from = confirmed(product);
        before = used();
        beganAt = System.nanoTime();
        await(() -> confirmed(product), done -> done >= orders);
        figures.add(figure("confirmed by the clock, after the kill", orders - from, before, beganAt));
    }

    private long confirmed(Connection product) throws SQLException {
        return Long.parseLong(Stage.one(
                product, "select count(*) from orders.purchase where code like 'B-%' and status = 'CONFIRMED'"));
    }

    private List<String> propose(LocalDate until) throws Exception {
        Map<String, Object> all = Map.of("programme", "untact", "until", until.toString());
        String job = "/api/v1/jobs/"
                + OpeningDay.post(FINANCE, "/api/v1/settlement-runs/collections", all)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        await(() -> OpeningDay.get(FINANCE, job).path("state").equals("RUNNING") ? 0L : 1L, done -> done == 1);
        return OpeningDay.get(FINANCE, job).path("result.runs");
    }

    private static void approve(String run) {
        String path = "/api/v1/settlement-runs/" + run;
        Object total = OpeningDay.get(FINANCE, path).path("total");
        OpeningDay.move(FINANCE, path, "/approval", Map.of("total", total))
                .then()
                .statusCode(202);
        OpeningDay.move(SECOND_FINANCE, path, "/approval", Map.of("total", total))
                .then()
                .statusCode(200);
    }

    private void measure(String what, long many, Callable<?> work) throws Exception {
        Cpu before = used();
        long beganAt = System.nanoTime();
        work.call();
        figures.add(figure(what, many, before, beganAt));
    }

    private Figure figure(String what, long many, Cpu before, long beganAt) throws IOException {
        Cpu used = used().minus(before);
        double seconds = (System.nanoTime() - beganAt) / 1e9;
        Figure figure = new Figure(
                what,
                many,
                many / seconds,
                used.application() / (double) many,
                used.database() / (double) many,
                peakMiB());
        System.out.println("bench: " + figure);
        return figure;
    }

    private Cpu used() {
        return Cpu.used(application.process().pid(), stage.postmaster(), 0);
    }

    private long peakMiB() throws IOException {
        Path status = Path.of("/proc", Long.toString(application.process().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElse(0);
    }

    private static long await(Callable<Long> ask, java.util.function.LongPredicate enough) throws Exception {
        for (long tenth = 0; tenth < PATIENCE_SECONDS * 10; tenth++) {
            long answer = ask.call();
            if (enough.test(answer)) return answer;
            Thread.sleep(100);
        }
        throw new IllegalStateException("it takes too long");
    }
}

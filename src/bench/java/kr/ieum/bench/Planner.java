package kr.ieum.bench;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.running.ProductionIeum;
import kr.ieum.testing.Tokens;

/**
 * Staff plan a round for a made-up country of {@code -Dbench.country} firms: making the firms, judging them by every rule
 * of the fullest document and counting them, over HTTP as a job. First right after a start, then again and again.
 */
final class Planner {
    private static final int COUNTRY = Integer.getInteger("bench.country", 84_000);
    private static final double LEAST_A_SECOND = 50_000;
    private static final String VERSION = "2023";
    private static final String REVIEWER = Tokens.of("reviewer.lee");
    private static final int TIMES = 7;
    private static final int PATIENCE_TENTHS = 6_000;

    private final Stage stage;
    private final List<Figure> figures = new ArrayList<>();

    Planner(Stage stage) {
        this.stage = stage;
    }

    /**
     * What one plan took, or the middle one of several.
     *
     * @param alternatives that each firm was judged by
     * @param application processor time of the application for a firm, in microseconds, which tells more on a busy machine
     */
    record Figure(String what, int firms, int alternatives, double firmsASecond, double application) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d firms by %d rule sets, %,.0f firms/s [%,.0f], app %.1f µs a firm",
                    what,
                    firms,
                    alternatives,
                    firmsASecond,
                    LEAST_A_SECOND,
                    application);
        }
    }

    List<Figure> figures() {
        return figures;
    }

    void run(Checks checks) throws IOException, InterruptedException {
        ProductionIeum application = stage.start();
        tell(plan(application, "right after a start", List.of()));
        List<Figure> warm = IntStream.range(0, TIMES)
                .mapToObj(time -> plan(application, "once warm, the middle of " + TIMES, List.of()))
                .sorted(Comparator.comparingDouble(Figure::firmsASecond))
                .toList();
        Figure middle = warm.get(TIMES / 2);
        tell(middle);
        tell(plan(
                application,
                "with three variations beside it",
                List.of(
                        Map.of("name", "share", "subsidyPercent", 50),
                        Map.of("name", "cap", "faceLimit", 3_000_000),
                        Map.of("name", "last year", "document", OpeningDay.rules("2022")))));
        checks.atLeast("firms judged a second", LEAST_A_SECOND, middle.firmsASecond());
        stage.stop();
    }

    private void tell(Figure figure) {
        figures.add(figure);
        System.out.println("bench: planner, " + figure);
    }

    private Figure plan(ProductionIeum application, String what, List<Map<String, Object>> variations) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("document", OpeningDay.rules(VERSION));
        asked.put("year", 2023);
        asked.put("budget", 100_000_000_000L);
        asked.put("made", Map.of("firms", COUNTRY, "seed", 2023));
        asked.put("variations", variations);
        Cpu before = used(application);
        String place = OpeningDay.post(REVIEWER, "/api/v1/plans", asked)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        JsonPath plan = finished(place);
        Cpu used = used(application).minus(before);
        if (plan.getInt("result.outcomes[0].firms.all") != COUNTRY)
            throw new IllegalStateException("not all are judged");
        return new Figure(
                what,
                COUNTRY,
                1 + variations.size(),
                COUNTRY * 1_000.0 / plan.getLong("result.millis"),
                used.application() / (double) COUNTRY);
    }

    private Cpu used(ProductionIeum application) {
        return Cpu.used(application.process().pid(), stage.postmaster(), 0);
    }

    private static JsonPath finished(String place) {
        for (int tenth = 0; tenth < PATIENCE_TENTHS; tenth++) {
            JsonPath plan = OpeningDay.get(REVIEWER, place).jsonPath();
            if (plan.getString("state").equals("DONE")) return plan;
            if (plan.getString("state").equals("FAILED")) throw new IllegalStateException(plan.getString("error"));
            pause();
        }
        throw new IllegalStateException("it takes too long");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

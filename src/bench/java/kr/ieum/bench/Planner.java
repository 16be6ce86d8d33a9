package kr.ieum.bench;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import kr.ieum.acceptance.OpeningDay;
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

    /** @param alternatives that each firm was judged by */
    record Figure(String what, int firms, int alternatives, double firmsASecond) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d firms by %d rule sets, %,.0f firms/s [%,.0f]",
                    what,
                    firms,
                    alternatives,
                    firmsASecond,
                    LEAST_A_SECOND);
        }
    }

    List<Figure> figures() {
        return figures;
    }

    void run(Checks checks) throws IOException, InterruptedException {
        stage.start();
        figure("right after a start", 1, firmsASecond(List.of()));
        double[] warm = IntStream.range(0, TIMES)
                .mapToDouble(time -> firmsASecond(List.of()))
                .sorted()
                .toArray();
        figure("once warm, the middle of " + TIMES, 1, warm[TIMES / 2]);
        System.out.println("bench: planner, each: " + Arrays.toString(warm));
        figure(
                "with three variations beside it",
                4,
                firmsASecond(List.of(
                        Map.of("name", "share", "subsidyPercent", 50),
                        Map.of("name", "cap", "faceLimit", 3_000_000),
                        Map.of("name", "last year", "document", OpeningDay.rules("2022")))));
        checks.atLeast("firms judged a second", LEAST_A_SECOND, warm[TIMES / 2]);
        stage.stop();
    }

    private void figure(String what, int alternatives, double firmsASecond) {
        Figure figure = new Figure(what, COUNTRY, alternatives, firmsASecond);
        figures.add(figure);
        System.out.println("bench: planner, " + figure);
    }

    private static double firmsASecond(List<Map<String, Object>> variations) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("document", OpeningDay.rules(VERSION));
        asked.put("year", 2023);
        asked.put("budget", 100_000_000_000L);
        asked.put("made", Map.of("firms", COUNTRY, "seed", 2023));
        asked.put("variations", variations);
        String place = OpeningDay.post(REVIEWER, "/api/v1/plans", asked)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        JsonPath plan = finished(place);
        if (plan.getInt("result.outcomes[0].firms.all") != COUNTRY)
            throw new IllegalStateException("not all are judged");
        return COUNTRY * 1_000.0 / plan.getLong("result.millis");
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

package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.job.Jobs;

/** Scores and rankings for stories over HTTP. */
final class Scoring {
    private Scoring() {}

    static String sheets(Object application) {
        return "/api/v1/applications/" + application + "/score-sheets";
    }

    static Response give(String token, Object application, int need, int plan) {
        return give(token, application, scores(need, plan));
    }

    private static Response give(String token, Object application, Map<String, Object> scores) {
        return json(token).header("If-None-Match", "*").body(scores).put(sheets(application) + "/own");
    }

    /** Both usual reviewers give the same points for the plan, which is all that the rules of 2022 score. */
    static void givePlanTwice(Object application, int points) {
        Map<String, Object> scores =
                Map.of("scores", List.of(Map.of("criterion", "USE_PLAN", "points", points, "reason", "계획을 봄")));
        give(REVIEWER, application, scores).then().statusCode(200);
        give(SECOND_REVIEWER, application, scores).then().statusCode(200);
    }

    static Map<String, Object> scores(int need, int plan) {
        return Map.of(
                "scores",
                List.of(
                        Map.of("criterion", "NEED", "points", need, "reason", "업무환경을 봄"),
                        Map.of("criterion", "PLAN", "points", plan, "reason", "계획을 봄")));
    }

    /** Both usual reviewers give the same points for everything. */
    static void giveTwice(Object application, int points) {
        give(REVIEWER, application, points, points).then().statusCode(200);
        give(SECOND_REVIEWER, application, points, points).then().statusCode(200);
    }

    static String ranking(String round) {
        return "/api/v1/rounds/" + round + "/ranking";
    }

    static Response confirm(String token, String round, String hash) {
        return move(token, ranking(round), "/confirmation", Map.of("contentHash", hash));
    }

    /** Two persons confirm the ranking as it is, and its job comes to its end. */
    static void confirm(String round, Jobs jobs) {
        String hash =
                get(REVIEWER, ranking(round)).then().statusCode(200).extract().path("contentHash");
        confirm(REVIEWER, round, hash).then().statusCode(202);
        confirm(SECOND_REVIEWER, round, hash).then().statusCode(200);
        awaitJob(round, jobs);
    }

    static void awaitJob(String round, Jobs jobs) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!"DONE".equals(get(REVIEWER, ranking(round)).path("job.state"))) {
            if (Instant.now().isAfter(end))
                throw new AssertionError(
                        "the job did not end: " + get(REVIEWER, ranking(round)).asString());
            jobs.runNow("long-jobs");
        }
    }
}

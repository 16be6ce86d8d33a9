package kr.ieum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The load generator, a process of its own: everybody comes once over one of the open connections, each of which is
 * always waiting for an answer. Whoever is sent away for now (503, 429) or loses the connection comes again with the
 * same key. One thread, no pipelining. Speaks by lines: {@code ready}, is told {@code go}, says {@code ten n} after ten
 * seconds and {@code done n} at the end.
 */
final class Crowd {
    private static final long COME_AGAIN_MILLIS = 1_000;
    private static final long ANSWER_MILLIS = 600_000;
    private static final long WARM_MILLIS = 10_000;
    private static final int OPENED_AT_ONCE = 50;

    private final Rush.Plan plan;
    private final List<Errand> errands;
    private final List<Answer> answers;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Tally tally = new Tally();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final CountDownLatch done = new CountDownLatch(1);
    private int next;
    private int busy;
    private int opened;
    private long deadline;

    /** Somebody who has an answer comes back to look at what became of it. */
    private record Look(String path, String token) {}

    private Crowd(Rush.Plan plan) throws Exception {
        this.plan = plan;
        this.errands = Errand.read(Path.of(plan.errands()));
        this.answers = new ArrayList<>(errands.size());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(plan.connections())
                .setPipelining(false)
                .setConnectTimeout(60_000)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(plan.port()));
    }

    public static void main(String... arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Rush.Plan plan = json.readValue(Path.of(arguments[0]).toFile(), Rush.Plan.class);
        Crowd crowd = new Crowd(plan);
        System.out.println("ready");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        long begun = System.nanoTime();
        crowd.come();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println("done " + crowd.tally.operations());
        Answer.write(Path.of(plan.answers()), crowd.answers);
        json.writeValue(Path.of(plan.summary()).toFile(), crowd.tally.summary(seconds));
        System.exit(0);
    }

    private void come() throws InterruptedException {
        deadline = System.nanoTime() + plan.patienceSeconds() * 1_000_000_000L;
        vertx.runOnContext(begin -> {
            vertx.setTimer(WARM_MILLIS, ten -> System.out.println("ten " + tally.operations()));
            vertx.setTimer(plan.patienceSeconds() * 1_000, late -> done.countDown());
            open();
        });
        done.await();
    }

    /** Opens connections in small groups, so that no listen queue overflows. */
    private void open() {
        for (int i = 0; i < OPENED_AT_ONCE && opened < plan.connections(); i++) {
            opened++;
            busy++;
            onward();
        }
        if (opened < plan.connections()) vertx.setTimer(5, more -> open());
    }

    /** The next one takes the place of who has just been answered. */
    private void onward() {
        Look look = looks.poll();
        if (look != null) look(look, System.nanoTime());
        else if (next < errands.size()) visit(next++, System.nanoTime());
        else if (--busy == 0 && opened == plan.connections()) done.countDown();
    }

    private void visit(int number, long begun) {
        Errand errand = errands.get(number);
        client.request(errand.body().isEmpty() ? request(HttpMethod.GET, errand.path(), errand.token()) : post(errand))
                .compose(opened -> opened.send(errand.body()))
                .compose(answer -> answer.body().map(body -> {
                    answered(number, begun, answer, body);
                    return body;
                }))
                .onFailure(lost -> comeAgain(
                        number, begun, COME_AGAIN_MILLIS, lost.getClass().getSimpleName()));
    }

    private void answered(int number, long begun, HttpClientResponse response, Buffer body) {
        int status = response.statusCode();
        if (status == 503 || status == 429) {
            comeAgain(number, begun, millis(response.getHeader("Retry-After")), Integer.toString(status));
            return;
        }
        Answer answer = Answer.of(number, status, body.toString(StandardCharsets.UTF_8));
        answers.add(answer);
        tally.answered(answer, (System.nanoTime() - begun) / 1_000);
        String location = response.getHeader("Location");
        if (plan.lookEvery() > 0 && number % plan.lookEvery() == 0 && location != null)
            looks.add(new Look(
                    location.replaceFirst("^https?://[^/]+", ""),
                    errands.get(number).token()));
        onward();
    }

    private void comeAgain(int number, long begun, long millis, String why) {
        tally.again(why);
        if (System.nanoTime() > deadline) onward();
        else vertx.setTimer(millis, again -> visit(number, begun));
    }

    private void look(Look look, long begun) {
        client.request(request(HttpMethod.GET, look.path(), look.token()))
                .compose(opened -> opened.send())
                .compose(answer -> answer.body().map(body -> answer.statusCode()))
                .onComplete(answer -> {
                    tally.looked(answer.succeeded() ? answer.result() : 0, (System.nanoTime() - begun) / 1_000);
                    onward();
                });
    }

    private static RequestOptions post(Errand errand) {
        return request(HttpMethod.POST, errand.path(), errand.token())
                .putHeader("Idempotency-Key", errand.key())
                .putHeader("Content-Type", "application/json");
    }

    private static RequestOptions request(HttpMethod method, String path, String token) {
        RequestOptions request =
                new RequestOptions().setMethod(method).setURI(path).setTimeout(ANSWER_MILLIS);
        return token.isEmpty() ? request : request.putHeader("Authorization", "Bearer " + token);
    }

    private static long millis(@Nullable String retryAfter) {
        boolean seconds =
                retryAfter != null && retryAfter.toLowerCase(Locale.ROOT).matches("\\d{1,3}");
        return seconds ? Math.max(100, Long.parseLong(retryAfter) * 1_000) : COME_AGAIN_MILLIS;
    }
}

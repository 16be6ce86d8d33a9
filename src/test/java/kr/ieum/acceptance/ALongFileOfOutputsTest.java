package kr.ieum.acceptance;

import static kr.ieum.acceptance.Research.OUTPUTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A file that is longer than anything else may be, sent as it is made. With {@code -Dbulk.lines=100000} it is the longest
 * there may be, and what it prints is the speed.
 */
@QuarkusTest
class ALongFileOfOutputsTest {
    private static final Logger LOG = Logger.getLogger(ALongFileOfOutputsTest.class);
    private static final int LINES = Integer.getInteger("bulk.lines", 20_000);
    private static final int EVERY_BROKEN = 1_000;

    @Test
    void isReadAsItComesAndEveryLineIsAnswered() throws IOException, InterruptedException {
        Instant begun = Instant.now();

        HttpResponse<String> answer = send("LONG-" + Supply.aKey());

        long millis = Duration.between(begun, Instant.now()).toMillis();
        LOG.infof("bulk outputs: %d lines in %d ms, %d a second", LINES, millis, LINES * 1_000L / millis);
        assertThat(answer.statusCode()).isEqualTo(200);
        int broken = LINES / EVERY_BROKEN;
        assertThat(answer.body())
                .startsWith(
                        "{\"made\":%d,\"changed\":0,\"unchanged\":0,\"refused\":%d,".formatted(LINES - broken, broken));
        assertThat(answer.body().split("\"outcome\":\"MADE\"", -1)).hasSize(LINES - broken + 1);
    }

    private static HttpResponse<String> send(String prefix) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + OUTPUTS + "/bulk"))
                .header("Authorization", "Bearer " + Research.MSIT)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines(prefix)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static InputStream lines(String prefix) {
        ObjectNode output = ServedContract.JSON.valueToTree(
                Map.of("number", "?", "output", Research.content(Supply.aBusinessNumber())));
        Iterator<InputStream> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> i % EVERY_BROKEN == 0
                        ? "{\"number\":\n"
                        : output.put("number", prefix + "-" + i).toString() + "\n")
                .map(line -> (InputStream) new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return lines.next();
            }
        });
    }
}

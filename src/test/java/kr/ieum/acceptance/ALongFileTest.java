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
class ALongFileTest {
    private static final Logger LOG = Logger.getLogger(ALongFileTest.class);
    private static final int LINES = Integer.getInteger("bulk.lines", 20_000);
    private static final int EVERY_BROKEN = 1_000;

    @Test
    void ofOutputsIsReadAsItComesAndEveryLineIsAnswered() throws IOException, InterruptedException {
        isAnsweredLineByLine(
                "{\"made\":%d,\"changed\":0,\"unchanged\":0,\"refused\":%d,",
                Research.MSIT,
                OUTPUTS,
                "number",
                Map.of("number", "?", "output", Research.content(Supply.aBusinessNumber())));
    }

    @Test
    void ofListingsIsReadAsItComesAndEveryLineIsAnswered() throws IOException, InterruptedException {
        Supply.Company company = Supply.aSupplier();
        isAnsweredLineByLine(
                "{\"made\":%d,\"drafted\":0,\"unchanged\":0,\"refused\":%d,",
                company.token(),
                company.path() + "/listings",
                "sku",
                Map.of("sku", "?", "listing", Supply.content("경리나라", 1_100_000)));
    }

    private static void isAnsweredLineByLine(
            String expected, String token, String path, String key, Map<String, Object> line)
            throws IOException, InterruptedException {
        Instant begun = Instant.now();

        HttpResponse<String> answer = send(token, path, key, line);

        long millis = Duration.between(begun, Instant.now()).toMillis();
        LOG.infof("%s: %d lines in %d ms, %d a second", path, LINES, millis, LINES * 1_000L / millis);
        assertThat(answer.statusCode()).isEqualTo(200);
        int broken = LINES / EVERY_BROKEN;
        assertThat(answer.body()).startsWith(expected.formatted(LINES - broken, broken));
        assertThat(answer.body().split("\"outcome\":\"MADE\"", -1)).hasSize(LINES - broken + 1);
    }

    private static HttpResponse<String> send(String token, String path, String key, Map<String, Object> line)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + path + "/bulk"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> lines(key, line)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static InputStream lines(String key, Map<String, Object> one) {
        String prefix = "LONG-" + Supply.aKey();
        ObjectNode thing = ServedContract.JSON.valueToTree(one);
        Iterator<InputStream> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(i -> i % EVERY_BROKEN == 0
                        ? "{\"" + key + "\":\n"
                        : thing.put(key, prefix + "-" + i).toString() + "\n")
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

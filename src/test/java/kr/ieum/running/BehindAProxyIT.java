package kr.ieum.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Headers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("keycloak")
class BehindAProxyIT {
    private final Production production = Production.running();

    @Test
    void the_address_a_trusted_proxy_tells_is_the_callers() throws Exception {
        assertThat(logged(production.first(), "203.0.113.7")).startsWith("203.0.113.7 ");
    }

    @Test
    void the_address_anybody_else_tells_is_not() throws Exception {
        assertThat(logged(production.second(), "203.0.113.8")).startsWith("127.0.0.1 ");
    }

    @Test
    void every_answer_tells_a_browser_what_it_may_not_do() {
        Headers answer = given().get(production.first().url() + "/api/v1/me").headers();

        assertThat(answer.getValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getValue("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(answer.getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void swagger_ui_may_run_its_scripts_and_ask_the_identity_provider() {
        Headers answer =
                given().get(production.first().url() + "/q/swagger-ui/").headers();

        assertThat(answer.getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains(
                        "frame-ancestors 'none'",
                        "'unsafe-inline'",
                        production.keycloak().issuer());
    }

    /** By hand, because the JDK's client before 19 waits for ever when it is told anything else than to go on. */
    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_sent() throws Exception {
        URI address = URI.create(production.first().url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            String head =
                    "POST /api/v1/eligibility-checks HTTP/1.1\r\nHost: ieum\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 10000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    /** A trusted proxy that is no address was once looked up for every request, and each look-up left a socket open. */
    @Test
    void a_request_leaves_nothing_open() throws Exception {
        long before = open(production.first());
        for (int i = 0; i < 100; i++)
            given().header("X-Forwarded-For", "203.0.113.9")
                    .get(production.first().url() + "/api/v1/me");
        assertThat(open(production.first())).isLessThan(before + 50);
    }

    /** How many files and sockets the process has open, where the system tells. */
    private static long open(ProductionIeum instance) throws IOException {
        Path files = Path.of("/proc/" + instance.process().pid() + "/fd");
        if (!Files.isDirectory(files)) return 0;
        try (Stream<Path> all = Files.list(files)) {
            return all.count();
        }
    }

    /** The line of the access log about a request that only this test makes. */
    private static String logged(ProductionIeum instance, String claimed) throws Exception {
        String path = "/api/v1/nothing-" + claimed;
        given().header("X-Forwarded-For", claimed).get(instance.url() + path);
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            for (String line : instance.process().output().split("\n")) {
                if (line.contains(path)) return line.replaceFirst("^.*\\) ", "");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("not logged: " + path);
    }
}

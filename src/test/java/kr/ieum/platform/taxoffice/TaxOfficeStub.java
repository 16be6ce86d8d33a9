package kr.ieum.platform.taxoffice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A tax office of our own that answers in recorded shapes, and a client that asks it. One server serves all tests. */
class TaxOfficeStub {
    static final Instant NOW = Instant.parse("2021-06-15T01:02:03Z");
    static final Duration LITTLE_PATIENCE = Duration.ofMillis(400);
    private static final Duration MUCH_PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/api/nts-businessman/v1";

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    TaxOfficeStub() {
        if (!SERVER.isRunning()) SERVER.start();
        SERVER.resetAll();
    }

    TaxOffice client() {
        return client("abc123==");
    }

    TaxOffice client(String key) {
        return client(SERVER.baseUrl() + PATH, Optional.of(key));
    }

    TaxOffice hurriedClient() {
        return client(SERVER.baseUrl() + PATH, Optional.of("abc123=="), LITTLE_PATIENCE);
    }

    static TaxOffice client(String url, Optional<String> key) {
        return client(url, key, MUCH_PATIENCE);
    }

    private static TaxOffice client(String url, Optional<String> key, Duration patience) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new TaxOffice(new TaxOfficeLine(url, key, patience), clock, 3, Duration.ofMillis(2));
    }

    WireMockServer server() {
        return SERVER;
    }

    void answersStatus(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo(PATH + "/status")).willReturn(answer));
    }

    void answersValidate(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(post(urlPathEqualTo(PATH + "/validate")).willReturn(answer));
    }

    List<LoggedRequest> requests() {
        return SERVER.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .map(request -> (LoggedRequest) request)
                .toList();
    }

    static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    static String recorded(String name) {
        try (InputStream file =
                Objects.requireNonNull(TaxOfficeStub.class.getResourceAsStream("/taxoffice/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

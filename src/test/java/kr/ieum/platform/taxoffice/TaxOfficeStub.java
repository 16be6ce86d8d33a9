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

/** A tax office of our own that answers in recorded shapes, and a client that asks it. */
class TaxOfficeStub implements AutoCloseable {
    static final Instant NOW = Instant.parse("2021-06-15T01:02:03Z");
    static final Duration PATIENCE = Duration.ofMillis(700);

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().stubCorsEnabled(false));

    TaxOfficeStub() {
        server.start();
    }

    TaxOffice client() {
        return client("abc123==");
    }

    TaxOffice client(String key) {
        return client(server.baseUrl() + "/api/nts-businessman/v1", Optional.of(key));
    }

    static TaxOffice client(String url, Optional<String> key) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new TaxOffice(new TaxOfficeLine(url, key, PATIENCE), clock, 3, Duration.ofMillis(2));
    }

    WireMockServer server() {
        return server;
    }

    void answersStatus(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/api/nts-businessman/v1/status")).willReturn(answer));
    }

    void answersValidate(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo("/api/nts-businessman/v1/validate")).willReturn(answer));
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().stream()
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

    @Override
    public void close() {
        server.stop();
    }
}

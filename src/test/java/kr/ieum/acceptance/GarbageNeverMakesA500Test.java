package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.ieum.acceptance.ServedContract.Operation;
import kr.ieum.identity.Duty;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What no client should send, to every operation of the contract, by somebody who may call them all. Whatever comes, the
 * answer is no 500 and tells nothing of our insides; a refusal is a problem in the language that was asked for.
 */
@QuarkusTest
class GarbageNeverMakesA500Test {

    private static final long SEED = Long.getLong("garbage.seed", System.nanoTime());
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern INSIDES = Pattern.compile("Exception|kr\\.ieum\\.|\\bat [a-z.]+\\(|org\\.|SQLSTATE");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static List<Operation> operations;
    private static Scenes scenes;
    private static String token;

    private final List<String> findings = new ArrayList<>();
    private final Random random = new Random(SEED);
    private int sent;

    @BeforeEach
    void somebodyWhoMayCallThemAll() {
        if (scenes == null) setTheScenes();
    }

    private static void setTheScenes() {
        operations = ServedContract.served().operations();
        String number = Supply.aBusinessNumber();
        Demand.Firm firm = Demand.aFirm(number, java.time.LocalDate.of(1970, 1, 1), Map.of());
        scenes = new Scenes(firm, Supply.aSellingSupplier());
        token = Tokens.someone("everybody-" + number)
                .withDuties(Arrays.stream(Duty.values()).map(Duty::name).toArray(String[]::new))
                .ofCompany(number)
                .with("partner_body", "MSIT")
                .token();
        Supply.post(token, "/api/v1/suppliers", Supply.details()).then().statusCode(201);
    }

    @Test
    void inTheBody() {
        for (Operation operation : operations) {
            if (operation.takes().isEmpty()) continue;
            for (byte[] body : Garbage.bodies()) send(operation, new Ask().body(body));
            for (String type : List.of("text/plain", "application/xml", "garbage", "application/json; charset=utf-16"))
                send(operation, new Ask().type(type).body("{}".getBytes(StandardCharsets.UTF_8)));
            if (!operation.takesJson()) continue;
            for (JsonNode broken : Garbage.mutations(operation.example(), random))
                send(operation, new Ask().json(broken));
            for (int i = 0; i < 5; i++) send(operation, new Ask().json(Garbage.wild(operation.example(), random)));
        }
        assertNothingFound();
    }

    @Test
    void inThePath() {
        for (Operation operation : operations)
            for (String parameter : operation.parameters("path"))
                for (String value : Garbage.PATHS) send(operation, new Ask().path(parameter, value));
        assertNothingFound();
    }

    @Test
    void inTheQuery() {
        for (Operation operation : operations)
            for (String parameter : operation.parameters("query"))
                for (String value : Garbage.QUERIES) send(operation, new Ask().query(parameter + "=" + value));
        assertNothingFound();
    }

    @Test
    void inTheHeaders() {
        for (Operation operation : operations) {
            for (String header : List.of("If-Match", "If-None-Match", "Idempotency-Key"))
                if (operation.parameters("header").contains(header))
                    for (String value : Garbage.HEADERS) send(operation, new Ask().header(header, value));
            send(operation, new Ask().header("Accept", "image/jpeg"));
            send(operation, new Ask().header("Accept", "garbage"));
            for (String value : List.of("Bearer", "Bearer a.b.c", "Basic Og==", "garbage"))
                send(operation, new Ask().header("Authorization", value));
        }
        assertNothingFound();
    }

    @Test
    void inTheMethodAndTheAddress() {
        for (String path : List.of("/api/v1/nothing", "/api/v1", "/api/v1/%ff"))
            judge("GET " + path, 404, false, exchange("GET", path, new Ask()));
        for (String path : List.of("/nothing", "/%00", "/firm%ff", "/services/%27")) {
            HttpResponse<String> page = exchange("GET", path, new Ask());
            boolean isPage =
                    page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (page.statusCode() != 404
                    || !isPage
                    || INSIDES.matcher(page.body()).find())
                findings.add(
                        "no page that says so\n    GET " + path + "\n    " + page.statusCode() + " " + page.body());
        }
        for (Operation operation : operations)
            judge(
                    "PATCH " + operation.path(),
                    405,
                    false,
                    exchange("PATCH", operation.path().replaceAll("\\{.*?}", "x"), new Ask()));
        assertNothingFound();
    }

    @Test
    void ofTenMegabytesOrAFileLargerThanAnyMayBe() throws IOException {
        for (Operation operation : operations) {
            if (operation.takes().isEmpty()) continue;
            String answer = announceTenMegabytes(operation);
            sent++;
            if (!answer.startsWith("HTTP/1.1 413") || !answer.contains("application/problem+json"))
                findings.add(operation.name() + "\n    " + answer);
        }
        assertNothingFound();
    }

    /** By hand, because the JDK's client never reads the answer to what it has not finished sending. */
    private static String announceTenMegabytes(Operation operation) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            String head =
                    "%s %s HTTP/1.1\r\nHost: ieum\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n{"
                            .formatted(
                                    operation.method(),
                                    scenes.address(operation.path(), Map.of()),
                                    token,
                                    operation.takes().get(0),
                                    operation.path().endsWith("/bulk") ? 200_000_000 : 10_000_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is sent beside what the operation demands. */
    private static final class Ask {
        final Map<String, String> headers = new java.util.LinkedHashMap<>();
        final Map<String, String> path = new java.util.HashMap<>();
        String query = "";
        String type = "";
        byte[] body = new byte[0];
        boolean hasField;

        Ask body(byte[] bytes) {
            body = bytes;
            return this;
        }

        Ask json(JsonNode json) {
            hasField = true;
            return body(Garbage.bytes(json));
        }

        Ask type(String contentType) {
            type = contentType;
            return this;
        }

        Ask path(String parameter, String value) {
            path.put(parameter, value);
            return this;
        }

        Ask query(String text) {
            query = text;
            return this;
        }

        Ask header(String name, String value) {
            headers.put(name, value);
            return this;
        }
    }

    private void send(Operation operation, Ask ask) {
        String path = scenes.address(operation.path(), ask.path) + (ask.query.isEmpty() ? "" : "?" + ask.query);
        if (ask.type.isEmpty() && !operation.takes().isEmpty())
            ask.type = operation.takes().get(0);
        judge(
                operation.name() + " as " + ask.type + " " + ask.headers + " " + path + " " + shown(ask.body),
                0,
                ask.hasField,
                exchange(operation.method(), path, ask));
    }

    private HttpResponse<String> exchange(String method, String path, Ask ask) {
        sent++;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, ask.body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body))
                .setHeader("Authorization", "Bearer " + token)
                .setHeader("Accept-Language", sent % 2 == 0 ? "en" : "ko")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setHeader("If-Match", "\"0\"");
        if (!ask.type.isEmpty()) request.setHeader("Content-Type", ask.type);
        ask.headers.forEach(request::setHeader);
        try {
            return CLIENT.send(request.build(), GarbageNeverMakesA500Test::text);
        } catch (IOException | InterruptedException noAnswer) {
            throw new AssertionError(method + " " + path + " " + shown(ask.body), noAnswer);
        }
    }

    /** A stream of events has no end to wait for. */
    private static HttpResponse.BodySubscriber<String> text(HttpResponse.ResponseInfo answer) {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        if (!endless) return BodyHandlers.ofString().apply(answer);
        return BodySubscribers.mapping(BodySubscribers.ofInputStream(), stream -> {
            try (stream) {
                return "";
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void judge(String sentWhat, int expected, boolean hasField, HttpResponse<String> answer) {
        String fault = fault(expected, hasField, answer);
        if (!fault.isEmpty())
            findings.add(fault + "\n    " + sentWhat + "\n    " + answer.statusCode() + " "
                    + shown(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private String fault(int expected, boolean hasField, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) return "an accident";
        boolean isExpected = expected == 0 || status == expected || (expected == 405 && status == 404);
        if (!isExpected) return "not " + expected;
        if (!answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff"))
            return "no header nosniff";
        if (status < 400) return "";
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"))
            return "not a problem";
        JsonNode problem = ServedContract.read(answer.body());
        for (String field : List.of("type", "title", "status", "detail", "code"))
            if (!problem.hasNonNull(field)) return "no " + field;
        if (problem.get("status").asInt() != status) return "another status in the body";
        if (INSIDES.matcher(answer.body()).find()) return "tells of our insides";
        if (problem.get("code").asText().equals("INVALID_REQUEST") && hasField && !problem.has("violations"))
            return "does not say which field";
        boolean korean = sent % 2 == 1;
        if (HANGUL.matcher(problem.get("title").asText()).find() != korean)
            return "not the language that was asked for";
        return "";
    }

    private void assertNothingFound() {
        assertThat(findings.stream().limit(40))
                .as("%d findings in %d requests with -Dgarbage.seed=%d", findings.size(), sent, SEED)
                .isEmpty();
        assertThat(sent).isGreaterThan(40);
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "�");
    }
}

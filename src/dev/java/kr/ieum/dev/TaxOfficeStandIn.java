package kr.ieum.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for the tax office's business number API (국세청 사업자등록정보 진위확인 및 상태조회): the same two calls, the same
 * JSON, the same errors. What it answers for a number is up to {@link TaxpayerStatus}.
 */
public final class TaxOfficeStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/nts-businessman/v1";
    private static final int MOST_AT_ONCE = 100;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private TaxOfficeStandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext(API + "/status", call("b_no", "match_cnt", TaxOfficeStandIn::status));
        server.createContext(API + "/validate", call("businesses", "valid_cnt", TaxOfficeStandIn::validation));
        server.start();
    }

    public static TaxOfficeStandIn start() {
        try {
            return new TaxOfficeStandIn(HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base URL, to which {@code /status} and {@code /validate} are appended. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + API;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpHandler call(String list, String count, UnaryOperator<JsonNode> answer) {
        return exchange -> {
            try (exchange) {
                if (!exchange.getRequestMethod().equals("POST")) {
                    send(exchange, 405, error("HTTP_ERROR"));
                    return;
                }
                JsonNode asked = asked(exchange, list);
                if (asked == null) send(exchange, 400, error("BAD_JSON_REQUEST"));
                else if (!asked.isArray() || asked.isEmpty()) send(exchange, 400, error("REQUEST_DATA_MALFORMED"));
                else if (asked.size() > MOST_AT_ONCE) send(exchange, 413, error("TOO_LARGE_REQUEST"));
                else send(exchange, 200, answers(asked, count, answer));
            }
        };
    }

    private static @Nullable JsonNode asked(HttpExchange exchange, String list) throws IOException {
        try {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            return body.isObject() ? body.path(list) : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static ObjectNode answers(JsonNode asked, String count, UnaryOperator<JsonNode> answer) {
        ArrayNode data = JSON.createArrayNode();
        asked.forEach(one -> data.add(answer.apply(one)));
        ObjectNode response = JSON.createObjectNode();
        response.put("request_cnt", asked.size()).put("status_code", "OK");
        int known = known(data);
        if (known > 0) response.put(count, known);
        return response.set("data", data);
    }

    private static int known(ArrayNode answers) {
        int known = 0;
        for (JsonNode one : answers) {
            if (one.path("valid").asText().equals("01")
                    || !one.path("b_stt_cd").asText().isEmpty()) known++;
        }
        return known;
    }

    private static JsonNode status(JsonNode number) {
        return JSON.valueToTree(TaxpayerStatus.of(number.asText()));
    }

    /** A business is known if its number is; the stand-in believes the opening day and the name of any known number. */
    private static JsonNode validation(JsonNode business) {
        TaxpayerStatus status = TaxpayerStatus.of(business.path("b_no").asText());
        ObjectNode answer = JSON.createObjectNode();
        answer.put("b_no", status.number()).put("valid", status.isRegistered() ? "01" : "02");
        if (!status.isRegistered()) answer.put("valid_msg", "확인할 수 없습니다.");
        answer.set("request_param", business);
        if (status.isRegistered()) answer.set("status", JSON.valueToTree(status));
        return answer;
    }

    private static ObjectNode error(String code) {
        return JSON.createObjectNode().put("status_code", code);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

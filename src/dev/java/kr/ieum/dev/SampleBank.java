package kr.ieum.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A bank on the loopback for those who have none: it answers a payment file (pain.001) as a bank would (pain.002), and
 * tells of money that came in (camt.054). It moves nothing and remembers nothing.
 */
public final class SampleBank implements AutoCloseable {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private SampleBank(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/payment-files", exchange -> answer(exchange, SampleBank::paymentsMade));
        server.createContext("/deposits", exchange -> answer(exchange, SampleBank::depositMade));
        server.start();
    }

    static SampleBank start(int port) {
        try {
            return new SampleBank(HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To which {@code /payment-files} and {@code /deposits} are appended. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** A pain.001 in, a pain.002 out: all is paid but to accounts that end in 9999, which are closed. */
    private static String paymentsMade(byte[] pain001) {
        return BankAnswer.to(pain001, Instant.now());
    }

    /** A form in ({@code remittance}, {@code won}, and if wanted {@code payer} and {@code reference}), a camt.054 out. */
    private static String depositMade(byte[] form) {
        return DepositNotice.of(fields(new String(form, StandardCharsets.UTF_8)), Instant.now());
    }

    /** Always with its seconds, which XML demands and {@code OffsetDateTime.toString()} leaves out on the minute. */
    static String written(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).atZone(SEOUL));
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String each : form.split("&")) {
            String[] pair = each.split("=", 2);
            if (pair.length == 2) fields.put(decoded(pair[0]), decoded(pair[1]));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private interface Desk {
        String serve(byte[] asked);
    }

    private static void answer(HttpExchange exchange, Desk desk) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, 405, "POST\n");
                return;
            }
            try {
                send(exchange, 200, desk.serve(asked));
            } catch (IllegalArgumentException unreadable) {
                send(exchange, 400, unreadable.getMessage() + "\n");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String type = status == 200 ? "application/xml;charset=UTF-8" : "text/plain;charset=UTF-8";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}

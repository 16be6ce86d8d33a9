package kr.ieum.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kr.ieum.acceptance.Demand;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** One firm's way through the round: what it has seen last, and what it did, so that a failure can be read. */
final class Life {
    private static final int LONGEST = 14;
    private static final int SHORTEST = 4;
    private static final List<String> REGIONS =
            List.of("1168010100", "2611010100", "4211010100", "5111010100", "5011010100");
    private static final List<String> INDUSTRIES = List.of("46510", "62010", "10711", "70111");
    private static final int[] PEOPLE = {2, 7, 12, 60, 300};

    final World world;
    final Random random;
    final String token;
    final List<String> notices = new ArrayList<>();

    private final long seed;
    private final String name;
    private final List<String> trace = new ArrayList<>();
    private final Map<String, Thing> orders = new LinkedHashMap<>();
    private final Map<String, Thing> requests = new LinkedHashMap<>();
    private String firmId = "";
    private boolean accountConfirmed;
    private @Nullable Thing application;
    private @Nullable Thing voucher;
    private @Nullable String pact;

    /** Whether it finds its suppliers first and is paid for in parts. */
    final boolean withPact;

    final World.Place place;

    Life(World world, long seed) {
        this.world = world;
        this.seed = seed;
        this.random = new Random(seed);
        this.withPact = random.nextInt(3) == 0;
        this.place = withPact ? world.places.get(0) : world.places.get(random.nextInt(world.places.size()));
        this.name = "대표" + Long.toHexString(seed) + UUID.randomUUID().toString().substring(0, 6);
        this.token = Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(Supply.aBusinessNumber())
                .inPosition(random.nextInt(8) == 0 ? "STAFF" : "CEO")
                .named(name)
                .bornOn(LocalDate.of(1979, 3, 14))
                .token();
    }

    /** Something of this life as it was read last. */
    record Thing(String path, JsonNode body, @Nullable String tag) {
        String status() {
            return body.path("status").asText();
        }

        boolean is(String... states) {
            return List.of(states).contains(status());
        }
    }

    String round() {
        return withPact ? world.pactRound : place.round();
    }

    @Nullable
    String pact() {
        return pact;
    }

    void agreed(String id) {
        pact = id;
    }

    /** What a pact has become since its voucher can pay. */
    void readOrders() {
        if (voucher == null) return;
        Http.Reply all = world.http.get(token, voucher.path() + "/orders?limit=100");
        all.body()
                .path("items")
                .forEach(order -> read("/orders/" + order.path("id").asText()));
    }

    boolean isAccountConfirmed() {
        return accountConfirmed;
    }

    void register() {
        Http.Reply reply = done("register", world.http.post(token, "/firms", details()));
        firmId = reply.get("id");
    }

    /** It moves, or becomes another size. */
    void changes() {
        String path = "/firms/" + firmId;
        done("change", world.http.put(token, path, world.http.get(token, path).tag(), details()));
    }

    private Map<String, Object> details() {
        Map<String, Object> details = Demand.details(name);
        details.put("region", REGIONS.get(random.nextInt(REGIONS.size())));
        details.put("industry", Map.of("code", INDUSTRIES.get(random.nextInt(INDUSTRIES.size())), "revision", 10));
        int people = PEOPLE[random.nextInt(PEOPLE.length)];
        details.put("headcount", people);
        details.put("employees", people - 1);
        return details;
    }

    /** Finance has asked the bank whose account it is: what is owed to the firm can be sent. */
    void confirmRefundAccount() {
        accountConfirmed = true;
        String path = "/firms/" + firmId;
        done(
                "confirm account",
                world.http.move(
                        World.FINANCE,
                        path + "/refund-account/confirmation",
                        world.http.get(World.FINANCE, path).tag(),
                        Map.of("confirmed", true, "reason", "예금주 조회")));
    }

    /** Notes how a move went. Only what the state of things forbids may be refused: a life sends no nonsense. */
    Http.Reply done(String move, Http.Reply reply) {
        trace.add(move + " " + reply.outcome());
        boolean allowed = reply.isDone() || reply.status() == 409 || reply.status() == 412 || reply.status() == 422;
        if (!allowed) throw new AssertionError(this + ": " + reply.text());
        return reply;
    }

    boolean isOver() {
        return trace.size() >= LONGEST || trace.size() > SHORTEST && random.nextInt(8) == 0;
    }

    @Nullable
    Thing application() {
        return application;
    }

    @Nullable
    Thing voucher() {
        return voucher;
    }

    boolean applicationIs(String... states) {
        return application != null && application.is(states);
    }

    boolean voucherIs(String... states) {
        return voucher != null && voucher.is(states);
    }

    /** One of its orders in one of these states. */
    @Nullable
    Thing anOrder(String... states) {
        List<Thing> found =
                orders.values().stream().filter(order -> order.is(states)).toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    /** What a move came back with is how the thing is now; after a refusal something else has changed it. */
    void moved(String path, Http.Reply reply) {
        if (!reply.isDone()) readAgain();
        else if (reply.tag() == null) read(path);
        else keep(path, reply);
    }

    /** One of its refund requests and disputes in one of these states. */
    @Nullable
    Thing aRequest(String... states) {
        return requests.values().stream()
                .filter(request -> request.is(states))
                .findFirst()
                .orElse(null);
    }

    Thing orderOf(Thing request) {
        return Objects.requireNonNull(
                orders.get("/orders/" + request.body().path("orderId").asText()));
    }

    void requested(Http.Reply reply) {
        if (reply.isDone()) keep("/order-requests/" + reply.get("id"), reply);
        else readAgain();
    }

    void applied(Http.Reply reply) {
        if (reply.isDone()) keep("/applications/" + reply.get("id"), reply);
    }

    void ordered(Http.Reply reply) {
        if (reply.isDone()) keep("/orders/" + reply.get("id"), reply);
        else readAgain();
    }

    /** Everything as it is now: the clock, a bank or a settlement may have changed it. */
    void readAgain() {
        if (application != null) read(application.path());
        if (voucher != null) read(voucher.path());
        List.copyOf(orders.keySet()).forEach(this::read);
        List.copyOf(requests.keySet()).forEach(this::read);
    }

    void read(String path) {
        Http.Reply reply = world.http.get(token, path);
        if (reply.status() != 200) throw new AssertionError(this + ": " + path + " " + reply.text());
        keep(path, reply);
    }

    private void keep(String path, Http.Reply reply) {
        Thing thing = new Thing(path, reply.body(), reply.tag());
        if (path.startsWith("/orders/")) orders.put(path, thing);
        else if (path.startsWith("/order-requests/")) requests.put(path, thing);
        else if (path.startsWith("/vouchers/")) voucher = thing;
        else {
            application = thing;
            if (reply.body().hasNonNull("voucherId")) read("/vouchers/" + reply.get("voucherId"));
        }
    }

    List<String> trace() {
        return trace;
    }

    UUID firm() {
        return UUID.fromString(firmId);
    }

    @Override
    public String toString() {
        return "life of seed " + seed + ", firm " + firmId + ": " + String.join(", ", trace);
    }
}

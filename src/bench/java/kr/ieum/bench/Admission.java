package kr.ieum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.ieum.acceptance.OpeningDay;

/**
 * Every firm applies once, under the rules of 2021, in a round with far fewer places; one firm in fifty is refused by a
 * rule. In the mixed scenario every fourth comes back to look at its application meanwhile.
 */
final class Admission implements Scenario {
    static final String RULES = "2021";
    static final String STORED = "stored";
    static final long SUBSIDY = 3_600_000;

    private final String name;
    private final int lookEvery;
    private final List<Integer> connections;
    private final Size size;
    private final List<String> tokens;
    private final Map<Integer, String> rounds = new LinkedHashMap<>();

    private Admission(Size size, List<String> tokens, String name, int lookEvery, List<Integer> connections) {
        this.size = size;
        this.tokens = tokens;
        this.name = name;
        this.lookEvery = lookEvery;
        this.connections = connections;
    }

    static Admission alone(Size size, List<String> tokens) {
        return new Admission(size, tokens, "admission", 0, size.connections());
    }

    static Admission mixed(Size size, List<String> tokens) {
        return new Admission(size, tokens, "mixed", 4, List.of(middle(size.connections())));
    }

    /** Beside the plain one with as many connections: what the years cost. */
    static Admission stored(Size size, List<String> tokens) {
        return new Admission(size, tokens, STORED, 0, List.of(middle(size.connections())));
    }

    static int middle(List<Integer> connections) {
        return connections.get(connections.size() / 2);
    }

    /** Half a voucher's money is left over at the end: it must not become a voucher. */
    long budget() {
        return size.places() * SUBSIDY + SUBSIDY / 2;
    }

    @Override
    public void setUp() {
        for (int each : connections) rounds.put(each, OpeningDay.aRound(RULES, budget()));
    }

    @Override
    public List<Integer> connections() {
        return connections;
    }

    @Override
    public Rush.Result run(Rush rush, int connections) throws Exception {
        String round = Objects.requireNonNull(rounds.get(connections));
        List<Integer> firms = IntStream.range(0, size.firms()).boxed().toList();
        return rush.run(name, connections, lookEvery, errands(round, firms, tokens));
    }

    @Override
    public void check(Checks checks, Rush.Result result) throws SQLException {
        String round = Objects.requireNonNull(rounds.get(result.connections()));
        checks.admission(round, size, result.answers());
        // What years gone by have left has no events.
        if (!name.equals(STORED)) checks.chain();
    }

    static List<Errand> errands(String round, List<Integer> firms, List<String> tokens) throws Exception {
        String path = "/api/v1/rounds/" + round + "/applications";
        String body = new ObjectMapper().writeValueAsString(OpeningDay.FORM);
        List<Errand> errands = new ArrayList<>();
        for (int firm : firms) errands.add(new Errand(path, UUID.randomUUID().toString(), body, tokens.get(firm)));
        return errands;
    }

    /** The product admits one firm and lets the next wait, and what it wrote for each is written raw. */
    static List<RawRun.Result> raw(Stage stage, Size size, RawAdmission.Plan plan) throws Exception {
        List<RawRun.Result> results = new ArrayList<>();
        UUID hot = UUID.randomUUID();
        for (int clients : Size.RAW_CLIENTS)
            results.add(RawRun.measure(
                    "admission, hot budget",
                    clients,
                    Duration.ofSeconds(size.rawSeconds()),
                    stage.postmaster(),
                    client -> new RawAdmission(stage.raw(), plan, hot)));
        for (int clients : Size.RAW_CLIENTS)
            results.add(RawRun.measure(
                    "admission, a budget a client",
                    clients,
                    Duration.ofSeconds(size.rawSeconds()),
                    stage.postmaster(),
                    client -> new RawAdmission(stage.raw(), plan, UUID.randomUUID())));
        return results;
    }

    /** @param admitted a firm that is given the only voucher of a round */
    static RawAdmission.Plan probe(Stage stage, Size size, OpeningDay.Registered admitted) throws SQLException {
        String round = OpeningDay.aRound(RULES, SUBSIDY);
        OpeningDay.Registered waiting = OpeningDay.aFirm();
        try (Connection product = stage.product()) {
            Mirror first = written(product, admitted, round, "ADMITTED");
            Mirror second = written(product, waiting, round, "WAITING");
            return new RawAdmission.Plan(first, second, size.places() / (double) size.firms());
        }
    }

    private static Mirror written(Connection product, OpeningDay.Registered firm, String round, String expected)
            throws SQLException {
        Set<String> before = Mirror.present(product);
        Map<String, Object> application = OpeningDay.apply(firm, round);
        if (!expected.equals(application.get("status"))) throw new IllegalStateException(application.toString());
        return Mirror.of(product, "subject_id = '" + application.get("id") + "'", before);
    }
}

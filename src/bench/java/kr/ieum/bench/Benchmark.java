package kr.ieum.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.running.ProductionIeum;

/** Runs the scenarios that were asked for, and prints what came of them. Ends with 1 when something is wrong. */
final class Benchmark {
    private static final String SETTLEMENT = "settlement";
    private static final String PLANNER = "planner";
    private static final List<String> NOBODY_AT_THE_DOOR = List.of(SETTLEMENT, PLANNER);

    private final Size size = Size.asked();
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final List<RawRun.Result> raw = new ArrayList<>();
    private final List<Rush.Result> results = new ArrayList<>();
    private final Map<String, Checks> checks = new LinkedHashMap<>();
    private final List<String> mirrored = new ArrayList<>();

    public static void main(String... arguments) throws Exception {
        Benchmark benchmark = new Benchmark();
        boolean sound;
        try (Stage stage = new Stage(benchmark.size)) {
            sound = benchmark.run(stage);
        }
        System.exit(sound ? 0 : 1);
    }

    private boolean run(Stage stage) throws Exception {
        if (size.scenarios().equals(List.of(PLANNER))) Passes.forAll(stage, 0);
        else setUpAndMeasureRaw(stage);
        for (Map.Entry<String, Scenario> each : scenarios.entrySet()) {
            for (int connections : each.getValue().connections()) {
                say(each.getKey() + " over " + connections + " connections");
                run(stage, each.getKey(), each.getValue(), connections);
            }
        }
        List<Settlement.Figure> settled = List.of();
        if (size.scenarios().contains(SETTLEMENT)) settled = settle(stage);
        List<Planner.Figure> planned = List.of();
        if (size.scenarios().contains(PLANNER)) planned = plan(stage);
        Report report = new Report(size, raw, results, settled, planned, checks, mirrored);
        report.write();
        return report.isSound();
    }

    private void setUpAndMeasureRaw(Stage stage) throws Exception {
        say("tokens for " + size.firms() + " firms");
        List<String> tokens = Passes.forAll(stage, size.firms());
        ProductionIeum application = stage.start();
        say("what the product writes for one application and one payment");
        OpeningDay.Registered model = OpeningDay.aFirm();
        RawAdmission.Plan admission = Admission.probe(stage, size, model);
        List<String> listings = Payment.listings();
        RawPayment.Plan payment = Payment.probe(stage, size, model, listings);
        mirrored.add("admitted: " + admission.admitted().tables());
        mirrored.add("waiting: " + admission.waiting().tables());
        mirrored.add("payment: " + payment.payment().tables());
        say("firms and rounds");
        new SeedFirms(stage, model).seed(size.firms(), tokens);
        for (String name : size.scenarios())
            if (!NOBODY_AT_THE_DOOR.contains(name))
                scenarios.put(name, scenario(name, stage, tokens, application, listings));
        for (Scenario scenario : scenarios.values()) scenario.setUp();
        stage.stop();
        say("the raw baseline");
        if (List.of("admission", "mixed", Admission.STORED).stream().anyMatch(scenarios::containsKey))
            raw.addAll(Admission.raw(stage, size, admission));
        if (scenarios.containsKey("payment")) raw.addAll(Payment.raw(stage, size, payment));
    }

    private List<Settlement.Figure> settle(Stage stage) throws Exception {
        say(SETTLEMENT + " of " + size.settled() + " orders");
        Settlement settlement = new Settlement(stage, size.settled(), stage.startAtOnce());
        Checks checked = new Checks(stage);
        settlement.run(checked);
        checks.put(SETTLEMENT, checked);
        return settlement.figures();
    }

    private List<Planner.Figure> plan(Stage stage) throws Exception {
        say(PLANNER);
        Planner planner = new Planner(stage);
        Checks checked = new Checks(stage);
        planner.run(checked);
        checks.put(PLANNER, checked);
        return planner.figures();
    }

    private Scenario scenario(
            String name, Stage stage, List<String> tokens, ProductionIeum application, List<String> listings) {
        return switch (name) {
            case "admission" -> Admission.alone(size, tokens);
            case "mixed" -> Admission.mixed(size, tokens);
            case Admission.STORED -> new AfterYears(stage, size, Admission.stored(size, tokens));
            case "payment" -> new Payment(stage, size, tokens, application, listings);
            case "search" -> new Search(stage, size, listings.get(0));
            default -> throw new IllegalArgumentException("no such scenario: " + name);
        };
    }

    /** Right after a start: a rush does not wait for the compiler. */
    private void run(Stage stage, String name, Scenario scenario, int connections) throws Exception {
        scenario.prepare();
        Rush rush = new Rush(stage, stage.start());
        Rush.Result result = scenario.run(rush, connections);
        Checks checked = new Checks(stage);
        scenario.check(checked, result);
        checks.put(name + " " + connections, checked);
        results.add(result);
        stage.stop();
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}

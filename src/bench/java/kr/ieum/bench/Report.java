package kr.ieum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One table on the screen; the same as Markdown and, with everything else that was measured, as JSON. */
final class Report {
    private static final String HEAD = "| scenario | clients | /s | p50 ms | p99 ms | p99.9 ms | app µs | database µs"
            + " | load µs | app + db µs, first 10 s | app + db µs, then | × raw's best | × raw at 64 |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";

    private final Size size;
    private final List<RawRun.Result> raw;
    private final List<Rush.Result> results;
    private final List<Settlement.Figure> settled;
    private final List<Planner.Figure> planned;
    private final Map<String, Checks> checks;
    private final List<String> mirrored;

    Report(
            Size size,
            List<RawRun.Result> raw,
            List<Rush.Result> results,
            List<Settlement.Figure> settled,
            List<Planner.Figure> planned,
            Map<String, Checks> checks,
            List<String> mirrored) {
        this.size = size;
        this.raw = raw;
        this.results = results;
        this.settled = settled;
        this.planned = planned;
        this.checks = checks;
        this.mirrored = mirrored;
    }

    boolean isSound() {
        return checks.values().stream().allMatch(each -> each.failed().isEmpty());
    }

    void write() throws IOException {
        String text = markdown();
        System.out.println(text);
        Files.writeString(Stage.HOME.resolve("benchmark.md"), text);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", Instant.now().toString());
        all.put("machine", Machine.described());
        all.put("size", size);
        all.put("mirrored", mirrored);
        all.put("raw", raw);
        all.put("results", results.stream().map(this::figures).toList());
        all.put("settled", settled);
        all.put("planned", planned);
        all.put("sound", isSound());
        all.put(
                "failed",
                checks.entrySet().stream()
                        .flatMap(each -> each.getValue().failed().stream().map(failed -> each.getKey() + ": " + failed))
                        .toList());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(Stage.HOME.resolve("benchmark.json").toFile(), all);
    }

    private Map<String, Object> figures(Rush.Result result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scenario", result.scenario());
        figures.put("connections", result.connections());
        figures.put("perSecond", result.perSecond());
        figures.put("summary", result.summary());
        figures.put("cpuWhole", result.whole());
        figures.put("cpuFirstTenSeconds", result.early());
        figures.put("cpuThen", result.late());
        figures.put("heap", result.heap());
        figures.put("timesRawsBest", result.perSecond() / best(result));
        figures.put("timesRawAt64", result.perSecond() / at64(result));
        return figures;
    }

    private String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("%d firms, %d places, %d orders a voucher, on %s%n%n"
                .formatted(size.firms(), size.places(), size.orders(), Machine.described()));
        text.append(HEAD);
        raw.forEach(each -> text.append(row(each)));
        results.forEach(each -> text.append(row(each)));
        text.append(
                        "\nIn brackets the bars. The aims beyond: admission 6 × raw's best on the hot budget and 20 × raw at 64")
                .append(" clients, payment 3 × raw's best without a hot row, 200 µs once warm.\n\n");
        text.append("Raw writes what the product writes in one transaction: ")
                .append(String.join("; ", mirrored))
                .append(".\n\n");
        results.forEach(each -> text.append("- %s over %d connections: %s%s, %s%n"
                .formatted(each.scenario(), each.connections(), each.summary().outcomes(), looks(each), each.heap())));
        stored().forEach(each -> text.append(each).append('\n'));
        settled.forEach(each -> text.append("- settlement, ").append(each).append('\n'));
        planned.forEach(each -> text.append("- planner, ").append(each).append('\n'));
        text.append('\n');
        checks.forEach((name, each) -> text.append("- %s: %d checks hold%s%n"
                .formatted(
                        name,
                        each.passed().size(),
                        each.failed().isEmpty() ? "" : ", WRONG: " + String.join("; ", each.failed()))));
        return text.toString();
    }

    /** What years gone by cost, beside the same rush without them. */
    private List<String> stored() {
        return results.stream()
                .filter(each -> each.scenario().equals(Admission.STORED))
                .flatMap(old -> results.stream()
                        .filter(each -> each.scenario().equals("admission"))
                        .filter(each -> each.connections() == old.connections())
                        .map(young -> String.format(
                                Locale.ROOT,
                                "- with %,d applications and %,d transfers stored: %.2f × the rate without (≥ 0.8)",
                                size.stored(),
                                2L * size.stored(),
                                old.perSecond() / young.perSecond())))
                .toList();
    }

    private static String looks(Rush.Result result) {
        Tally.Summary summary = result.summary();
        return summary.looked() == 0
                ? ""
                : ", a look p50 %.1f ms, p99 %.1f ms".formatted(summary.lookP50(), summary.lookP99());
    }

    private static String row(RawRun.Result each) {
        return String.format(
                Locale.ROOT,
                "| raw %s | %d | %,.0f | %.1f | %.1f | %.1f | – | %.0f | %.0f | | | | |%n",
                each.name(),
                each.clients(),
                each.perSecond(),
                each.p50(),
                each.p99(),
                each.p999(),
                each.databaseCpu(),
                each.clientCpu());
    }

    private String row(Rush.Result each) {
        Tally.Summary summary = each.summary();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %s | %s | %s | %s |%n",
                each.scenario(),
                each.connections(),
                each.perSecond(),
                summary.p50(),
                summary.p99(),
                summary.p999(),
                each.whole().application(),
                each.whole().database(),
                each.whole().load(),
                cost(each.early(), 500),
                cost(each.late(), 250),
                times(each.perSecond() / best(each), isPayment(each) ? 2 : 4),
                times(each.perSecond() / at64(each), isPayment(each) ? 0 : 12));
    }

    private static String cost(Rush.Cost cost, int most) {
        return cost.operations() == 0 ? "–" : String.format(Locale.ROOT, "%.0f (≤ %d)", cost.ours(), most);
    }

    /** @param least 0 when there is no bar */
    private static String times(double ratio, int least) {
        if (Double.isNaN(ratio)) return "–";
        return String.format(Locale.ROOT, "%.1f", ratio) + (least == 0 ? "" : " (≥ " + least + ")");
    }

    private static boolean isPayment(Rush.Result result) {
        return result.scenario().equals("payment");
    }

    /** Raw's own best: of admission on the hot budget, of payment without a hot row. */
    private double best(Rush.Result result) {
        return rival(result).stream()
                .mapToDouble(RawRun.Result::perSecond)
                .max()
                .orElse(Double.NaN);
    }

    private double at64(Rush.Result result) {
        return rival(result).stream()
                .filter(each -> each.clients() == 64)
                .mapToDouble(RawRun.Result::perSecond)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<RawRun.Result> rival(Rush.Result result) {
        String name =
                switch (result.scenario()) {
                    case "admission", "mixed", Admission.STORED -> "admission, hot budget";
                    case "payment" -> "payment, a supplier a client";
                    default -> "";
                };
        return raw.stream().filter(each -> each.name().equals(name)).toList();
    }
}

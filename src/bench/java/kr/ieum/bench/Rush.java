package kr.ieum.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.ieum.running.ProductionIeum;

/** Lets the {@link Crowd} loose on the application, and measures both and the database meanwhile. */
final class Rush {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 3_600;

    private final Stage stage;
    private final ProductionIeum application;

    Rush(Stage stage, ProductionIeum application) {
        this.stage = stage;
        this.application = application;
    }

    /** What the crowd is told. @param lookEvery so many come back to look; 0 for nobody */
    record Plan(
            int port,
            int connections,
            int lookEvery,
            String errands,
            String answers,
            String summary,
            long patienceSeconds) {}

    /**
     * @param early microseconds an operation in the first ten seconds; all of it when it took no longer
     * @param late the same for the rest
     * @param heap of the application
     */
    record Result(
            String scenario,
            int connections,
            Tally.Summary summary,
            double perSecond,
            Cost whole,
            Cost early,
            Cost late,
            Heap heap,
            List<Answer> answers) {}

    /** Processor time in microseconds an operation. @param operations it is the mean of */
    record Cost(long operations, double application, double database, double load) {
        static Cost of(Cpu used, long operations) {
            double each = Math.max(1, operations);
            return new Cost(operations, used.application() / each, used.database() / each, used.load() / each);
        }

        double ours() {
            return application + database;
        }
    }

    Result run(String scenario, int connections, int lookEvery, List<Errand> errands) throws Exception {
        Path files = Files.createDirectories(stage.run().resolve(scenario + "-" + connections));
        Path errandsFile = files.resolve("errands");
        Errand.write(errandsFile, errands);
        int port = Integer.parseInt(application.url().replaceFirst(".*:", ""));
        Plan plan = new Plan(
                port,
                connections,
                lookEvery,
                errandsFile.toString(),
                files.resolve("answers").toString(),
                files.resolve("summary.json").toString(),
                PATIENCE_SECONDS);
        JSON.writeValue(files.resolve("plan.json").toFile(), plan);
        Measured measured = measure(crowd(files.resolve("plan.json")));
        Files.delete(errandsFile);
        Tally.Summary summary = JSON.readValue(Path.of(plan.summary()).toFile(), Tally.Summary.class);
        return new Result(
                scenario,
                connections,
                summary,
                (summary.answered() + summary.looked()) / summary.seconds(),
                Cost.of(measured.end.minus(measured.begin), measured.operations),
                Cost.of(measured.ten.minus(measured.begin), measured.byTen),
                Cost.of(measured.end.minus(measured.ten), measured.operations - measured.byTen),
                Heap.of(application.process().pid()),
                Answer.read(Path.of(plan.answers())));
    }

    private record Measured(Cpu begin, Cpu ten, Cpu end, long byTen, long operations) {}

    private Process crowd(Path plan) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crowd.class.getName(),
                        plan.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Measured measure(Process crowd) throws IOException, InterruptedException {
        try (BufferedReader says =
                        new BufferedReader(new InputStreamReader(crowd.getInputStream(), StandardCharsets.UTF_8));
                Writer tell = crowd.outputWriter(StandardCharsets.UTF_8)) {
            expect("ready", says.readLine());
            Cpu begin = used(crowd);
            tell.write("go\n");
            tell.flush();
            String said = String.valueOf(says.readLine());
            Cpu ten = used(crowd);
            long byTen = number(said);
            if (said.startsWith("ten ")) said = String.valueOf(says.readLine());
            expect("done", said);
            Cpu end = byTen == number(said) ? ten : used(crowd);
            if (!crowd.waitFor(2, TimeUnit.MINUTES)) throw new IllegalStateException("the crowd does not go home");
            return new Measured(begin, ten, end, byTen, number(said));
        } finally {
            crowd.destroyForcibly();
        }
    }

    private Cpu used(Process crowd) {
        return Cpu.used(application.process().pid(), stage.postmaster(), crowd.pid());
    }

    private static long number(String said) {
        return Long.parseLong(said.replaceFirst("^\\w+ ", ""));
    }

    private static void expect(String word, String said) {
        if (said == null || !said.startsWith(word)) throw new IllegalStateException("the crowd said " + said);
    }
}

package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The walk of README.md: its blocks of bash, each with what README says it prints. */
final class ReadmeWalk {
    private static final String BEGINS = "\n## Walk a voucher's whole life\n";
    private static final Pattern FENCE = Pattern.compile("```(bash|text)\\n(.*?)```", Pattern.DOTALL);
    private static final String END_OF_BLOCK = "@@@ end of block\n";
    private static final int PATIENCE_SECONDS = 300;

    private final List<String> commands = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    ReadmeWalk() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf(BEGINS);
        Matcher fences = FENCE.matcher(readme.substring(from, readme.indexOf("\n## ", from + BEGINS.length())));
        while (fences.find()) {
            boolean command = fences.group(1).equals("bash");
            if (command) {
                commands.add(fences.group(2));
                answers.add("");
            } else answers.set(answers.size() - 1, fences.group(2));
        }
    }

    /** Pastes the blocks one after another into one shell and compares what each of them prints. */
    void walk(Path folder, Map<String, String> where) throws IOException, InterruptedException {
        List<String> printed = run(folder, where);
        for (int i = 0; i < commands.size(); i++)
            assertThat(printed.get(i)).as(commands.get(i)).matches(pattern(answers.get(i)));
    }

    /** Everything stands for itself but …, which stands for anything within a line. */
    private static Pattern pattern(String answer) {
        return Pattern.compile(
                Arrays.stream(answer.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private List<String> run(Path folder, Map<String, String> where) throws IOException, InterruptedException {
        Path script = folder.resolve("walk.sh");
        Path output = folder.resolve("walk.out");
        String end = "printf '" + END_OF_BLOCK.replace("\n", "\\n") + "'\n";
        Files.writeString(script, String.join(end, commands) + end);
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().putAll(where);
        Process process = bash.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        List<String> printed = List.of(Files.readString(output).split(Pattern.quote(END_OF_BLOCK)));
        assertThat(printed).as("blocks that ended").hasSize(commands.size());
        return printed;
    }
}
